// Pages are whole without this: it only leads keyboards and screen readers to what is new.
"use strict";

document.addEventListener("htmx:afterSettle", (event) => {
  const page = event.detail.target;
  if (page !== document.body) {
    return; // a part that follows a wave must not take the focus away
  }
  // Asked for one after the other: of several, querySelector takes the first of the page, which is main around them all.
  const place = page.querySelector("[data-focus], [aria-invalid=true], [autofocus]") ?? page.querySelector("main");
  if (place) {
    place.focus();
  }
});
