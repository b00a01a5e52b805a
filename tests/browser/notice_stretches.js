// Screens between whose widths or heights some query of these changes its answer: one of each
// stretch. They are asked, not parsed: so every way of writing them is understood.
queries => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  frame.style.border = 0;
  const lists = queries.map(query => frame.contentWindow.matchMedia(query));
  const stretches = (side, values, wanted) => {
    const found = new Map();
    for (const value of values) {
      frame.style[side] = `${value}px`;
      frame.getBoundingClientRect();
      const answers = lists.map(list => list.matches).join();
      found.set(answers, [...(found.get(answers) ?? []), value]);
    }
    return [...found.values()].flatMap(stretch => {
      const among = wanted.filter(value => stretch.includes(value));
      return among.length ? among : [stretch[Math.floor(stretch.length / 2)]];
    });
  };
  const range = (from, to) => Array.from({length: to - from}, (_, index) => from + index);
  frame.style.height = "800px";
  const heights = queries.some(query => /height|block-size|orientation|aspect-ratio/.test(query)) ? range(80, 350).map(part => 4 * part) : [800];
  // From a watch to a wall: beyond what is usual, in steps.
  const widths = [...range(240, 2000), ...range(100, 200).map(part => 20 * part)];
  const screens = stretches("width", widths, [320, 1280]).flatMap(width => {
    frame.style.width = `${width}px`;
    return stretches("height", heights, [800]).map(height => [width, height]);
  });
  frame.remove();
  return screens;
}
