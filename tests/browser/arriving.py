"""Getting to the notice as readers do: by the wheel, with a finger, by the End key."""

from playwright.sync_api import CDPSession, Page

NOTICE = 'document.querySelector("[data-provider-notice]")'
PLACE = f"""() => {{
  const {{top, bottom}} = {NOTICE}.getBoundingClientRect();
  return {{top, bottom, width: innerWidth, height: innerHeight}};
}}"""
GO = "top => scrollTo({top, left: 0, behavior: 'instant'})"
FINGER_RESTS = 100
# The finger starts where the notice is just below the screen: snapping and what keeps a finger
# from scrolling show there, and a whole article takes some twenty swipes.
GO_NEAR = f"""() => {{
  const box = {NOTICE}.getBoundingClientRect();
  scrollTo({{top: scrollY + box.top - 1.1 * innerHeight, left: 0, behavior: "instant"}});
}}"""
# Until it has stood still for six pictures; what never rests is looked at after five seconds.
REST = f"""() => new Promise(done => {{
  let [last, still] = [NaN, 0];
  const look = left => {{
    const {{top}} = {NOTICE}.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
    still < 6 && left ? requestAnimationFrame(() => look(left - 1)) : done();
  }};
  look(300);
}})"""


def find_what_stops(page: Page, camera: CDPSession, *, touch: bool) -> list[str]:
    """Return the means that do not bring the notice of the open page on the screen."""
    if touch:
        swipe(page, camera)
        return [] if _is_on_screen(page) else ["swiping does not bring it on the screen"]
    turn_wheel(page, camera)
    found = [] if _is_on_screen(page) else ["turning the wheel does not bring it on the screen"]
    press_end(page)
    place = page.evaluate(PLACE)
    # It may end above the screen: the page's footer follows it.
    if place["top"] >= place["height"]:
        found.append("the End key stops before it")
    return found


def turn_wheel(page: Page, camera: CDPSession) -> None:
    """Turn the wheel from the top of the page for as long as the notice is far."""
    page.evaluate(GO, 0)
    place = page.evaluate(PLACE)
    gesture = {
        "gestureSourceType": "mouse",
        "x": place["width"] / 2,
        "y": place["height"] / 2,
        "yDistance": -_to_the_middle(place),
        "speed": 60_000,
    }
    camera.send("Input.synthesizeScrollGesture", gesture)
    page.evaluate(REST)


def swipe(page: Page, camera: CDPSession) -> None:
    """Swipe up from just before the notice, half a screen at a time."""
    page.evaluate(GO_NEAR)
    place = page.evaluate(PLACE)
    for _ in range(3):
        before, way = place["top"], _to_the_middle(place)
        _draw_finger_up(page, camera, min(way, place["height"] / 2))
        place = page.evaluate(PLACE)
        if _is_on_screen(page) or place["top"] == before:
            return


def press_end(page: Page) -> None:
    """Press the End key at the top of the page."""
    page.evaluate(GO, 0)
    page.keyboard.press("End")
    page.evaluate(REST)


def _to_the_middle(place: dict[str, float]) -> float:
    return (place["top"] + place["bottom"] - place["height"]) / 2


def _draw_finger_up(page: Page, camera: CDPSession, way: float) -> None:
    place = page.evaluate(PLACE)
    x, y = place["width"] / 2, 0.8 * place["height"]

    def touch(kind: str, *points: dict[str, float]) -> None:
        camera.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", {"x": x, "y": y})
    for part in (0.3, 0.6, 1):
        touch("touchMove", {"x": x, "y": y - part * way})
    # A finger that leaves while it moves flings the page on.
    page.wait_for_timeout(FINGER_RESTS)
    touch("touchEnd")
    page.evaluate(REST)


def _is_on_screen(page: Page) -> bool:
    """Whether half of the notice is seen, or of the screen where it is taller."""
    place = page.evaluate(PLACE)
    seen = min(place["bottom"], place["height"]) - max(place["top"], 0)
    return bool(seen >= min(place["bottom"] - place["top"], place["height"]) / 2)
