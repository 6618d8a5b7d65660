// The conversation stays in the page: each answer goes under the last. Nothing is stored; a reload starts afresh.
(() => {
  "use strict";
  const part = (name, page = document) => page.querySelector(`[data-${name}]`);

  function ownWords(form, button) {
    const bubble = document.createElement("p");
    bubble.className = "mine";
    bubble.textContent = (button?.value ? button.textContent : form.elements.text?.value ?? "").trim();
    return bubble.textContent ? [bubble] : [];
  }

  addEventListener("arrived", (event) => {
    const { page, form, button } = event.detail, log = part("log"), news = part("log", page);
    if (!form?.matches("[data-turn]") || !news) return;
    event.preventDefault();
    const mine = ownWords(form, button), said = [...news.children], alarm = news.querySelector("[role=alert]");
    // An alarm is announced by itself; the log saying it again would be twice.
    log.setAttribute("aria-live", alarm ? "off" : "polite");
    log.append(...mine, ...said);
    if (form.elements.text) form.elements.text.value = "";
    const pressed = part("next").contains(document.activeElement);
    // Where only buttons are understood the box is there only to say a place. Elsewhere it stays, and keeps the focus.
    const boxes = [part("write"), part("write", page)].map((box) => box.childElementCount);
    for (const name of ["found", "next", ...(boxes[0] === boxes[1] ? [] : ["write"])]) part(name).replaceWith(part(name, page));
    document.querySelector(".picker").replaceWith(page.querySelector(".picker"));
    const newest = alarm || mine[0] || said[0];
    if (pressed) { said[0].tabIndex = -1; said[0].focus({ preventScroll: true }); }
    newest.scrollIntoView({ block: "start" });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("[data-turn] textarea")) return;
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector(".go"));
  });

  // A page kept in memory by the browser comes back empty: no words, no services, no codes.
  addEventListener("pagehide", () => {
    for (const name of ["log", "found"]) part(name)?.replaceChildren();
    for (const code of document.querySelectorAll("form [type=hidden]")) code.remove();
  });
})();
