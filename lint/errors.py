"""Errors that the user can put right, each told in one line."""

#: Characters that end a line somewhere, and how each is shown inside a one-line message.
_LINE_ENDS = {ord(end): repr(end)[1:-1] for end in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}


def one_line(message: str) -> str:
    """Return a message as one line, whatever the quoted file contents hold."""
    return message.translate(_LINE_ENDS)


def unbroken(message: str) -> str:
    """Return a message in one line: where the words that it quotes run over a line end, there is a space."""
    return " ".join(line.strip() for line in message.splitlines() if line.strip())


class UserError(Exception):
    """The run cannot start or continue. The message is one line: the place, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


def nearest(word: str, known: "set[str] | frozenset[str] | list[str]") -> str:
    """Return a hint at the nearest known spelling, to append to a message; empty if nothing is near."""
    from difflib import get_close_matches

    matches = get_close_matches(word, sorted(known), n=1)
    return f' (did you mean "{matches[0]}"?)' if matches else ""


#: The signals that came to end this run. What is raised after one may be its doing, whatever it looks like.
came: list[int] = []


def describe(error: Exception) -> str:
    """Return an exception in one line, with the place that raised it."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" (line {place.tb_lineno} of {place.tb_frame.f_code.co_filename})" if place else ""
    return f"{type(error).__name__}: {error}".splitlines()[0] + where
