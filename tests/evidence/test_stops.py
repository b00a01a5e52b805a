"""What stops the build, and what it says to the editor."""

import re
import shutil

import pytest

from evidence.library import LibraryError, read_library
from evidence.probe import probe_data
from tests.conftest import ROOT

from .bodies import NEAR_MISSES
from .conftest import make_site

# The article's head has seven lines; the body starts on line 8.
FAULTS = [
    (
        "A claim [@nobody2020].",
        "{path}:8: error unknown-source: no source has the key 'nobody2020'. "
        "Correct the key or add the source to content/data/references.json.",
    ),
    (
        "A claim [@popva2019].",
        "{path}:8: error unknown-source: no source has the key 'popva2019'. "
        "Did you mean [@popova2019]? If not, add the source to content/data/references.json.",
    ),
    (
        "A claim [@popova2019, katz2021].",
        "{path}:8: error citation-form: [@popova2019, katz2021] is not a "
        "citation. Write [@key] or [@key1; @key2].",
    ),
    (
        "First.\n\nIt was [[n dizzy]] [@popova2019].",
        "{path}:10: error unknown-figure: [[n dizzy]] is not a figure. "
        "Use [[n KEY]] or [[n KEY comparison]] with a key of content/data/facts*.toml "
        "or a medical term of side-effects.csv.",
    ),
    (
        "[[n feeling-drunk comparison]] out of 100 [@spravatohcp].",
        "{path}:8: error figure-not-whole: feeling-drunk has no comparison "
        "that can be shown as a whole number (it is 0.5). "
        "Say it in words, such as: fewer than 1 out of 100.",
    ),
    (
        "[[weight-up]]",
        "{path}:8: error unknown-insert: [[weight-up]] is not an insert that "
        "can stand here. Correct its name, or put it alone on a line.",
    ),
    (
        "See [[weigh-up]] here.",
        "{path}:8: error unknown-insert: [[weigh-up]] is not an insert that "
        "can stand here. Correct its name, or put it alone on a line.",
    ),
    (
        "[[people nobody]]",
        "{path}:8: error unknown-figure: [[people nobody]] names no figure. "
        "Use [[people KEY]] with one key of content/data/facts*.toml or side-effects.csv.",
    ),
    (
        "[[people crane2023-no-risks]]",
        "{path}:8: error unknown-figure: [[people crane2023-no-risks]] draws people, but this "
        "figure counts advertisers. Say it in words, and name the advertisers.",
    ),
    (
        "[[weigh-up how]]",
        "{path}:8: error unknown-insert: [[weigh-up how]] does not say which rows to leave out. "
        "Write [[weigh-up]], or [[weigh-up without ROW ROW]].",
    ),
    (
        "[[weigh-up without]]",
        "{path}:8: error unknown-insert: [[weigh-up without]] does not say which rows to leave "
        "out. Write [[weigh-up]], or [[weigh-up without ROW ROW]].",
    ),
    (
        "[[weigh-up without luck]]",
        "{path}:8: error unknown-insert: [[weigh-up luck]] names 'luck', which is not in the "
        "data. Use one of: approved, how, spray-helps, ketamine-helps, spray-harms, "
        "ketamine-harms, unknown, others, …",
    ),
    (
        '!!! danger "Stop"\n    - now',
        "{path}:8: error unknown-box: !!! danger is not a box. "
        "Use one of: in-short, emergency, urgent, routine.",
    ),
    (
        "!!! urgent\n    - now",
        "{path}:8: error box-title: the urgent box has no heading. "
        'Write it as !!! urgent "Heading", with straight quotation marks.',
    ),
    (
        "First.\n\nIt helped 41 out of 100 people.",
        "{path}:10: error uncited-number: 'It helped 41 out of 100 people.' "
        "has no source beside it. Add [@key] to the sentence.",
    ),
    (
        "It helped 41% of people.",
        "{path}:8: error uncited-number: 'It helped 41% of people.' "
        "has no source beside it. Add [@key] to the sentence.",
    ),
    (
        "It helped 41 out of 100 people [@popova2019].",
        "{path}:8: error figure-by-hand: 'It helped 41 out of 100 people [@popova2019' is typed "
        "by hand. Write [[n KEY]], and keep the figure in content/data/facts*.toml.",
    ),
    (
        "First.\n\nIt was [[n popova2019-response]] out of 100 [@katz2021].",
        "{path}:10: error figure-source: popova2019-response rests on popova2019, which is not "
        "cited beside it. Add [@popova2019] to the sentence.",
    ),
    (
        "[[picture brain]]",
        "{path}:8: error unknown-insert: [[picture brain]] is not a picture. "
        "Use one of: course, session, routes, synapse.",
    ),
    (
        "[[side-effects dizzyness]]",
        "{path}:8: error unknown-insert: [[side-effects dizzyness]] names 'dizzyness', which is "
        "not in the data. Use one of: dissociation, dizziness, nausea, sedation, vertigo, "
        "headache, dysgeusia, hypoesthesia, …",
    ),
    (
        "[[read-more nice smc]]",
        "{path}:8: error read-more-kinds: [[read-more]] names sources of one kind only. "
        "Name at least two kinds (guideline, hospital, research, regulator).",
    ),
]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """The result of one build in which each fault has an article of its own."""
    site = make_site(tmp_path_factory.mktemp("faulty"))
    for number, (body, _) in enumerate(FAULTS, 1):
        site.write(body + "\n", f"side-effects/fault-{number}.md", number)
    return site.build()


@pytest.mark.parametrize("number", range(1, len(FAULTS) + 1))
def test_fault_is_named(faulty, number):
    """The build stops and says file, line, what and what to do."""
    message = FAULTS[number - 1][1].replace("{path}", f"content/side-effects/fault-{number}.md")
    assert faulty.code == 1
    assert message in faulty.text.splitlines()


@pytest.mark.parametrize("number", range(1, len(NEAR_MISSES) + 1))
def test_near_miss_passes(show, number):
    """What only looks like a fault does not stop the build."""
    assert show.article(f"near-miss-{number}").find("article")


def test_all_faults_of_all_articles_are_named(site):
    """One run tells an editor everything there is to mend, and writes nothing."""
    site.write("A [@nobody].\n\nB [@none].\n")
    site.write("[[nothing]]\n", "research/other.md", review="monthly")
    lines = [line for line in site.build().text.splitlines() if ": error " in line]
    assert [line.split(" error ")[0] for line in lines] == [
        "content/research/other.md:1:",
        "content/research/other.md:8:",
        "content/side-effects/it.md:8:",
        "content/side-effects/it.md:10:",
    ]
    assert lines[0].endswith(
        "review-kind: Review is 'monthly'. Use one of: safety, status, general."
    )
    assert not list(site.folder.glob("output/**/*.html"))


@pytest.mark.parametrize("day", ["", "soon"])
def test_a_recheck_that_is_no_day_is_named(site, day):
    """Pelican on its own, as under devserver, names the article too."""
    site.write(f"Status: draft\nRecheck: {day}\n\nNo claim.\n")
    result = site.build()
    assert result.code == 1
    assert (
        f"content/side-effects/it.md:1: error review-recheck: Recheck is {day!r}. "
        "Write year, month and day as 2026-11-23."
    ) in result.text.splitlines()


ROWS = [
    ("facts.toml", "value = 69.3", "value = 169", r"facts.toml:\d+: error data-row: "
     r"popova2019-response.value must be a number from 0 to 100, not 169. Correct the row."),
    ("facts.toml", 'source = "popova2019"', 'source = "nobody"', r"facts.toml:\d+: error "
     r"data-row: popova2019-response names the source 'nobody', which is not in references.json. "
     r"Correct the key or add the source."),
    ("facts.toml", "[popova2019-response]", "[popova2019-response", r"facts.toml:\d+: error "
     r"data-file: cannot be read \(.*\). Mend the file."),
    ("costs.toml", "checked = 2026-11-23", 'checked = "soon"', r"costs.toml:\d+: error data-row: "
     r"england.entries\[0\].checked must be a date such as 2026-11-23, not 'soon'. "
     r"Correct the row."),
    ("crisis-lines.toml", 'link = "tel:988"', 'link = "988"', r"crisis-lines.toml:\d+: error "
     r"data-row: us.services\[0\].contacts\[0\].link is '988'. "
     r"Start it with tel:, sms: or https://."),
    ("side-effects.csv", ",41,9,", ",many,9,", r"side-effects.csv:2: error data-row: "
     r"Dissociation.esketamine_percent must be a number from 0 to 100 or a range such as 8-19, "
     r"not 'many'. Correct the row."),
    ("references.json", '"id": "zarate2006"', '"id": "berman2000"', r"references.json:\d+: error "
     r"data-row: berman2000 stands twice. Keep one of the entries."),
    ("references.json", "},\n", "}\n", r"references.json:(?!1:)\d+: error "
     r"data-file: cannot be read \(.*\). Look there, and on the line above, for a comma, bracket "
     r"or quotation mark."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "message"), ROWS)
def test_malformed_row_is_named(tmp_path, name, old, new, message):
    """A data file that cannot be trusted is refused, with file, line and remedy."""
    folder = tmp_path / "content" / "data"
    shutil.copytree(ROOT / "content" / "data", folder)
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(LibraryError) as caught:
        read_library(folder)
    assert re.fullmatch("content/data/" + message, str(caught.value).splitlines()[0])


DRAWN = [
    ("weigh-up.toml", "[@oxfordrisks]", "[@oxford]", "content/data/weigh-up.toml:1: error "
     "unknown-source: no source has the key 'oxford'. "
     "Did you mean [@oxfordfaq] or [@oxfordrisks]? If not, add the source to "
     "content/data/references.json."),
    ("weigh-up.toml", "[[n dissociation]]", "[[n dissociated]]", "content/data/weigh-up.toml:1: "
     "error unknown-figure: [[n dissociated]] is not a figure. Use [[n KEY]] or "
     "[[n KEY comparison]] with a key of content/data/facts*.toml "
     "or a medical term of side-effects.csv."),
    ("pictures.toml", "peak = 40\n", "", "content/data/pictures.toml:1: error data-row: "
     "[[picture session]] cannot be drawn (KeyError: 'peak'). Mend its rows."),
    ("pictures.toml", "weeks = [2, 2, 2]", 'weeks = "many"', "content/data/pictures.toml:1: "
     "error data-row: [[picture course]] cannot be drawn (TypeError: 'str' object cannot be "
     "interpreted as an integer). Mend its rows."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "message"), DRAWN)
def test_text_of_data_is_held_like_an_article(tmp_path, name, old, new, message):
    """What is drawn from a data file is tried before the first article is read."""
    folder = tmp_path / "content" / "data"
    shutil.copytree(ROOT / "content" / "data", folder)
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")
    # What to weigh up draws a picture too, and says so of the same fault.
    assert message in [str(problem) for problem in probe_data(read_library(folder))]


def test_data_as_it_is_can_be_drawn():
    """The data files of the site hold no fault."""
    assert not list(probe_data(read_library(ROOT / "content" / "data")))


def test_bad_data_stops_the_build(site):
    """Nothing is read when a data file is gone or wrong, and every such file is named."""
    (site.content / "data" / "weigh-up.toml").unlink()
    path = site.content / "data" / "facts.toml"
    path.write_text(path.read_text("utf-8").replace("value = 69.3", "value = 169"), "utf-8")
    result = site.build()
    assert result.code == 1
    assert "content/data/weigh-up.toml:1: error data-file: cannot be read" in result.text
    assert "error data-row: popova2019-response.value must be" in result.text
