"""What a rule is, and what it says.

A rule is a module: its file name is its name, its folder its group, its docstring its manual page and its tests, the
keyword-only parameters of its ``check`` its options. ``check`` is a pure generator, document in, hits out; name,
group, severity and category are stamped on by the engine.
"""

import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from types import FunctionType
from typing import Any, Literal, NamedTuple, Protocol, Self, TypeVar, get_type_hints

from lint.errors import one_line
from lint.text.model import Span


class Severity(StrEnum):
    """How sure and how grave: by what a rule measured, not by taste."""

    ERROR = "error"  # almost surely a fault of translation: a reader agrees 9 times in 10
    WARNING = "warning"  # usually needs an edit: 7 times in 10
    NOTE = "note"  # a matter of style that an editor wants to see

    __hash__ = str.__hash__  # Enum's own is Python code, and severities are looked up often

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Category(StrEnum):
    """The error types of the MQM Core typology (https://themqm.org), as dimension/subtype."""

    INCONSISTENT_WITH_RESOURCE = "terminology/inconsistent-with-terminology-resource"
    INCONSISTENT_TERMINOLOGY = "terminology/inconsistent-use-of-terminology"
    WRONG_TERM = "terminology/wrong-term"
    MISTRANSLATION = "accuracy/mistranslation"
    OVERTRANSLATION = "accuracy/overtranslation"
    UNDERTRANSLATION = "accuracy/undertranslation"
    ADDITION = "accuracy/addition"
    OMISSION = "accuracy/omission"
    DO_NOT_TRANSLATE = "accuracy/do-not-translate"
    UNTRANSLATED = "accuracy/untranslated"
    GRAMMAR = "linguistic-conventions/grammar"
    PUNCTUATION = "linguistic-conventions/punctuation"
    SPELLING = "linguistic-conventions/spelling"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    CHARACTER_ENCODING = "linguistic-conventions/character-encoding"
    TEXTUAL_CONVENTIONS = "linguistic-conventions/textual-conventions"
    ORGANIZATIONAL_STYLE = "style/organizational-style"
    THIRD_PARTY_STYLE = "style/third-party-style"
    INCONSISTENT_WITH_REFERENCE = "style/inconsistent-with-external-reference"
    LANGUAGE_REGISTER = "style/language-register"
    AWKWARD_STYLE = "style/awkward-style"
    UNIDIOMATIC_STYLE = "style/unidiomatic-style"
    INCONSISTENT_STYLE = "style/inconsistent-style"
    NUMBER_FORMAT = "locale-conventions/number-format"
    CURRENCY_FORMAT = "locale-conventions/currency-format"
    MEASUREMENT_FORMAT = "locale-conventions/measurement-format"
    TIME_FORMAT = "locale-conventions/time-format"
    DATE_FORMAT = "locale-conventions/date-format"
    ADDRESS_FORMAT = "locale-conventions/address-format"
    TELEPHONE_FORMAT = "locale-conventions/telephone-format"
    CULTURE_SPECIFIC_REFERENCE = "audience-appropriateness/culture-specific-reference"
    OFFENSIVE = "audience-appropriateness/offensive"
    LAYOUT = "design-and-markup/layout"
    MARKUP_TAG = "design-and-markup/markup-tag"
    TRUNCATION = "design-and-markup/truncation-text-expansion"
    MISSING_TEXT = "design-and-markup/missing-text"
    LINK = "design-and-markup/link-cross-reference"

    @property
    def dimension(self) -> str:
        return self.partition("/")[0]


class Edit(NamedTuple):
    """Replace ``[start, end)`` by ``text``."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """What to write instead. A safe fix is mechanical and certain; ``--fix`` applies only those."""

    edits: tuple[Edit, ...]
    safe: bool = False

    @classmethod
    def replace(cls, span: Span, text: str, *, safe: bool = False) -> Self:
        return cls((Edit(span.start, span.end, text),), safe)


class Related(NamedTuple):
    """Another place that a hit is about: the first spelling, the first quotation."""

    span: Span
    message: str


class Hit(NamedTuple):
    """What a rule says: what is seen there, with the words of the text, and what to write.

    ``severity`` may make a single hit weaker than its rule, never stronger. ``category`` is for a rule that passes on
    faults of several kinds; else the rule's holds.
    """

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    category: Category | None = None


class Loadable(Protocol):
    """A type that a rule's option may have besides the plain ones: data that the user keeps in files.

    The configuration calls ``load`` with the files it names, so that rules themselves read nothing. ``load`` raises
    :class:`DataError`.
    """

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self: ...


class DataError(ValueError):
    """A data file of the user's is wrong: where, and what to do."""

    def __init__(self, path: Path | str, line: int | None, message: str) -> None:
        super().__init__(one_line(f"{path}:{line}: {message}" if line else f"{path}: {message}"))


#: The parameter of a check that no configuration sets: the server that the run has, or None.
SERVER = "server"


class Option(NamedTuple):
    """An option of a rule: a keyword-only parameter of its ``check``."""

    name: str  # as in the configuration, with hyphens
    parameter: str
    type: Any
    default: Any


Check = Callable[..., Iterator[Hit]]
C = TypeVar("C", bound=Check)


@dataclass(frozen=True)
class Rule:
    """A check with what is known of it. ``group`` is filled in by the registry."""

    name: str
    group: str
    check: Check
    severity: Severity
    category: Category
    quoted: Literal["report", "skip"]
    enabled: bool = True  # False: only when selected by its name
    docstring: str = field(default="", repr=False)  # as it stands in the module

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """The rule's options by their names in the configuration."""
        hints = get_type_hints(self.check)
        return {
            (name := parameter.name.replace("_", "-")): Option(
                name, parameter.name, hints[parameter.name], parameter.default
            )
            for parameter in inspect.signature(self.check).parameters.values()
            if parameter.kind is parameter.KEYWORD_ONLY and parameter.name != SERVER
        }

    @cached_property
    def parameters(self) -> Mapping[str, Any]:
        """The keyword-only parameters of the check with their defaults, the server's too."""
        if isinstance(self.check, FunctionType):  # every run asks this of every rule: a signature would take its time
            return self.check.__kwdefaults__ or {}
        found = inspect.signature(self.check).parameters.values()
        return {each.name: each.default for each in found if each.kind is each.KEYWORD_ONLY}

    @cached_property
    def doc(self) -> str:
        """The manual page."""
        return inspect.cleandoc(self.docstring)

    @property
    def asks_server(self) -> bool:
        """Does the rule ask a server of the run's? Then its check is given one, or None."""
        return SERVER in self.parameters

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.doc.strip().partition("\n")[0]


#: Rules by the module that declares them: filled by the decorator, read by the registry.
declared: dict[str, Rule] = {}


def rule(
    severity: Severity, *, category: Category, quoted: Literal["report", "skip"], enabled: bool = True
) -> Callable[[C], C]:
    """Declare a module's ``check`` to be a rule, and return it unchanged.

    ``quoted`` says whether the rule is about the translation (``"report"``: a quotation is translated too) or about
    the writer's voice (``"skip"``: inside quotation marks it is the speaker's). ``enabled=False`` keeps a rule off
    until it is selected by name.
    """

    def declare(check: C) -> C:
        module = check.__module__
        if module in declared:
            raise TypeError(f"{module}: a module is one rule, and this one declares two")
        name = module.rpartition(".")[2].replace("_", "-")
        docstring = sys.modules[module].__doc__ or ""
        declared[module] = Rule(name, "", check, severity, category, quoted, enabled, docstring)
        return check

    return declare
