"""Tell a file that has an article's words in their order, whatever stands between them. Pure."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

# The rarest words of each article are looked for, so many, that one article in so many has.
_RAREST = 60
_ONE_IN = 8
# So many articles tell which words are rare.
_SAMPLE = 200
# So many of them stand in the same order by chance in no two texts of like length.
_FEWEST = 20
# A text with so many words for each of the article's has them by chance.
_THINNED = 4


def find_scattered(
    articles: Mapping[str, bytes], files: Mapping[str, bytes]
) -> Iterator[tuple[str, str]]:
    """Yield (file, source of the article) for each of *files* that has an article's rare words."""
    if not files:
        return
    texts = {source: words.split() for source, words in articles.items()}
    rare = dict(_choose_rare(texts))
    has: dict[bytes, list[str]] = {}
    for source, words in rare.items():
        for word in words:
            has.setdefault(word, []).append(source)
    for path, content in files.items():
        text = content.split()
        known = {*text}
        counts = Counter(source for word in known for source in has.get(word, ()))
        for source, count in counts.items():
            if count >= _FEWEST and _is_in(text, texts[source], rare[source] & known):
                yield path, source


def _choose_rare(texts: Mapping[str, list[bytes]]) -> Iterator[tuple[str, set[bytes]]]:
    """Yield the source of each article with its rarest words."""
    some = [*texts.values()][:: max(1, len(texts) // _SAMPLE)]
    counts = Counter(word for text in some for word in {*text})
    most = max(1, len(some) // _ONE_IN)
    for source, text in texts.items():
        few = sorted(word for word in {*text} if counts[word] <= most)
        yield source, {*sorted(few, key=counts.__getitem__)[:_RAREST]}


def _is_in(text: list[bytes], article: list[bytes], found: set[bytes]) -> bool:
    first = {word: at for at, word in enumerate(reversed(article)) if word in found}
    places = [(at, -first[word]) for at, word in enumerate(text) if word in found]
    length = _THINNED * max(_RAREST, len(article))
    for start in range(0, len(text), length // 2):
        near = [place for at, place in places if start <= at < start + length]
        if max(_count_rising(near), _count_rising(near[::-1])) >= _FEWEST:
            return True
    return False


def _count_rising(places: list[int]) -> int:
    """Return how many of *places*, taken in order, can follow each other upwards."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
