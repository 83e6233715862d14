"""What the user can put right."""

#: What ends a line somewhere, and how it is written where it must not.
_LINE_ENDS = {ord(end): repr(end)[1:-1] for end in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}


def one_line(message: str) -> str:
    """A message that quotes what a file says, in one line whatever that is."""
    return message.translate(_LINE_ENDS)


class UserError(Exception):
    """The run cannot start or go on; the message is one line for the user, with the place and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


def nearest(word: str, known: "set[str] | frozenset[str] | list[str]") -> str:
    """A hint at the nearest right spelling, to be put after a message; empty where nothing is near."""
    from difflib import get_close_matches

    matches = get_close_matches(word, sorted(known), n=1)
    return f' (did you mean "{matches[0]}"?)' if matches else ""
