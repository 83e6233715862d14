"""What the user can put right."""


class UserError(Exception):
    """The run cannot start or go on; the message is one line for the user, with the place and what to do."""


def nearest(word: str, known: "set[str] | frozenset[str] | list[str]") -> str:
    """A hint at the nearest right spelling, to be put after a message; empty where nothing is near."""
    from difflib import get_close_matches

    matches = get_close_matches(word, sorted(known), n=1)
    return f' (did you mean "{matches[0]}"?)' if matches else ""
