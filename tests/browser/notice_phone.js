// What keeps a reader from the notice on a phone, which lays a page out as wide as the page asks.
notice => {
  const problems = [];
  const wide = document.documentElement.clientWidth;
  if (wide !== screen.width) problems.push(`the page is laid out for ${wide} px on a screen of ${screen.width}`);
  const texts = document.createTreeWalker(notice, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const {data, parentElement} = texts.currentNode;
    if (!/\S/.test(data)) continue;
    range.selectNodeContents(texts.currentNode);
    const boxes = [...range.getClientRects()];
    // Even where a finger can bring it in, no one pushes each line to and fro.
    if (boxes.some(box => box.left < -1 || box.right > screen.width + 1)) problems.push(`words in ${parentElement.tagName} lie beside the screen`);
    const size = parseFloat(getComputedStyle(parentElement).fontSize) * visualViewport.scale;
    if (size < 14) problems.push(`letters in ${parentElement.tagName} are ${size.toFixed(1)} px on a phone`);
  }
  return problems;
}
