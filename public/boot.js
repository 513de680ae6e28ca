// Starts the WebAssembly, and stands in for it where it cannot start or has stopped.
// It is the one script outside the app, so it is also the one that reads the stored words then.

const script = document.getElementById("boot");
const shown = (id) => document.getElementById(id);
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

function standIn(section) {
  if (state === "stopped") return;
  state = section;
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
    asked.onerror = asked.onblocked = () => give(words);
    // There was no journal. Leaving this transaction undone makes none.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onsuccess = () => {
      if (!asked.result.objectStoreNames.contains("texts")) return give(words);
      const cursor = asked.result.transaction("texts").objectStore("texts").openCursor();
      cursor.onerror = () => give(words);
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return give(words);
        words[at.key] = at.value;
        at.continue();
      };
    };
  });
}

function wordsInBoxes() {
  // A stopped app is out of sight, and the last words typed in it may be stored nowhere.
  const words = {};
  for (const box of document.querySelectorAll("#app textarea, #app input[type=text]")) {
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

window.addEventListener("camau:started", () => {
  state = "running";
  shown("shell").hidden = true;
});
window.addEventListener("camau:stopped", () => standIn("stopped"));
document.addEventListener("click", (event) => {
  const act = event.target.dataset?.do;
  if (act === "reopen") location.reload();
  if (act === "save") saveWords();
});

dressAsChosen();
shown("waiting").hidden = false;
try {
  // Both at once: the WebAssembly need not wait for the script that starts it.
  const wasm = fetch(script.dataset.wasm);
  const app = await import(script.dataset.js);
  await app.default({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  if (state === "opening") standIn("not-started");
}
