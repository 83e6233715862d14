"""The values of the analysis of attributions."""

from enum import StrEnum

from lint.records import NamedTuple
from lint.text.model import Quotation, Span


class Basis(StrEnum):
    """What an attribution rests on."""

    CUE = "cue"  # a cue in the sentence of the quotation
    CONTINUED = "continued"  # the quotation goes on from one that has a cue, or leads up to it
    INDIRECT = "indirect"  # it goes on from the sentence before, which tells what somebody says
    CONTEXT = "context"  # only the sentence before speaks of somebody who says something
    HEADLINE = "headline"  # it opens the document, as a headline or the text of a post
    UNCLEAR = "unclear"  # marks are lost or stray beside it: where it begins and ends is not known
    MENTION = "mention"  # no utterance: a word, a title, a nickname, a slogan, scare quotes
    NONE = "none"  # nobody is named


class Attribution(NamedTuple):
    """Who said an outer quotation."""

    quotation: Quotation
    basis: Basis
    speaker: Span | None = None  # as named beside the cue: a name, a description or a pronoun
    name: Span | None = None  # the last fitting mention, where the speaker is a pronoun, else the speaker
    cue: Span | None = None  # the reporting verb, noun or introduction
    alone: bool = False  # the quotation is a sentence, or several, by itself: the reporter says nothing around it


class Cue(NamedTuple):
    """What attributes a quotation: a reporting verb or noun, a label, a colon."""

    span: Span
    speaker: Span | None
    direct: bool = False  # right beside the quotation: nothing else can be meant
    verb: bool = True  # a word of the lexicon, not just any verb after a comma
