"""The client of a LanguageTool server: its HTTP interface, version 2.

A question is prose with its markup, as pieces of text and of markup in LanguageTool's ``data`` annotation. Positions in
answers are in code points of all pieces together, markup included.
"""

import http.client
import json
import time
import urllib.error
import urllib.request
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from lint.languagetool import LanguageToolError, answers
from lint.languagetool.model import Match, Piece, Profile, Server, TooLargeError
from lint.text.model import Span

RETRIES = 3
_PAUSES = (0.2, 0.5, 1.0)  # seconds before the second, third and fourth try
_LONGEST_PAUSE = 20.0  # seconds, whatever a busy server asks for
_LARGEST_ANSWER = 64 << 20  # bytes


def check(server: Server, pieces: Sequence[Piece], profile: Profile) -> tuple[Match, ...]:
    """Return LanguageTool's matches in a text, from the cache if it was asked before.

    Raises TooLargeError, or :class:`LanguageToolError` if there is no answer. A server that failed to answer once is
    not asked again in this process: a run must not wait for each of many files.
    """
    if not any(piece.reads is None and not piece.text.isspace() for piece in pieces):
        return ()
    annotation = [_annotation(piece) for piece in pieces]
    body = urlencode(profile.fields() | {"data": json.dumps({"annotation": annotation})}).encode()
    key = answers.key(server.version, body)
    kept = answers.get(server.cache, key)
    if kept is None:
        content = request(server.url, body, server.timeout)
        matches = _matches(content, "".join(piece.text for piece in pieces), server.url)
        answers.put(server.cache, key, [[*match.span, *match[1:]] for match in matches])
        return matches
    return tuple(
        Match(Span(start, end), rule, category, kind, message, tuple(replacements))
        for start, end, rule, category, kind, message, replacements in kept
    )


def connect(url: str, timeout: float = 60.0, cache: Path | None = None) -> Server:
    """Return the server at an address, such as ``localhost:8081`` or ``https://example.org/api``.

    A test question shows that it is LanguageTool, and makes a fresh server load its rules. Raises
    :class:`LanguageToolError`.
    """
    base = address(url)
    said = request(base, urlencode({"language": "en-US", "text": "It works."}).encode(), timeout)
    software = said.get("software")
    if not isinstance(software, dict):
        raise _stranger(base)
    return Server(base, f"{software.get('version')} {software.get('buildDate')}", timeout, cache)


def address(url: str) -> str:
    """Return an address in the form that the client uses. Raises :class:`LanguageToolError` if it is not valid."""
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        valid = False
    if not valid or any(character.isspace() for character in url):
        raise LanguageToolError(f'"{url}" is not an address of a LanguageTool server (one is http://localhost:8081)')
    for end in ("/", "/check", "/v2"):
        full = full.removesuffix(end)
    return full


def request(base: str, body: bytes, timeout: float) -> Mapping[str, Any]:
    """Ask ``/v2/check``, with retries where they help. Raises TooLargeError or :class:`LanguageToolError`."""
    if base in _silent:
        raise LanguageToolError(_silent[base])
    for attempt in range(RETRIES + 1):
        last = attempt == RETRIES
        try:
            with opener(base).open(f"{base}/v2/check", body, timeout) as response:
                data = response.read(_LARGEST_ANSWER)
                if response.length:  # the answer was shorter than announced
                    raise http.client.IncompleteRead(data[:0], response.length)
        except urllib.error.HTTPError as error:
            with error:
                pause = _pause(error, attempt, last)
        except (OSError, http.client.HTTPException) as error:
            reason = error.reason if isinstance(error, urllib.error.URLError) else error
            if isinstance(reason, TimeoutError):
                raise _silence(base, f"did not answer within {timeout:g} seconds") from None
            if last:
                raise _silence(base, f"does not answer: {_reason(reason)}") from None
            pause = _PAUSES[attempt]
        else:
            return _content(data, base)
        time.sleep(pause)
    raise AssertionError("unreachable")


_silent: dict[str, str] = {}  # errors of servers that stopped answering in this process


def _silence(base: str, what: str) -> LanguageToolError:
    _silent[base] = f"the LanguageTool server at {base} {what}; grammar was not checked"
    return LanguageToolError(_silent[base])


def _pause(error: urllib.error.HTTPError, attempt: int, last: bool) -> float:
    """Return the seconds to wait before the next try. Raises if a retry would not help."""
    base = error.url.removesuffix("/v2/check")
    said = _said(error)
    if error.code == 413:
        raise TooLargeError(said)
    if error.code in (426, 429):
        if last:
            raise _silence(base, f"wants no more questions for now (HTTP {error.code}{said})")
        asked = error.headers.get("Retry-After", "")
        return min(float(asked), _LONGEST_PAUSE) if asked.isdigit() else 2.0 * _PAUSES[attempt]
    if error.code in (301, 302, 404, 405, 501):
        raise _stranger(base, f" (HTTP {error.code})")
    if error.code >= 500 and attempt == 0:
        return _PAUSES[attempt]
    raise LanguageToolError(f"the LanguageTool server at {base} failed: HTTP {error.code}{said}")


def _said(error: urllib.error.HTTPError) -> str:
    """Return the first line of an error's text."""
    try:
        text = error.read(2000).decode("utf-8", "replace").strip()
    except (OSError, http.client.HTTPException):
        return ""
    return f": {text.splitlines()[0][:200]}" if text and not text.startswith("<") else ""


def _reason(reason: object) -> str:
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror.lower()
    return str(reason) or type(reason).__name__


def _stranger(base: str, more: str = "") -> LanguageToolError:
    return LanguageToolError(f"what answers at {base} is not a LanguageTool server{more}")


def _content(data: bytes, base: str) -> Mapping[str, Any]:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or not isinstance(content.get("matches"), list):
        raise _stranger(base)
    return content


def opener(base: str) -> urllib.request.OpenerDirector:
    """Return an opener for requests to a server; requests to this machine bypass any proxy."""
    return _opener(urlsplit(base).hostname in ("localhost", "127.0.0.1", "::1"))


@cache
def _opener(local: bool) -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if local else []))


def _annotation(piece: Piece) -> dict[str, str]:
    text = _encodable(piece.text)
    if piece.reads is None:
        return {"text": text}
    return {"markup": text, "interpretAs": piece.reads} if piece.reads else {"markup": text}


def _encodable(text: str) -> str:
    """Replace lone surrogates, which cannot be encoded, by the replacement character."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text) if not text.isascii() else text


def _matches(content: Mapping[str, Any], text: str, base: str) -> tuple[Match, ...]:
    """Yield the matches of an answer. LanguageTool counts in UTF-16 units, as Java does."""
    wide = [index + number for number, index in enumerate(i for i, c in enumerate(text) if c > "\uffff")]

    def point(unit: int) -> int:
        return unit - bisect_left(wide, unit)

    found = []
    try:
        for match in content["matches"]:
            start, size, rule = match["offset"], match["length"], match["rule"]
            span = Span(point(start), point(start + size))
            if not 0 <= span.start <= span.end <= len(text):
                raise ValueError(span)
            replacements = tuple(str(each["value"]) for each in match["replacements"][:5])
            category = rule.get("category") or {}
            kind = str(rule.get("issueType", "uncategorized"))
            found.append(
                Match(span, str(rule["id"]), str(category.get("id", "")), kind, str(match["message"]), replacements)
            )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _stranger(base, " of a version that is known (its answer is not understood)") from None
    return tuple(sorted(found))
