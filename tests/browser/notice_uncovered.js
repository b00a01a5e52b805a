// The parts of the notice that something else lies over.
notice => [...notice.querySelectorAll("h2, p")].filter(element => {
  element.scrollIntoView({block: "center", behavior: "instant"});
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + Math.min(20, box.width / 2), box.top + box.height / 2);
  return !notice.contains(top);
}).map(element => element.textContent)
