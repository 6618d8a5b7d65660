"""Spies on everything a page could do to be remembered, to be noticed, or to reach out."""

from playwright.sync_api import BrowserContext

# Tells the console of every such call. See `spied_on`.
SPIES = """(() => {
  const debug = console.debug.bind(console);
  const tell = (what) => debug("spied " + what);
  const method = (owner, name) => {
    const real = owner?.[name];
    if (real) owner[name] = function (...args) { tell(name); return real.apply(this, args); };
  };
  const setter = (owner, name) => {
    const real = owner && Object.getOwnPropertyDescriptor(owner, name);
    const set = function (value) { tell(name); real.set.call(this, value); };
    if (real?.set) Object.defineProperty(owner, name, { ...real, set });
  };
  for (const name of ["setItem", "removeItem", "clear"]) method(self.Storage?.prototype, name);
  for (const name of ["open", "deleteDatabase"]) method(self.IDBFactory?.prototype, name);
  for (const name of ["open", "delete"]) method(self.CacheStorage?.prototype, name);
  for (const name of ["set", "delete"]) method(self.CookieStore?.prototype, name);
  for (const name of ["pushState", "replaceState"]) method(self.History?.prototype, name);
  method(self.ServiceWorkerContainer?.prototype, "register");
  method(self.StorageManager?.prototype, "persist");
  method(self.Notification, "requestPermission");
  for (const name of ["getCurrentPosition", "watchPosition"]) method(self.Geolocation?.prototype, name);
  method(self.Permissions?.prototype, "query");
  for (const name of ["vibrate", "sendBeacon", "share", "getUserMedia"]) method(self.Navigator?.prototype, name);
  method(self.MediaDevices?.prototype, "getUserMedia");
  method(self.HTMLMediaElement?.prototype, "play");
  for (const name of ["open", "alert", "confirm", "prompt", "print"]) method(self, name);
  setter(self.Document?.prototype, "cookie");
  setter(self, "name");
  setter(self, "onbeforeunload");
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (kind, ...rest) {
    if (kind === "beforeunload" || kind === "unload") tell(kind);
    return listen.call(this, kind, ...rest);
  };
})()"""


def spied_on(context: BrowserContext) -> list[str]:
    """Set spies in every page to come; the list fills with the names of what pages call."""
    calls: list[str] = []
    context.add_init_script(SPIES)
    context.on("console", lambda said: calls.append(said.text) if said.text.startswith("spied ") else None)
    return calls
