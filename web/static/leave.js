// Leaving: blank the page at once, then go. Sends nothing, writes nothing, waits for nothing of ours.
(() => {
  "use strict";
  const SHIFTS = 3, PATIENCE = 5000;
  let to = "", words = {}, gone = false, pressed = 0, last = 0, touched = matchMedia("(pointer: coarse)").matches;
  const tabs = "BroadcastChannel" in self ? new BroadcastChannel("leave") : null;

  function blank() {
    gone = true;
    document.title = words.gone || " ";
    document.documentElement.className = "gone";
    const alert = document.createElement("p");
    const loading = document.createElement("span");
    // A label rather than text: read out once by a screen reader, nothing on the screen.
    alert.setAttribute("role", "alert");
    loading.setAttribute("role", "img");
    loading.setAttribute("aria-label", words.gone || " ");
    document.body.replaceChildren(alert);
    alert.append(loading);
  }

  function leave(tell) {
    const link = document.querySelector("[data-exit]");
    if (link) { to = link.href; words = { ...link.dataset }; }
    blank();
    if (tell && tabs) tabs.postMessage("");
    location.replace(to);
  }

  if (tabs) tabs.onmessage = () => leave(false);

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-leave]")) { event.preventDefault(); event.stopImmediatePropagation(); leave(true); }
  }, true);

  // Brought back from memory after leaving: still blank, and away again.
  addEventListener("pageshow", (event) => { if (event.persisted && gone) { blank(); location.replace(to); } });

  // Nothing typed outlives the page.
  addEventListener("pagehide", () => { for (const box of document.querySelectorAll("input, textarea")) if (box.type !== "hidden" && box.type !== "checkbox") box.value = ""; });

  addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; }, true);

  function say(text) {
    const status = document.querySelector("[data-status]");
    if (status) status.textContent = text || "";
  }

  // Touch keyboards press Shift by themselves; there it counts only outside a text box.
  const typing = () => touched && !!document.activeElement?.matches("input, textarea, select, [contenteditable]");

  addEventListener("keyup", (event) => {
    if (gone) return;
    const now = event.timeStamp;
    if (event.key !== "Shift" || typing()) { if (pressed) say(""); pressed = 0; return; }
    pressed = now - last <= PATIENCE ? pressed + 1 : 1;
    last = now;
    if (pressed === SHIFTS) return leave(true);
    const link = document.querySelector("[data-exit]");
    if (link) say(pressed === 1 ? link.dataset.one : link.dataset.two);
  }, true);
  // Shift held for a capital letter is not a press of its own.
  addEventListener("keydown", (event) => { if (event.key !== "Shift" && pressed) { pressed = 0; say(""); } }, true);

  Object.defineProperty(self, "hasLeft", { get: () => gone });
})();
