// The page as someone reads it who does everything at once, or with settings of their own, and
// the clock at each moment at which it is to be looked at. What was set before is undone.
({style = "", states = false}) => {
  const HELD = /(?<![\\:]):(?:focus-within|focus-visible|focus|hover|active|target-within|target|checked|open|visited)(?![-\w])/g;
  // It always holds, and weighs as much as what it stands for.
  const ALWAYS = ":not(.never-there)";
  // What a style asks of the device that no mode and no screen answers: a pointer, a density, a window.
  const ASKED = /\((?:[^()]|[\w-]+\([^()]*\))*\)/g;
  const TRIED = /width|height|orientation|aspect-ratio|color-scheme|reduced-motion|forced-colors|prefers-contrast(?!: (?:less|custom))/;
  window.undoSetting?.();
  const undo = [];
  window.undoSetting = () => undo.forEach(step => step());
  const grant = media => {
    const text = media?.mediaText;
    const granted = text?.replace(ASKED, query => (TRIED.test(query) ? query : "(width >= 0px)"));
    if (granted === text) return;
    media.mediaText = granted;
    undo.push(() => void (media.mediaText = text));
  };
  const hold = rules => {
    for (const rule of rules) {
      const selector = rule.selectorText;
      if (selector?.match(HELD)) {
        rule.selectorText = selector.replace(HELD, ALWAYS);
        undo.push(() => void (rule.selectorText = selector));
      }
      grant(rule.media);
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
    for (const sheet of document.styleSheets) {
      grant(sheet.media);
      hold(sheet.cssRules);
    }
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
    // Of what goes to and fro, a later round in the same direction.
    const later = moment => moment + 2 * duration * Math.max(0, Math.ceil((SEEN - moment) / (2 * duration)));
    return endTime > SEEN ? [...between.map(later).filter(moment => moment < endTime), MINUTE, HOUR] : [];
  });
  if (drawings.length) moments.push(MINUTE, HOUR);
  return [...new Set([SEEN, ...moments])].filter(moment => moment >= SEEN).sort((one, other) => one - other);
}
