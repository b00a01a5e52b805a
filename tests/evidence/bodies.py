"""The articles of the site that the tests look at."""

EVERYTHING = """!!! in-short "In short"
    - First [@popova2019].
    - Second.
    - Third.

It helped [[n popova2019-response]] out of 100 people, and [[n popova2019-response comparison]]
with placebo [@popova2019; @katz2021].

## Harms

!!! emergency "Call 911, 999 or 112 now if you have:"
    - chest pain

    Then call your clinic.

### Less serious

!!! routine "Tell your care team if:"
    - headaches come back

| Way | Time |
| --- | --- |
| Spray | 2 hours |

A second table under the same heading.

| Way | Place |
| --- | --- |
| Spray | Clinic |
"""

INSERTS = """Words.

## Help

[[help-now]]

[[crisis-lines]]

[[approvals]]

[[approvals us]]

[[costs]]

[[side-effects dizziness nausea]]

[[side-effects]]

[[people dizziness]]

[[weigh-up]]

[[read-more nice ema nimh]]
"""

PICTURES = "\n\n".join(
    f"## {name}\n\n[[picture {name}]]" for name in ("course", "session", "routes", "synapse")
)

BODIES = {
    "everything": EVERYTHING,
    "inserts": INSERTS,
    "pictures": PICTURES,
    "people": "## It\n\n[[people popova2019-remission]]\n",
    "cited": "A claim [@popova2019].\n",
    "undated": "A claim [@jcpcourse].\n",
    "weighed": "[[weigh-up without how unknown]]\n",
    "visited": "[[picture session]]\n\n[[weigh-up]]\n",
    "told": "[[people dissociation]]\n\nOf 100 people, [[n sedation]] were sleepy [@spravatohcp]."
    "\n\n[[weigh-up]]\n",
    "plain": "## It\n\nNo claim.\n",
    "heavy": "## It\n\nNo claim.\n\n[[people dissociation]]\n\n[[people dizziness]]\n\n"
    "[[people popova2019-response]]\n\n[[picture session]]\n",
}

# What only looks like a fault; each must let the build pass.
NEAR_MISSES = [
    "A claim [@popova2019;@katz2021].",
    "A [link](https://example.org) and a [word].",
    "```\n[[nothing]] [@nobody]\n```",
    "People who felt it, out of 100 [@spravatohcp]:\n\n- with it: [[n dizziness]]",
    "It took 6 in 2 to 3 weeks.",
    "It lasts 2 hours in 1 clinic.",
    "Fewer than 1 out of 100 people passed out [@spravatohcp].",
    "It was [[n popova2019-response]] out of 100 [@katz2021; @popova2019].",
    "[[read-more nice ema]]",
]
BODIES |= {f"near-miss-{n}": f"{body}\n" for n, body in enumerate(NEAR_MISSES, 1)}

PAGES = {
    "sources": "[[all-sources]]",
    "contact": "[[contact]]\n\n[[funder]]",
    "glossary": "[[glossary]]",
}
