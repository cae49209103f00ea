// Pages are whole without this: it only leads keyboards and screen readers to what is new, says that something is
// under way, and keeps what was typed where a sign-in ends in between.
"use strict";

const SOON = 300; // ms that nobody takes for waiting
const UNTIL_DONE = 1500; // ms in which what can no longer be undone is done
const TYPED = "ferry-typed";
const TICKED = ["checkbox", "radio"];
let waiting = 0;

// A page is put in the place of another: where to is not left to htmx, which would scroll away from what has the focus.
document.addEventListener("htmx:afterSettle", (event) => {
  const page = event.detail.target;
  if (page !== document.body) {
    localTimes(document);
    return; // a part that follows a wave must not take the focus away
  }
  restore(page);
  localTimes(page);
  equip(page);
  // Asked for one after the other: of several, querySelector takes the first of the page, which is main around them all.
  const place = page.querySelector("[data-focus], [aria-invalid=true], [autofocus]");
  if (place && place.closest("[data-focus], .wrong")) {
    place.focus({ preventScroll: true });
    place.closest("[data-focus], .field").scrollIntoView({ block: "center" });
    return;
  }
  window.scrollTo(0, 0);
  (place ?? page.querySelector("main"))?.focus({ preventScroll: true });
});

// Moments are written in UTC; the reader has a time of their own, and one of today is told by how long ago it was.
const UNITS = [["hour", 3600], ["minute", 60], ["second", 1]];

function localTimes(page) {
  const language = document.documentElement.lang;
  // English without a country would be that of the United States, which is not what pages are written in.
  const own = navigator.language?.startsWith(language) && navigator.language !== "en" ? navigator.language : language;
  const locale = own === "en" ? "en-GB" : own;
  for (const time of page.querySelectorAll("time[datetime]:not([title])")) {
    const at = new Date(time.dateTime);
    const seconds = (Date.now() - at) / 1000;
    const [unit, long] = UNITS.find(([, one]) => seconds >= one) ?? UNITS.at(-1);
    time.title = time.textContent.trim();
    if ("seconds" in time.dataset) {
      time.textContent = new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(at);
      continue;
    }
    time.textContent =
      seconds >= 0 && seconds < 24 * 3600
        ? new Intl.RelativeTimeFormat(locale).format(-Math.floor(seconds / long), unit)
        : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(at);
  }
}

// Counts seconds down, by the browser's clock from what the server said is left; ends where the page is left.
function countDown(place, milliseconds, over) {
  const end = performance.now() + milliseconds;
  const left = place.querySelector("[data-left]");
  const seconds = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "second", unitDisplay: "long" });
  const tick = () => {
    const rest = Math.ceil((end - performance.now()) / 1000);
    left.textContent = rest > 0 ? ` (${seconds.format(rest)})` : "";
    if (rest > 0 && place.isConnected) {
      setTimeout(tick, 250);
    } else if (place.isConnected) {
      over();
    }
  };
  tick();
}

// What can still be undone says for how long; the page then says what came of it.
function undoable(notice) {
  const part = notice.closest("[hx-trigger=over]");
  countDown(notice, Number(notice.dataset.undo), () => setTimeout(() => lookAgain(part), UNTIL_DONE));
  delete notice.dataset.undo;
}

// Mails take their time: another code is not asked for by impatience.
function pausing(button) {
  button.disabled = true;
  countDown(button, Number(button.dataset.pause), () => {
    button.disabled = false;
  });
  delete button.dataset.pause;
}

// Nothing is taken out of the hands of who is at a form of the list that stands beside it.
function lookAgain(part) {
  const [done, beside] = part ? part.getAttribute("hx-select-oob").split(",") : [];
  const list = beside && document.querySelector(beside);
  if (list && (list.querySelector("details[open]") || list.contains(document.activeElement))) {
    part.setAttribute("hx-select-oob", done);
  }
  part?.dispatchEvent(new Event("over"));
}

// What only a script can do is offered only where there is one; what does not scroll is no stop on the way by keyboard.
function equip(page) {
  for (const button of page.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
  for (const file of page.querySelectorAll(".file")) {
    file.classList.add("worded");
    file.querySelector(".pick").hidden = false;
  }
  for (const table of page.querySelectorAll(".scroll[tabindex]")) {
    if (table.scrollWidth <= table.clientWidth) {
      table.removeAttribute("tabindex");
    }
  }
}

// A file is chosen by words of the page's language: what browsers write beside it is in theirs.
document.addEventListener("change", (event) => {
  const chosen = event.target.closest(".file")?.querySelector(".chosen");
  if (chosen) {
    chosen.textContent = [...event.target.files].map((file) => file.name).join(", ") || chosen.dataset.none;
  }
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  }
});

document.addEventListener("htmx:load", (event) => {
  localTimes(event.detail.elt);
  event.detail.elt.querySelectorAll("[data-undo]").forEach(undoable);
  event.detail.elt.querySelectorAll("[data-pause]").forEach(pausing);
});

document.addEventListener("DOMContentLoaded", () => {
  restore(document);
  localTimes(document);
  equip(document);
});

// Under way: the button says so, and after a moment a bar does.
function begin(form, submitter) {
  const button = submitter ?? form?.querySelector("button[type=submit]");
  button?.setAttribute("aria-busy", "true");
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.documentElement.classList.add("waiting");
    const told = document.getElementById("busy");
    if (told) {
      told.textContent = told.dataset.busy;
    }
    if (button && told && button.matches("button")) {
      button.dataset.said = button.textContent;
      button.textContent = told.dataset.busy;
    }
  }, SOON);
}

function end() {
  clearTimeout(waiting);
  document.documentElement.classList.remove("waiting");
  const told = document.getElementById("busy");
  if (told) {
    told.textContent = "";
  }
  for (const button of document.querySelectorAll("[aria-busy=true]")) {
    button.removeAttribute("aria-busy");
    if (button.dataset.said) {
      button.textContent = button.dataset.said;
      delete button.dataset.said;
    }
  }
}

function unreachable() {
  const told = document.getElementById("unreachable");
  if (told) {
    told.hidden = false;
    told.focus();
  }
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.target !== document.body) {
    return;
  }
  const asker = event.detail.elt;
  const told = document.getElementById("unreachable");
  if (told) {
    told.hidden = true;
  }
  if (asker.matches("form")) {
    keep(asker);
    begin(asker, event.detail.requestConfig.triggeringEvent?.submitter);
  } else {
    begin(null, asker);
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.target === document.body) {
    end();
  }
});
for (const lost of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(lost, (event) => {
    if (event.detail.target === document.body) {
      unreachable();
    }
  });
}

// Forms that a browser sends by itself, such as files.
document.addEventListener("submit", (event) => {
  if (event.target.closest("[hx-boost=false]")) {
    begin(event.target, event.submitter);
  }
});
window.addEventListener("pageshow", end);

// What was typed into a form is kept in this tab until it has arrived: never a code, and nothing that is not shown.
function keep(form) {
  const action = form.getAttribute("action") ?? "";
  if (form.method !== "post" || action.startsWith("/sign-")) {
    return;
  }
  const fields = [];
  for (const { name, type, value, checked } of form.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (name && name !== "code" && type !== "file") {
      fields.push({ name, value, checked, ticked: TICKED.includes(type) });
    }
  }
  sessionStorage.setItem(TYPED, JSON.stringify({ action, fields }));
}

function restore(page) {
  const kept = sessionStorage.getItem(TYPED);
  if (!kept || page.querySelector("form[action^='/sign-in']:not([action$=other])")) {
    return; // on the way through the sign-in
  }
  sessionStorage.removeItem(TYPED);
  if (!sessionStorage.getItem(TYPED + "-ended")) {
    return; // it has arrived
  }
  sessionStorage.removeItem(TYPED + "-ended");
  const { action, fields } = JSON.parse(kept);
  // Of several forms with one address the one that was filled in has all of its fields.
  const form = [...page.querySelectorAll("form")].find(
    (one) => one.getAttribute("action") === action && fields.every(({ name }) => one.elements.namedItem(name)),
  );
  for (const { name, value, checked, ticked } of form ? fields : []) {
    const field = [...form.elements].find((one) => one.name === name && one.type !== "hidden" && (!ticked || one.value === value));
    if (field && ticked) {
      field.checked = checked;
    } else if (field) {
      field.value = value;
    }
    field?.closest("details")?.setAttribute("open", "");
  }
}

function isTouched(field) {
  return TICKED.includes(field.type)
    ? field.checked !== field.defaultChecked
    : field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;
}

// Whoever chooses another language while a form is being filled in finds it as it was.
document.addEventListener("click", (event) => {
  if (event.target.closest(".languages a")) {
    const form = [...document.querySelectorAll("main form")].find(
      (one) => one.querySelector(".wrong") || [...one.elements].some(isTouched),
    );
    if (form) {
      keep(form);
      sessionStorage.setItem(TYPED + "-ended", "yes");
    }
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target === document.body && document.getElementById("ended") && sessionStorage.getItem(TYPED)) {
    sessionStorage.setItem(TYPED + "-ended", "yes");
  }
});

// A menu closes where it is left.
document.addEventListener("click", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (menu && !menu.contains(event.target)) {
    menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (menu && event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
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
  // Nobody knows how much has arrived: the one who chose the file says whether it is to be sent again.
  const failed = () => {
    end();
    shown.hidden = true;
    button.disabled = false;
    unreachable();
  };
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
      const told = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
      if (!told) {
        failed();
        return;
      }
      end();
      document.querySelector("main").replaceWith(told);
      equip(told);
      (told.querySelector("[aria-invalid=true]") ?? told).focus();
    } else {
      window.location.assign(request.responseURL);
    }
  });
  request.addEventListener("error", failed);
  request.send(new FormData(form));
  shown.hidden = false;
  button.disabled = true;
});
