// What keeps a reader from seeing the notice: its box, its words' boxes, what follows it.
notice => {
  if (!notice.closest("article")) return ["it stands outside the article"];
  const problems = [];
  const check = (element, least) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width < least || box.height < 12) problems.push(`${element.tagName} is ${box.width} by ${box.height}`);
    if (style.visibility !== "visible" || style.display === "none") problems.push(`${element.tagName} is hidden`);
    if (parseFloat(style.fontSize) < (matchMedia("print").matches ? 12 : 16)) problems.push(`${element.tagName} is set in ${style.fontSize}`);
  };
  check(notice, 200);
  for (const element of notice.querySelectorAll("h2, p, a")) check(element, 60);
  for (let node = notice; node; node = node.parentElement)
    if (parseFloat(getComputedStyle(node).opacity) < 0.9) problems.push(`${node.tagName} is transparent`);
  const box = notice.getBoundingClientRect();
  if (box.left < 0 || box.right > innerWidth + 1) problems.push("it runs off the page");
  const after = [...notice.closest("article").children].at(-1);
  if (!after.contains(notice)) problems.push(`${after.tagName} follows it`);
  const siblings = [...notice.closest("article").querySelectorAll(":scope > *")].filter(e => !e.contains(notice));
  // On paper the text runs in columns: the notice can stand beside what comes before it.
  if (!matchMedia("print").matches && siblings.some(e => e.getBoundingClientRect().top > box.bottom)) problems.push("something is set below it");
  return problems;
}
