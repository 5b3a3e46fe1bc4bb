// The search of /search/: words in, entries out, with Pagefind's index of what is published.
//
// What a reader looks for stays with them. The words go neither into the address (which servers log and
// browsers keep) nor into storage nor to any host: Pagefind looks them up in files of this site, of
// which a log tells at most what pages were found. After a reload the form is empty.
//
// Without this script the form stays hidden, and the themes, lists and A to Z below it do the work.

const form = document.getElementById("page_search");
const query = document.getElementById("page_query");
const filters = [...form.querySelectorAll("select")];
const status = document.getElementById("page_found");
const list = document.getElementById("page_results");
const more = document.getElementById("page_more");
const entry = document.getElementById("page_entry");

const AT_ONCE = 10;
const WAIT = 250; // milliseconds between the last key and the search

let pagefind = null;
let found = [];
let asked = 0; // counts searches, so that a slow answer never replaces a later one
let waiting = 0;

// Gives Pagefind, fetched when a reader first comes to the form and not before. A failure is not kept:
// the next try fetches it again.
async function engine() {
  pagefind ??= import(`${form.dataset.bundle}pagefind.js`).then(async (module) => {
    // A worker would obey the policy of its own file, which forbids WebAssembly: only this page has it.
    await module.options({ baseUrl: form.dataset.root, noWorker: true });
    return module;
  });
  try {
    return await pagefind;
  } catch (error) {
    pagefind = null;
    throw error;
  }
}

function chosen() {
  return Object.fromEntries(filters.filter((each) => each.value).map((each) => [each.value, "yes"]));
}

function say(words) {
  status.textContent = words;
}

// Takes an excerpt, text in which only <mark> is a tag; fills an element with it, as nodes.
function fillExcerpt(target, excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  for (const node of parsed.body.childNodes) {
    const isMark = node.nodeName === "MARK";
    const text = document.createTextNode(node.textContent);
    if (!isMark) {
      target.append(text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.append(text);
    target.append(mark);
  }
}

function shownEntry(page) {
  const item = entry.content.cloneNode(true);
  const part = (name) => item.querySelector(`[data-part=${name}]`);
  part("link").href = page.url;
  part("link").textContent = page.meta.title;
  part("kind").textContent = page.meta.kind;
  if (page.meta.published) {
    part("day").dateTime = page.meta.day;
    part("day").textContent = page.meta.published;
  } else {
    part("published").remove();
  }
  fillExcerpt(part("excerpt"), page.excerpt);
  return item;
}

// Shows the next results; gives the link of the first of them.
async function showMore(turn) {
  const first = list.children.length;
  const pages = await Promise.all(found.slice(first, first + AT_ONCE).map((each) => each.data()));
  if (turn !== asked) return null;
  list.append(...pages.map(shownEntry));
  more.hidden = list.children.length >= found.length;
  return list.children[first]?.querySelector("a");
}

function foundWords() {
  if (found.length > 0) {
    const shown = found.length > AT_ONCE ? ` The best ${AT_ONCE} are shown first.` : "";
    return `${found.length} ${found.length === 1 ? "page" : "pages"} found.${shown}`;
  }
  const others = Object.keys(chosen()).length > 0 ? "Choose all kinds and all themes, try" : "Try";
  return `Nothing found. ${others} fewer or other words, or look under the themes and the A to Z below.`;
}

async function search() {
  clearTimeout(waiting);
  const turn = ++asked;
  const words = query.value.trim();
  if (!words) {
    found = [];
    list.replaceChildren();
    more.hidden = true;
    say("");
    return;
  }
  try {
    const answer = await (await engine()).search(words, { filters: chosen() });
    if (turn !== asked) return;
    found = answer.results;
    list.replaceChildren();
    await showMore(turn);
    if (turn === asked) say(foundWords());
  } catch {
    if (turn !== asked) return;
    list.replaceChildren();
    more.hidden = true;
    say("The search does not work at the moment. Look under the themes and the A to Z below.");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault(); // nothing is sent, and the words stay out of the address
  search();
});
query.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, WAIT);
});
form.addEventListener("focusin", () => engine().catch(() => {}), { once: true });
for (const select of filters) select.addEventListener("change", search);
more.addEventListener("click", async () => {
  const first = await showMore(asked).catch(() => null);
  first?.focus(); // the button may be gone: the keyboard goes on at the first new result
});

form.hidden = false;
// Who was sent here to search stands in the field: the browser passed over it while it was hidden.
if (location.hash === `#${query.id}`) query.focus();
