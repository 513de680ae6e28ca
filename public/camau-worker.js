// Keeps the whole app on the device, so that it opens without a network.
// The build writes in what the app is made of: each file, with the hash that its bytes must have.
const { version, files } = { version: "", files: {} };

const root = new URL("./", location.href);
// Other apps on the same host have caches too, and so may another copy of this app in another folder.
const ours = `camau ${root.pathname} `;
const here = ours + version;

// Names that carry a hash never mean other bytes, so what the browser has of them will do.
const isNamedByBytes = (name) => /-[0-9a-f]{16}[./]/.test(name);

// All or nothing: where one file does not arrive, or is not the one that was built, the version in use stays in use.
async function fetchEverything() {
  const wasThere = await caches.has(here);
  const cache = await caches.open(here);
  const requests = Object.entries(files).map(
    ([name, integrity]) =>
      new Request(new URL(name, root), { integrity, cache: isNamedByBytes(name) ? "default" : "no-cache" }),
  );
  try {
    await cache.addAll(requests);
  } catch (error) {
    // What is in use has the same files, and their bytes were right.
    if (!wasThere) await caches.delete(here);
    throw error;
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== here) await caches.delete(name);
  }
  await clients.claim();
}

// The file that answers a request. A page deep in the app asks for what lies beside the first one.
function answering({ method, mode, url }) {
  if (method !== "GET" || !url.startsWith(root.href)) return null;
  let name = new URL(url).pathname.slice(root.pathname.length);
  for (;;) {
    if (Object.hasOwn(files, name)) return name;
    const slash = name.indexOf("/");
    if (slash < 0) return mode === "navigate" ? "./" : null;
    name = name.slice(slash + 1);
  }
}

// What is kept is handed back as it came: another response made of it would lose the compiled WebAssembly.
async function answer(request, name) {
  const kept = await caches.match(new URL(name, root), { cacheName: here, ignoreVary: true });
  return kept ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(fetchEverything()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", ({ data }) => {
  // Only when the person has said so: until then their pages go on with the version they began with.
  if (data === "use it now") skipWaiting();
});
addEventListener("fetch", (event) => {
  const name = answering(event.request);
  if (name !== null) event.respondWith(answer(event.request, name));
});
