// The words that cannot be read, from two pictures of a part: as painted, and without the words.
//
// Every letter is asked for ink in the upper and the lower half of the height of an x, and above
// or below it where it reaches so far: what lies over a line leaves one of these empty. Ink is a
// pixel that differs from its ground by 3 to 1, the least that WCAG allows large text. A bound
// stands about halfway between the least or most that was measured on the site, all 40 articles in
// four modes at two widths, and what a fault makes of it:
//   a letter's ink in a band, of its pixels   0.11 or more, below the line 0.056; a fault: 0
//   a word's ink, of its letters' bands       0.63 or less; a blot: 1
//   ground in which the letter's ink is lost  0; a picture of the words' colour: 0.2 to 1
async ([painted, bare, words]) => {
  const MOST_INK = 0.82, MOST_LOST = 0.1, RATIO = 3;
  // How near letters are over each other, in parts of their height and width.
  const TALL = 0.54, WIDE = 0.6;
  // From and to, in parts of a line's height; whose ink is there; how much at least.
  const BANDS = [
    [0.26, 0.36, /[A-Zbdfhkl0-9]/, 0.055],
    [0.36, 0.56, /./u, 0.055],
    [0.56, 0.76, /./u, 0.055],
    [0.78, 0.9, /[gjpqy]/, 0.028],
  ];
  const read = async picture => {
    const file = await (await fetch("data:image/png;base64," + picture)).blob();
    const image = await createImageBitmap(file);
    const paper = new OffscreenCanvas(image.width, image.height).getContext("2d", {willReadFrequently: true});
    paper.drawImage(image, 0, 0);
    return paper.getImageData(0, 0, image.width, image.height);
  };
  const linear = Float64Array.from({length: 256}, (_, value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [ink, ground] = await Promise.all([painted, bare].map(read));
  // Relative luminance, with what WCAG adds for glare. Outside the picture all is alike.
  const light = ({data, width, height}, x, y) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return 1;
    const at = 4 * (y * width + x);
    return 0.2126 * linear[data[at]] + 0.7152 * linear[data[at + 1]] + 0.0722 * linear[data[at + 2]] + 0.05;
  };
  const ratio = (one, other) => (one > other ? one / other : other / one);
  const measure = ([x, y, width, height, letter]) => {
    const grounds = [];
    let [all, strongest, inkLight, faint] = [0, 1, 0, false];
    for (const [from, to, whose, least] of BANDS) {
      if (!whose.test(letter)) continue;
      let [size, inked] = [0, 0];
      for (let row = Math.round(y + from * height); row < Math.round(y + to * height); row++)
        for (let column = Math.floor(x); column < x + width; column++, size++) {
          const [here, below] = [light(ink, column, row), light(ground, column, row)];
          const differs = ratio(here, below);
          if (differs >= RATIO) inked++;
          if (differs > strongest) [strongest, inkLight] = [differs, here];
          grounds.push(below);
        }
      if (!(inked / size >= least)) faint = true;
      all += inked;
    }
    const lost = grounds.filter(below => ratio(below, inkLight) < RATIO).length;
    return {faint, mean: all / grounds.length, lost: lost / grounds.length};
  };
  const apart = ([x, y, width, height], [otherX, otherY, otherWidth]) =>
    Math.abs(y - otherY) >= height * TALL || Math.abs(x - otherX + (width - otherWidth) / 2) >= (WIDE * (width + otherWidth)) / 2;
  // Letters that a printer joins have one box.
  const isOver = (one, other) => (one[0] !== other[0] || one[1] !== other[1]) && !apart(one, other);
  const all = words.flatMap(word => word.letters);
  const isBefore = ([x, y, , height, letter], next) =>
    /\p{Script=Latin}/u.test(letter) && Math.abs(next[1] - y) < height / 2 && next[0] + next[2] / 2 < x;
  const judge = ({letters}) => {
    const found = letters.map(measure);
    if (found.some(letter => letter.faint)) return "are not painted";
    if (found.reduce((sum, letter) => sum + letter.mean, 0) / found.length > MOST_INK) return "are one blot";
    if (found.some(letter => letter.lost > MOST_LOST)) return "are like their ground";
    if (letters.slice(1).some((next, index) => isBefore(letters[index], next))) return "run backwards";
    return letters.some(letter => all.some(other => isOver(letter, other))) ? "lie over others" : "";
  };
  const found = Map.groupBy(words.filter(word => word.letters.length), judge);
  found.delete("");
  return [...found].map(([what, those]) => {
    const some = those.slice(0, 3).map(word => word.text).join(" ");
    return `${those.length} of ${words.length} words ${what}: ${some}`;
  });
}
