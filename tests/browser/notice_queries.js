// Every question about width or height that the styles of this page ask, by itself: a width that
// is asked for in the dark alone counts too. What is asked of a container is asked of the screen.
() => {
  const walk = rules => [...rules].flatMap(rule => [
    rule.media?.mediaText ?? "",
    // "inline-size" of a container lies along the lines, as a screen's width does here.
    (rule.containerQuery ?? "").replace(/inline-size/g, "width").replace(/block-size/g, "height"),
    ...walk(rule.cssRules ?? []),
    ...walk(rule.styleSheet?.cssRules ?? []),
  ]);
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const texts = sheets.flatMap(sheet => [sheet.media.mediaText, ...walk(sheet.cssRules)]);
  texts.push(...[...document.querySelectorAll("source[media]")].map(source => source.media));
  const asked = texts.flatMap(text => text.match(/\((?:[^()]|[\w-]+\([^()]*\))*\)/g) ?? []);
  return [...new Set(asked)].filter(query => /width|height|orientation|aspect-ratio/.test(query)).sort();
}
