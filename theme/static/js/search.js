// The search page. Pagefind is fetched when the reader first turns to the
// field; the words stay on this device, in the part of the address after "#",
// which browsers never send.

const root = document.querySelector(".search");
const form = root.querySelector(".search__form");
const input = root.querySelector(".search__input");
const status = root.querySelector(".search__status");
const list = root.querySelector(".search__results");
const aliases = JSON.parse(root.dataset.aliases);
const SHOWN = 12;

let index;
let latest = 0;

const loadIndex = () => (index ??= openIndex());

async function openIndex() {
  const pagefind = await import(new URL(root.dataset.index, document.baseURI));
  await pagefind.init();
  return pagefind;
}

// How many letters must change to turn one word into the other; neighbours
// that changed places count once.
function distance(a, b) {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}

// The word this site uses for what the reader typed, or the word as typed.
function mend(word) {
  if (aliases[word]) return aliases[word];
  if (word.length < 5) return word;
  const reach = word.length < 8 ? 1 : 2;
  const [near] = Object.keys(aliases)
    .map((known) => [distance(word, known), known])
    .filter(([steps]) => steps <= reach)
    .sort(([a], [b]) => a - b);
  return near ? aliases[near[1]] : word;
}

async function find(words, section) {
  const pagefind = await loadIndex();
  const options = section ? { filters: { section } } : {};
  const mended = words.toLowerCase().split(/\s+/).map(mend).join(" ");
  const asTyped = await pagefind.search(words, options);
  if (mended === words.toLowerCase()) return { found: asTyped.results, used: words };
  const asMended = await pagefind.search(mended, options);
  return asMended.results.length >= asTyped.results.length
    ? { found: asMended.results, used: mended }
    : { found: asTyped.results, used: words };
}

function tell({ found, used }, words) {
  if (!found.length) {
    status.textContent = `Nothing found for “${words}”. Try one plain word, such as “bladder” or “cost”.`;
    return;
  }
  const count = found.length === 1 ? "1 page" : `${found.length} pages`;
  const first = found.length > SHOWN ? ` The first ${SHOWN} are shown.` : "";
  const instead = used.toLowerCase() === words.toLowerCase() ? "" : `. You typed “${words}”`;
  status.textContent = `${count} about “${used}”${instead}.${first}`;
}

function describe(page) {
  const item = document.createElement("li");
  item.className = "search__result";
  const heading = document.createElement("h2");
  heading.className = "search__title";
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  heading.append(link);
  const where = document.createElement("p");
  where.className = "search__where";
  where.textContent = page.filters.section?.[0] ?? "";
  const summary = document.createElement("p");
  summary.textContent = page.meta.summary ?? "";
  item.append(where, heading, summary);
  return item;
}

async function search() {
  const turn = ++latest;
  const words = input.value.trim();
  const section = form.elements.section.value;
  history.replaceState(null, "", words ? `#${encodeURIComponent(words)}` : location.pathname);
  if (!words) {
    list.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const answer = await find(words, section);
    const pages = await Promise.all(answer.found.slice(0, SHOWN).map((result) => result.data()));
    if (turn !== latest) return;
    list.replaceChildren(...pages.map(describe));
    tell(answer, words);
  } catch {
    status.textContent = "Search could not start. Please use the A to Z or the sections below.";
  }
}

let pause;
input.addEventListener("focus", () => loadIndex().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 250);
});
form.addEventListener("change", (event) => event.target !== input && search());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});

form.classList.add("search__form--ready");
input.value = decodeURIComponent(location.hash.slice(1));
if (input.value) search();
