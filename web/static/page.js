// One history entry for the whole visit: searches and services open in the page, other links take its place.
(() => {
  "use strict";
  const before = [];
  addEventListener("pagehide", () => { before.length = 0; });

  function show(page) {
    if (self.hasLeft) return;
    const root = document.documentElement;
    root.lang = page.documentElement.lang;
    root.dir = page.documentElement.dir;
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  }

  // The page as it is, set aside for our own Back link; its boxes are emptied of what was typed.
  function setAside() {
    const kept = document.implementation.createHTMLDocument(document.title);
    kept.documentElement.lang = document.documentElement.lang;
    kept.documentElement.dir = document.documentElement.dir;
    before.push(kept);
    kept.body.replaceChildren(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
    const chosen = [...document.querySelectorAll("select")].map((one) => one.value);
    kept.querySelectorAll("select").forEach((one, at) => { one.value = chosen[at]; }); // a copy forgets what was chosen
    for (const box of kept.querySelectorAll("input:not([type]), textarea")) box.value = box.defaultValue;
  }

  async function open(address, body, form, button) {
    const asked = { method: body ? "POST" : "GET", body, credentials: "omit", cache: "no-store" };
    document.body.setAttribute("aria-busy", "true");
    const earlier = document.querySelector("[data-unsent]");
    if (earlier) earlier.hidden = true;
    try {
      const answer = await fetch(address, asked);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("main")) throw new Error();
      if (self.hasLeft) return;
      // A conversation takes an answer in by itself; any other page takes the place of this one.
      if (!dispatchEvent(new CustomEvent("arrived", { cancelable: true, detail: { page, form, button } }))) return;
      setAside();
      show(page);
    } catch {
      // No signal, or an answer that is no page of ours: say so, and leave everything on the page as it is.
      const unsent = document.querySelector("[data-unsent]");
      if (unsent) { unsent.hidden = false; unsent.scrollIntoView({ block: "center" }); }
    } finally {
      document.body.removeAttribute("aria-busy");
    }
  }

  const plain = (event) => !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-print]")) print();
    const link = event.target.closest?.("a[href]");
    if (!link || !plain(event) || self.hasLeft) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#")) {
      event.preventDefault();
      const target = document.getElementById(href.slice(1));
      target.focus();
      target.scrollIntoView();
    } else if (link.matches("[data-back]") && before.length) {
      event.preventDefault();
      show(before.pop());
    } else if (link.origin === location.origin && link.protocol.startsWith("http")) {
      event.preventDefault();
      if (link.matches("[data-in-page]")) open(link.href);
      else location.replace(link.href);
    }
  });

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    // A file to save is the browser's to fetch: it takes no page's place.
    if (event.defaultPrevented || self.hasLeft || button?.hasAttribute("data-file")) return;
    event.preventDefault();
    const form = event.target;
    const sent = new URLSearchParams(new FormData(form));
    if (button?.name) sent.append(button.name, button.value);
    // Ticks stand in another form than the languages: they go along.
    if (form.matches(".picker")) for (const one of document.querySelectorAll("[name=pick]:checked")) sent.append("pick", one.value);
    open(button?.hasAttribute("formaction") ? button.formAction : form.action, sent, form, button);
  });
})();
