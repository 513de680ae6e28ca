// What a person sees on the page and what a screen reader calls it. Runs before each question in person.rs.

const ROLES = {
  button: "button, summary, [role=button]",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  field: "textarea, input:not([type]), input[type=text], input[type=search], input[type=tel], select",
  choice: "input[type=checkbox], input[type=radio], [role=radio], [role=checkbox], [role=option]",
  file: "input[type=file]",
  group: "fieldset, [role=group], [role=radiogroup], section[aria-labelledby], [role=region]",
};

const oneLine = (words) => words.replace(/\s+/gu, " ").trim();

// The words under a node as they stand on the page, blocks apart from one another.
function wordsOf(node, spoken) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.tagName === "BR") return " ";
  if (node.tagName === "SCRIPT" || node.tagName === "STYLE" || node.tagName === "NOSCRIPT") {
    if (node.tagName !== "NOSCRIPT" || !node.children.length) return "";
  }
  // An element that hands its place to its children has no box, and counts as not visible itself.
  const { display } = getComputedStyle(node);
  if (display !== "contents" && !node.checkVisibility({ visibilityProperty: true })) return "";
  if (spoken && node.getAttribute("aria-hidden") === "true") return "";
  if (node.tagName === "IMG") return node.alt;
  const inside = Array.from(node.childNodes, (child) => wordsOf(child, spoken)).join("");
  return display === "inline" ? inside : ` ${inside} `;
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id));
    return oneLine(parts.map((part) => (part ? wordsOf(part, true) : "")).join(" "));
  }
  const label = element.getAttribute("aria-label");
  if (label) return oneLine(label);
  if (element.labels?.length) {
    return oneLine(Array.from(element.labels, (one) => wordsOf(one, true)).join(" "));
  }
  if (element.tagName === "FIELDSET") {
    const legend = element.querySelector(":scope > legend");
    return legend ? oneLine(wordsOf(legend, true)) : "";
  }
  if (element.matches("input, textarea, select")) return oneLine(element.title);
  return oneLine(wordsOf(element, true)) || oneLine(element.title ?? "");
}

function roleOf(element) {
  const found = Object.entries(ROLES).find(([, css]) => element.matches(css));
  return found ? found[0] : element.tagName.toLowerCase();
}

// While a modal dialog is open nothing else can be reached.
const stage = () => document.querySelector("dialog:modal") ?? document.body;

function reachable(element) {
  if (element.closest("[inert]")) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return element.matches(ROLES.choice) || (width > 0 && height > 0);
}

// The page itself before what frames it.
const inPage = (element) => (element.closest("main, dialog") ? 0 : 1);

function all(role) {
  const found = Array.from(stage().querySelectorAll(ROLES[role])).filter(reachable);
  return found.sort((a, b) => inPage(a) - inPage(b));
}

// Whether a part of the page holds these words, in text, in its name or in a box.
function holds(part, words) {
  const typed = Array.from(part.querySelectorAll("input, textarea"), (box) => box.value);
  return oneLine([wordsOf(part, false), nameOf(part), ...typed].join(" ")).includes(words);
}

// How deep in the page the smallest part stands that holds both this element and these words: the deeper, the
// nearer they are to each other. Nothing where no part holds both.
function nearness(words, element) {
  for (let up = element; up && up !== stage(); up = up.parentElement) {
    if (!holds(up, words)) continue;
    let depth = 0;
    for (let part = up; part; part = part.parentElement) depth += 1;
    return depth;
  }
  return 0;
}

// The smallest parts that hold these words.
function partsWith(words, part = stage()) {
  if (!holds(part, words)) return [];
  const inside = Array.from(part.children, (child) => partsWith(words, child)).flat();
  return inside.length ? inside : [part];
}

// Words in an item of a list speak of that item: what stands in another is not near them, however few there are.
function shareAnItem(part, element) {
  const items = [];
  for (let up = part.closest("li"); up; up = up.parentElement?.closest("li")) items.push(up);
  return !items.length || items.some((item) => item.contains(element));
}

// The one with this name; failing that, the one whose name begins so. `near` picks among several.
function find(role, wanted, near) {
  const found = all(role);
  let fitting = found.filter((element) => nameOf(element) === wanted);
  if (!fitting.length) fitting = found.filter((element) => nameOf(element).startsWith(wanted));
  if (near) {
    const parts = partsWith(near);
    fitting = fitting.filter((element) => parts.some((part) => shareAnItem(part, element)));
    const nearby = new Map(fitting.map((element) => [element, nearness(near, element)]));
    fitting = fitting.filter((element) => nearby.get(element));
    fitting.sort((a, b) => nearby.get(b) - nearby.get(a));
  }
  if (fitting.length) return { element: fitting[0] };
  return { names: found.map(nameOf) };
}

function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return { role: "page", name: "" };
  return { role: roleOf(element), name: nameOf(element) };
}

function heading() {
  const found = Array.from(document.querySelectorAll("h1")).filter(reachable);
  return found.length ? oneLine(wordsOf(found[0], true)) : "";
}

const pageWords = () => oneLine(wordsOf(stage(), false));
