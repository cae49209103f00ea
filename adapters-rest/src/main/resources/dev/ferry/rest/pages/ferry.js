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

// The search of operators is one key away, unless that key is being typed somewhere.
document.addEventListener("keydown", (event) => {
  const find = document.getElementById("find");
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key === "/" && find && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    find.focus();
    find.select();
  }
});

// A large file takes a while: how much of it has been sent is told as it goes.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-upload]")) {
    return;
  }
  event.preventDefault();
  const shown = form.querySelector(".uploading");
  const button = form.querySelector("button");
  const failed = () => form.submit(); // the browser itself says that there is nobody
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.upload.addEventListener("progress", (sent) => {
    if (sent.lengthComputable) {
      const percent = Math.floor((sent.loaded * 100) / sent.total);
      shown.querySelector("progress").value = percent;
      shown.querySelector("[data-percent]").textContent = `${percent} %`;
    }
  });
  request.upload.addEventListener("load", () => {
    const status = shown.querySelector("[role=status]");
    status.textContent = status.dataset.done;
  });
  request.addEventListener("load", () => {
    if (request.status >= 400) {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelector("main").focus();
    } else {
      window.location.assign(request.responseURL);
    }
  });
  request.addEventListener("error", failed);
  request.send(new FormData(form));
  shown.hidden = false;
  button.disabled = true;
});
