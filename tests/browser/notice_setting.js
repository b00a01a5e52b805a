// The page as someone reads it who does everything at once, or with settings of their own, and
// the clock at each moment at which it is to be looked at. What was set before is undone.
({style = "", states = false}) => {
  const HELD = /(?<![\\:]):(?:focus-within|focus-visible|focus|hover|active|target-within|target|checked|open)(?![-\w])/g;
  // It always holds, and weighs as much as what it stands for.
  const ALWAYS = ":not(.never-there)";
  window.undoSetting?.();
  const undo = [];
  window.undoSetting = () => undo.forEach(step => step());
  const hold = rules => {
    for (const rule of rules) {
      const selector = rule.selectorText;
      if (selector?.match(HELD)) {
        rule.selectorText = selector.replace(HELD, ALWAYS);
        undo.push(() => void (rule.selectorText = selector));
      }
      hold(rule.cssRules ?? rule.styleSheet?.cssRules ?? []);
    }
  };
  if (style) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
    undo.push(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet)));
  }
  if (states) {
    // What a change of style sets going starts from how things were.
    document.body.getBoundingClientRect();
    for (const sheet of document.styleSheets) hold(sheet.cssRules);
    for (const details of document.querySelectorAll("details:not([open])")) {
      details.open = true;
      undo.push(() => void (details.open = false));
    }
  }
  // What scrolling moves is where the scroll is.
  const moving = document.getAnimations().filter(animation => animation.timeline === document.timeline);
  const drawings = [...document.querySelectorAll("svg")].filter(svg => svg.querySelector("animate, animateMotion, animateTransform, set"));
  window.setClock = moment => {
    for (const animation of moving) {
      // One that a style has called off would start again.
      if (animation.playState === "idle") continue;
      animation.pause();
      animation.currentTime = moment;
    }
    for (const drawing of drawings) {
      drawing.pauseAnimations();
      drawing.setCurrentTime(moment / 1000);
    }
  };
  const SEEN = 2e3, MINUTE = 6e4, HOUR = 3.6e6;
  const moments = moving.flatMap(({effect}) => {
    const {delay, duration, endTime} = effect.getComputedTiming();
    const stops = effect.getKeyframes().map(frame => delay + frame.computedOffset * duration);
    const between = stops.slice(1).flatMap((stop, index) => [(stop + stops[index]) / 2, stop - 1]);
    return endTime > SEEN ? [...between, MINUTE, HOUR] : [];
  });
  if (drawings.length) moments.push(MINUTE, HOUR);
  return [...new Set([SEEN, ...moments])].filter(moment => moment >= SEEN).sort((one, other) => one - other);
}
