"""Numbers as English writes them, in figures and in words."""

from lint.analysis.english import TENS
from lint.patterns import compiled

_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
NUMERAL = r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
SMALL_NUMBERS = tuple(word for word, value in _WORDS.items() if value > 1)
_FIGURES = compiled(r"\d{1,3}(?:,\d{3})+|\d{1,6}")


def value_of(numeral: str) -> int | None:
    """Return the value of a numeral, None if it is none."""
    key = numeral.lower()
    if key in _WORDS:
        return _WORDS[key]
    return int(key.replace(",", "")) if _FIGURES.fullmatch(key) else None


#: Names of currencies, as they stand behind a sum.
CURRENCIES = (
    r"(?:dollars?|euros?|pounds?|yen|yuan|renminbi|ro?ubles?|lir[ae]s?|shekels?|dinars?|riyals?|rials?|dirhams?|tomans?|hryvnias?"
    r"|zlotys?|forints?|tenge|soms?|manats?|won|baht|dong|francs?|pesos?|rupees?|rupiah|ringgit|rand|reais|kron[ao]r?"
    r"|kroner|kronur|lei|leva?|cents?|pence|kopecks?|crowns?)"
)


def in_words(number: int) -> str | None:
    """Return a number in words, None if it is above 100."""
    names = tuple(_WORDS)
    if number < len(names):
        return names[number]
    if number == 100:
        return "one hundred"
    tens, unit = divmod(number, 10)
    return (TENS[tens - 2] + (f"-{names[unit]}" if unit else "")) if number < 100 else None


#: What numbers things, right before a number: that number is a name, not an amount.
NUMBERING = compiled(
    r"(?:\b(?:phases?|stages?|steps?|days?|weeks?|months?|hours?|rounds?|games?|matches|match|sets?|lakes?|pages?|chapters?|"
    r"articles?|sections?|paragraphs?|verses?|volumes?|parts?|episodes?|seasons?|acts?|scenes?|items?|points?|lots?|"
    r"bus(?:es)?|trams?|trains?|lines?|routes?|highways?|roads?|exits?|gates?|platforms?|terminals?|flights?|runways?|"
    r"rooms?|floors?|levels?|blocks?|units?|houses?|buildings?|apartments?|flats?|wards?|districts?|zones?|sectors?|"
    r"areas?|regions?|groups?|teams?|class(?:es)?|grades?|years?|ages?|aged|turn(?:ed|ing|s)|lanes?|tracks?|tables?|"
    r"figures?|cases?|channels?|version|model|type|category|magnitude|war|numbers?|nos?\.?|top|first|last|next|final|"
    r"past|version|size|division|brigade|battalion|unit|regiment|reactor|well|mine|pit|school|hospital|camp|plot|"
    r"resolution|order|bill|amendment|question|option|plan|post|channel|studio|court|king|queen|pope)|"
    r"(?!(?:Some|About|Around|Nearly|Almost|Over|Roughly|Approximately|Only|Another|Just|Exactly|Barely|Those|These"
    r"|All) )"
    r"[A-Z][\w'’-]*|[#№§]) ?$"
)
