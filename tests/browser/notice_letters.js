// The words of one part of the notice, letter by letter, as they stand on the screen when a reader
// has scrolled there. A part is at most three quarters of the screen tall, so that what lies fixed
// or sticks at its edges lies where a reader has it, and covers only what it cannot leave free.
(notice, number) => {
  const TALLEST = 0.75 * innerHeight;
  const place = () => notice.getBoundingClientRect();
  const parts = Math.max(1, Math.ceil(place().height / TALLEST));
  const height = place().height / parts;
  scrollTo({top: scrollY + place().top + (number + 0.5) * height - innerHeight / 2, left: 0, behavior: "instant"});
  const from = place().top + number * height;
  // Letters that a part's edge cuts are looked at whole.
  const top = Math.floor(Math.max(0, from - 50));
  const left = Math.floor(Math.max(0, place().left - 50));
  const clip = {
    x: left,
    y: top,
    width: Math.ceil(Math.max(1, Math.min(innerWidth, place().right + 50) - left)),
    height: Math.ceil(Math.max(1, Math.min(innerHeight, from + height + 50) - top)),
  };
  const range = document.createRange();
  const letters = (node, word) => [...word[0].matchAll(/[\p{L}\p{N}]/gu)].map(letter => {
    range.setStart(node, word.index + letter.index);
    range.setEnd(node, word.index + letter.index + letter[0].length);
    const box = range.getBoundingClientRect();
    return [box.left - clip.x, box.top - clip.y, box.width, box.height, letter[0]];
  });
  const words = [];
  const nodes = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode())
    for (const word of nodes.currentNode.data.matchAll(/\S+/g))
      words.push({text: word[0], letters: letters(nodes.currentNode, word)});
  const here = word => word.letters.some(([, y, , h]) => {
    const middle = y + h / 2 + clip.y - from;
    return (number === 0 || middle >= 0) && (number === parts - 1 || middle < height);
  });
  return {parts, words: words.filter(here), clip: {...clip, x: clip.x + scrollX, y: clip.y + scrollY, scale: 1}};
}
