// Starts the WebAssembly, and stands in for it where it cannot start or has stopped.
// So it is also what reads the stored words then, and what speaks with the browser about keeping the app on the device.
// The build joins it with what binds the WebAssembly to the browser, and puts both into the folder of the app.

import start from "app";
import { EarlyPages } from "./early.js";

const script = document.getElementById("boot");
const worker = navigator.serviceWorker;
// The folder that holds the page, wherever that is. The page may have any address below it, but this script has its own.
const root = new URL("../", import.meta.url);
const shown = (id) => document.getElementById(id);
// On its way while the rest of the page still comes.
const wasm = fetch(new URL("camau_bg.wasm", import.meta.url));
const early = new EarlyPages(shown("early"), shown("shell"), root);
let state = "opening";

function dressAsChosen() {
  // Before the app can: so that a person who chose dark is not met by a bright page.
  try {
    const settings = JSON.parse(localStorage.getItem("camau.settings")).body;
    const root = document.documentElement;
    root.dataset.theme = settings.theme;
    root.dataset.contrast = settings.contrast;
    root.dataset.textSize = settings.text_size;
    root.dataset.motion = settings.motion;
  } catch {
    // Nothing is stored, it cannot be read, or storage is blocked: the device's own way holds.
  }
}

// From here on an address without a folder means one of the app's own files.
function settleIn() {
  const base = document.createElement("base");
  base.href = root.href;
  document.head.prepend(base);
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.webmanifest";
  document.head.append(manifest);
}

// What the app can be told at any time, early or late: it stands on the page, and an event says when it changes.
function tellApp(what, isSo) {
  document.documentElement.toggleAttribute(`data-${what}`, isSo);
  window.dispatchEvent(new Event(`camau:${what}`));
}

// Another version takes over every open page at once, when the person has chosen it in one of them. Words may be on the
// screen of another alone, so each opens again when the app there says so.
function heedTakeover() {
  let inUse = worker?.controller;
  worker?.addEventListener("controllerchange", () => {
    // The first of all versions takes over a page that is its own.
    if (inUse && state === "running") tellApp("other-version", true);
    if (inUse && state === "opening") location.reload();
    inUse = worker.controller;
  });
}

// Keeps the app on the device. A version that comes later waits until the person has chosen it.
async function keepOnDevice() {
  if (!script.dataset.worker || !worker) return;
  const kept = await worker.register(script.dataset.worker, { updateViaCache: "none" });
  const look = () => tellApp("new-version", Boolean(kept.waiting && worker.controller));
  const follow = () => kept.installing?.addEventListener("statechange", look);
  kept.addEventListener("updatefound", follow);
  follow();
  look();
  // An installed app may stay open for weeks.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) kept.update().catch(() => {});
  });
  window.addEventListener("camau:use-new-version", () => kept.waiting?.postMessage("use it now"));
}

// The browser offers to install the app at a moment of its own. It is kept for when the person looks for it.
function keepOffer() {
  let offer = null;
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    tellApp("can-install", true);
  });
  window.addEventListener("appinstalled", () => tellApp("can-install", false));
  window.addEventListener("camau:install", () => {
    offer?.prompt();
    offer = null;
    tellApp("can-install", false);
  });
}

function standIn(section) {
  if (state === "stopped") return;
  state = section;
  early.standAside();
  shown("app").hidden = true;
  shown("opening").hidden = true;
  shown("shell").hidden = false;
  shown(section).hidden = false;
  shown(section).querySelector("h1").focus();
}

// Both places in which the app keeps words, as far as the browser lets us read them.
function localWords() {
  const words = {};
  try {
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      if (key.startsWith("camau.")) words[key] = localStorage.getItem(key);
    }
  } catch {
    // Storage is blocked: the journal may still be there.
  }
  return words;
}

function journalWords() {
  return new Promise((give) => {
    const words = {};
    // Whatever the browser does, the button does something.
    setTimeout(give, 2000, words);
    const asked = indexedDB.open("camau");
    // There was no journal. Leaving this transaction undone makes none.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = asked.onblocked = () => give(words);
    asked.onsuccess = () => {
      const journal = asked.result;
      const done = () => {
        // The app may want to make another journal.
        journal.close();
        give(words);
      };
      if (!journal.objectStoreNames.contains("texts")) return done();
      const cursor = journal.transaction("texts").objectStore("texts").openCursor();
      cursor.onerror = done;
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return done();
        words[at.key] = at.value;
        at.continue();
      };
    };
  });
}

function wordsInBoxes() {
  // What has stopped is out of sight, and the last words typed in it may be stored nowhere.
  const words = {};
  for (const box of document.querySelectorAll("textarea, input[type=text]")) {
    if (!box.value.trim()) continue;
    const label = box.labels[0]?.textContent.trim() || box.id;
    let name = label;
    for (let more = 2; Object.hasOwn(words, name); more += 1) name = `${label} (${more})`;
    words[name] = box.value;
  }
  return words;
}

async function saveWords() {
  const parts = { boxes: wordsInBoxes(), local: localWords(), journal: await journalWords().catch(() => ({})) };
  const words = Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length));
  const none = shown("no-words");
  if (none && !Object.keys(words).length) {
    none.hidden = false;
    none.focus();
    return;
  }
  const text = JSON.stringify(words, null, 2);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "camau-words.json";
  link.click();
  // The browser may still be reading it, so its address goes only after a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// The app does without them where they fail, once its styles are there.
async function firstPages() {
  const styled = everythingStyled();
  await early.open(journalWords, styled).catch(console.error);
  await styled;
}

// The app must not be seen before its styles. A sheet that does not come is waited for no longer than the browser does.
async function everythingStyled() {
  if (document.readyState === "complete") return;
  await new Promise((go) => window.addEventListener("load", go, { once: true }));
}

window.addEventListener("camau:started", () => {
  state = "running";
  early.giveWayTo(shown("app"));
  shown("shell").hidden = true;
});
// After the other pages: they are wanted first, and then need not be fetched twice.
// A browser that keeps nothing refuses, and the app goes on without.
window.addEventListener("camau:later-here", () => keepOnDevice().catch(() => {}), { once: true });
window.addEventListener("camau:stopped", () => standIn("stopped"));
document.addEventListener("click", (event) => {
  const act = event.target.dataset?.do;
  if (act === "reopen") location.reload();
  if (act === "save") saveWords();
});

dressAsChosen();
settleIn();
heedTakeover();
keepOffer();
document.documentElement.toggleAttribute("data-opening", true);
try {
  await Promise.all([wasm, firstPages()]);
  await start({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  if (state === "opening") standIn("not-started");
}
