"""Rules and hits.

A rule is a module. Its file name is the rule's name, its folder the group, its docstring the manual page and the
tests, and the keyword-only parameters of ``check`` the options. ``check`` is a pure generator from a document to hits;
the engine adds name, group, severity and category.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, TypeVar, get_type_hints

from lint._version import RULE_PAGE
from lint.errors import one_line
from lint.records import NamedTuple, field, record
from lint.rulekit.gate import Needs
from lint.text.model import Span


class Severity(StrEnum):
    """How certain and how serious a finding is, by measured evidence."""

    ERROR = "error"  # almost surely a fault of translation: a reader agrees 9 times in 10
    WARNING = "warning"  # usually needs an edit: a reader agrees 8 times in 10
    NOTE = "note"  # a matter of style that an editor wants to see

    __hash__ = str.__hash__  # Enum's own is Python code, and severities are looked up often

    @property
    def rank(self) -> int:
        """0 for the most serious."""
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
    """A proposed edit. A safe one is mechanical and certain, and ``--fix`` applies only those."""

    edits: tuple[Edit, ...]
    safe: bool = False

    @classmethod
    def replace(cls, span: Span, text: str, *, safe: bool = False) -> Self:
        return cls((Edit(span.start, span.end, text),), safe)


class Related(NamedTuple):
    """Another place that a hit refers to: the first spelling, the first quotation.

    It lies in the translation, or in its source (``side="source"``).
    """

    span: Span
    message: str
    side: Literal["target", "source"] = "target"


class Hit(NamedTuple):
    """One place that a rule reports: the span, the message (with the words of the text) and the proposed fixes.

    ``severity`` may lower the severity of a single hit below its rule's, never raise it; a severity that is configured
    for the rule applies to all its hits. ``category`` is for a rule that reports faults of several kinds; otherwise the
    rule's category applies.
    """

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    category: Category | None = None


class Loadable(Protocol):
    """The type of an option whose value is loaded from the user's data files.

    The configuration calls ``load`` with the files that it names, so that rules themselves read no files. ``load``
    raises :class:`DataError`.
    """

    @classmethod
    def load(cls, paths: tuple[Path, ...]) -> Self: ...


class DataError(ValueError):
    """A user's data file is wrong; the message says where and what to do."""

    def __init__(self, path: Path | str, line: int | None, message: str) -> None:
        super().__init__(one_line(f"{path}:{line}: {message}" if line else f"{path}: {message}"))


#: The parameter of ``check`` that receives the run's LanguageTool server, or None; it is not an option.
SERVER = "server"


class Option(NamedTuple):
    """An option of a rule: a keyword-only parameter of its ``check``."""

    name: str  # as in the configuration, with hyphens
    parameter: str
    type: Any
    default: Any


#: What a rule looks at; see :func:`rule`.
Scope = Literal["block", "document"]

#: What a rule needs to find in a document, or how to make it, where that takes reading a table.
Gate = Needs | Callable[[], Needs] | None

Check = Callable[..., Iterator[Hit]]
C = TypeVar("C", bound=Check)


@record(frozen=True)
class Rule:
    """A rule: its check and its declared properties. The registry fills in ``group``.

    Of a rule that the registry knows from an earlier run (:func:`known`) the module is imported when its check, its
    docstring or the defaults of its options are first asked for.
    """

    name: str
    group: str
    check: Check
    severity: Severity
    category: Category
    quoted: Literal["report", "skip"]
    enabled: bool = True  # False: only when selected by its name
    scope: Scope = "document"  # "block": it looks at nothing outside a block
    docstring: str = field(default_factory=str, repr=False)  # the module's, unprocessed
    needs: Literal["source", "units"] | None = None  # left out where a document has none
    borrows: tuple[str, ...] = ()  # rules whose options of the same names are its own where it is given none
    gate: Gate = field(default=None, repr=False, compare=False)  # None: it may find something in any document
    running: bool = False  # left out where paragraphs do not follow one another: in a list of labels, a memory

    if not TYPE_CHECKING:  # else type checkers would take any name for an attribute

        def __getattr__(self, name: str) -> Any:
            """Import the module of a rule that is known from an earlier run, for what only it has."""
            if name not in ("check", "docstring") or "module" not in self.__dict__:
                raise AttributeError(f"a rule has no attribute {name!r}")
            import_module(self.module)
            found = declared[self.module]
            self.__dict__.update(check=found.check, docstring=found.docstring)
            return self.__dict__[name]

    @cached_property
    def module(self) -> str:
        """The name of the module that the rule is."""
        return self.check.__module__

    @cached_property
    def opening(self) -> Needs | None:
        """What the rule needs to find in a document; None: nothing in particular."""
        return self.gate() if callable(self.gate) else self.gate

    @cached_property
    def takes(self) -> frozenset[str]:
        """The names of the keyword-only parameters of the check."""
        return frozenset(self.parameters)

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """The rule's options by their names in the configuration."""
        from inspect import signature  # 2 ms, and few runs ask for more than the names

        hints = get_type_hints(self.check)
        return {
            (name := parameter.name.replace("_", "-")): Option(
                name, parameter.name, hints[parameter.name], parameter.default
            )
            for parameter in signature(self.check).parameters.values()
            if parameter.kind is parameter.KEYWORD_ONLY and parameter.name != SERVER
        }

    @cached_property
    def parameters(self) -> Mapping[str, Any]:
        """The keyword-only parameters of the check with their defaults, including the server's."""
        if isinstance(self.check, FunctionType):  # called for every rule in every run: inspect.signature is slow
            return self.check.__kwdefaults__ or {}
        from inspect import signature

        found = signature(self.check).parameters.values()
        return {each.name: each.default for each in found if each.kind is each.KEYWORD_ONLY}

    @cached_property
    def doc(self) -> str:
        """The manual page."""
        from inspect import cleandoc

        return cleandoc(self.docstring)

    @property
    def asks_server(self) -> bool:
        """Does the rule use the LanguageTool server? Then its check receives one, or None."""
        return SERVER in self.takes

    @property
    def url(self) -> str:
        """Where the rule's page is on the web; empty for a rule that did not come with mtlint."""
        own = self.module.startswith("lint.rules.")
        return RULE_PAGE.format(group=self.group, name=self.name) if own else ""

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.doc.strip().partition("\n")[0]


#: Rules by the module that declares them: filled by the decorator, read by the registry.
declared: dict[str, Rule] = {}


def rule(
    severity: Severity,
    *,
    category: Category,
    quoted: Literal["report", "skip"],
    enabled: bool = True,
    scope: Scope = "document",
    needs: Literal["source", "units"] | None = None,
    gate: Gate = None,
    borrows: tuple[str, ...] = (),
    running: bool = False,
) -> Callable[[C], C]:
    """Declare a module's ``check`` as a rule, and return it unchanged.

    ``quoted`` says whether the rule is about the translation (``"report"``: a quotation is translated too) or about
    the writer's voice (``"skip"``: inside quotation marks it is the speaker's). ``enabled=False`` keeps a rule off
    until it is selected by name. ``scope="block"`` says that a hit depends on nothing but its block (a paragraph, a
    heading, a list item) and the quotations in it: in an editor such a rule runs on changed blocks only.
    ``needs="source"`` is for a rule that compares the translation with its source: the engine leaves it out where there
    is none. ``needs="units"`` is for a rule on the units of bilingual files, their inline codes and empty targets: it
    gets the document *with* its markup, so that ``document.text`` is what stands in the file, its ``source`` is the
    other side of the same text, and hits and edits are offsets into both. ``running=True`` is for a rule on what
    stands in several paragraphs, on where a paragraph stands, or on what is right in a label ("Loading …"): it is left
    out where paragraphs do not follow one another, in a translation memory or the labels of a program.

    ``borrows`` names rules: an option that is not set takes what is set there under the same name.

    ``gate`` says what must occur in a document for the rule to find anything, so that it is not called elsewhere: a
    :class:`Needs`, or a function that returns one (for words that are read from a table). Without a gate a rule is
    always called.
    """

    def declare(check: C) -> C:
        module = check.__module__
        if module in declared:
            raise TypeError(f"{module}: a module is one rule, and this one declares two")
        name = module.rpartition(".")[2].replace("_", "-")
        docstring = sys.modules[module].__doc__ or ""
        declared[module] = Rule(
            name, "", check, severity, category, quoted, enabled, scope, docstring, needs, borrows, gate, running
        )
        return check

    return declare


def as_known(rule: Rule) -> tuple[Any, ...]:
    """Return what the registry keeps of a rule, as plain data: all that decides whether it is called."""
    gate = rule.opening and rule.opening.plain()
    return (
        rule.name,
        rule.group,
        rule.severity.value,
        rule.category.value,
        rule.quoted,
        rule.enabled,
        rule.scope,
        rule.needs,
        rule.borrows,
        rule.module,
        rule.takes,
        gate,
        rule.running,
    )


def known(kept: tuple[Any, ...]) -> Rule:
    """Return the rule of which :func:`as_known` was kept; its module is not imported yet."""
    name, group, severity, category, quoted, enabled, scope, needs, borrows, module, takes, gate, running = kept
    rule = object.__new__(Rule)
    rule.__dict__.update(
        name=name,
        group=group,
        severity=Severity(severity),
        category=Category(category),
        quoted=quoted,
        enabled=enabled,
        scope=scope,
        needs=needs,
        borrows=borrows,
        module=module,
        takes=takes,
        opening=None if gate is None else Needs.of(gate),
        running=running,
    )
    return rule
