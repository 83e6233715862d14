"""Where no sentence can begin: after words by which a clause goes on, among the capitals of a title."""

from lint.patterns import compiled

GOES_ON = frozenset(
    "of to in on at by for from with without the a an and but or nor that which who whose where when because although "
    "though while until after before through during into if than as is are was were be been has have had between "
    "about".split()
)

_LETTERS = compiled(r"[^\W\d_]+")


def is_title_case(prose: str, start: int, end: int) -> bool:
    """Do most words around a stretch have capitals? Then one more says nothing."""
    before, after = prose[max(0, start - 50) : start], prose[end : end + 40]
    words: list[str] = [*_LETTERS.findall(before)[1:], *_LETTERS.findall(after)[:-1]]
    capitals = sum(word[0].isupper() for word in words)
    return capitals * 2 > len(words) and capitals > 3
