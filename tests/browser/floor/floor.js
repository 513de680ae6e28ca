// Keeps a list of short texts in local storage, and shows it.

const KEY = "floor.list";
const list = document.querySelector("ul");
const form = document.querySelector("form");
const box = form.elements.entry;
const entries = JSON.parse(localStorage.getItem(KEY) ?? "[]");

function show(entry) {
  const line = document.createElement("li");
  line.textContent = entry;
  list.append(line);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const entry = box.value.trim() || "Something";
  entries.push(entry);
  localStorage.setItem(KEY, JSON.stringify(entries));
  show(entry);
  box.value = "";
});

entries.forEach(show);
form.querySelector("button").disabled = false;
