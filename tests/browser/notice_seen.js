// What keeps a reader from seeing the notice: its box, its words' boxes, what follows it, how far it is.
notice => {
  if (!notice.closest("article")) return ["it stands outside the article"];
  const problems = [];
  // What sticks to the screen is to lie in its place in the text, far from here.
  scrollTo({top: 0, left: 0, behavior: "instant"});
  const print = matchMedia("print").matches;
  const check = (element, least) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width < least || box.height < 12) problems.push(`${element.tagName} is ${box.width} by ${box.height}`);
    if (style.visibility !== "visible" || style.display === "none") problems.push(`${element.tagName} is hidden`);
    if (parseFloat(style.fontSize) < (print ? 12 : 16)) problems.push(`${element.tagName} is set in ${style.fontSize}`);
  };
  check(notice, 200);
  for (const element of notice.querySelectorAll("h2, p, a")) check(element, 60);
  for (let node = notice; node; node = node.parentElement)
    if (parseFloat(getComputedStyle(node).opacity) < 0.9) problems.push(`${node.tagName} is transparent`);
  // What a phone goes by; one in an article outweighs that of the head.
  if (document.querySelectorAll("meta[name=viewport i]").length > 1) problems.push("more than one viewport is asked for");
  const adds = (element, place) => /"[^"]*\p{L}/u.test(getComputedStyle(element, place).content);
  const holders = [notice, ...notice.querySelectorAll("*")].filter(e => adds(e, "::before") || adds(e, "::after") || adds(e, "::marker"));
  if (adds(notice.closest("article"), "::after")) holders.push(notice.closest("article"));
  problems.push(...holders.map(e => `a style adds words to ${e.tagName}`));
  const box = notice.getBoundingClientRect();
  const page = document.documentElement;
  if (box.left + scrollX < 0 || box.right + scrollX > innerWidth + 1) problems.push("it runs off the page");
  if (box.top + scrollY < 0 || box.bottom + scrollY > page.scrollHeight + 1) problems.push("no scrolling reaches it");
  const scroller = getComputedStyle(page).overflowY === "visible" ? document.body : page;
  if (/hidden|clip/.test(getComputedStyle(scroller).overflowY) && box.bottom + scrollY > innerHeight) problems.push("the page does not scroll");
  const texts = document.createTreeWalker(notice.closest("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (texts.currentNode = notice; texts.nextNode() && notice.contains(texts.currentNode);) {
    if (!/\S/.test(texts.currentNode.data)) continue;
    const parent = texts.currentNode.parentElement;
    const drawn = parent.getBoundingClientRect();
    const scale = Math.min(drawn.height / parent.offsetHeight, drawn.width / parent.offsetWidth);
    const size = scale * parseFloat(getComputedStyle(parent).fontSize);
    // offsetHeight is a whole number: the scale is out by up to 2 in 100.
    if (!(size >= (print ? 12 : 16) * 0.98)) problems.push(`letters in ${parent.tagName} are ${size.toFixed(1)} px`);
  }
  // On the site 17 to 151 px; half a screen leaves the notice in sight at the end of the text.
  const near = node => {
    // What is folded, as the sources are, has a box but is not seen.
    if (!/\p{L}/u.test(node.data) || !node.parentElement.checkVisibility()) return false;
    range.selectNodeContents(node);
    return Math.abs(box.top - range.getBoundingClientRect().bottom) <= 400;
  };
  texts.currentNode = notice;
  let before = texts.previousNode();
  while (before && !near(before)) before = texts.previousNode();
  if (!before) problems.push("no words stand within 400 px before it");
  // On the site 261 px at most; a reader who meets a screen of nothing takes the text for ended.
  const stands = [];
  texts.currentNode = notice.closest("article");
  while (texts.nextNode() && !notice.contains(texts.currentNode)) {
    const parent = texts.currentNode.parentElement;
    if (!/[\p{L}\d]/u.test(texts.currentNode.data)) continue;
    if (!parent.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    if (parent.closest("defs, symbol, mask, pattern, marker, clipPath")) continue;
    if (parent.closest("svg") && getComputedStyle(parent).fill === "none") continue;
    // What is kept for screen readers alone stands in a box of one pixel.
    if (Math.min(parent.offsetWidth ?? 9, parent.offsetHeight ?? 9) < 3) continue;
    range.selectNodeContents(texts.currentNode);
    const drawn = range.getBoundingClientRect();
    if (Math.min(drawn.width, drawn.height) > 2) stands.push([drawn.top, drawn.bottom]);
  }
  let [end, gap] = [Infinity, 0];
  for (const [top, bottom] of stands.sort(([a], [b]) => a - b)) {
    gap = Math.max(gap, top - end);
    end = end === Infinity ? bottom : Math.max(end, bottom);
  }
  if (!print && gap > 800) problems.push(`${Math.round(gap)} px without words stand in the text`);
  const after = [...notice.closest("article").children].at(-1);
  if (!after.contains(notice)) problems.push(`${after.tagName} follows it`);
  const siblings = [...notice.closest("article").querySelectorAll(":scope > *")].filter(e => !e.contains(notice));
  // On paper the text runs in columns: the notice can stand beside what comes before it.
  if (!print && siblings.some(e => e.getBoundingClientRect().top > box.bottom)) problems.push("something is set below it");
  return problems;
}
