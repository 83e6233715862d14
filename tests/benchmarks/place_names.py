"""Write the table of countries and cities of ``lint.analysis.bilingual.places`` from CLDR.

    uv run --with babel==2.19 python tests/benchmarks/place_names.py > lint/analysis/bilingual/places.tsv

CLDR has the names of countries and of the cities of its time zones in every language; adjectives and peoples, other
names and inflected forms come from ``places.more.tsv``, which is written by hand. A form that ends in "-" is the
beginning of a word.
"""

import re
import sys
from pathlib import Path

LANGUAGES = "en ar he fa ru uk zh ja ko fr de es tr it pl cs is hi pt".split()
INFLECTED = frozenset("ar he fa ru uk tr pl cs is ko".split())
NO_COUNTRIES = frozenset(
    "AC AQ BV CP CQ DG EA EU EZ HM IC IO QO TA TF UM UN XA XB ZZ GS PN SJ BL MF SX BQ AX CC CX NF TK NU WF YT RE GP MQ "
    "GF PW WS MO AW PM".split()
)
NO_CITIES = frozenset(
    "Miquelon Chuuk Belem Mahe Maceio Aqtau Noumea Lome El_Aaiun Tirane "
    "Bahia Center Easter Enderbury Fakaofo Kanton Knox Vevay Petersburg Winamac Tell_City Marengo Beulah New_Salem "
    "Creston Menominee Monticello Louisville Nome Boise Sitka Metlakatla Currie Lindeman Mawson Davis Casey Vostok "
    "Troll Rothera Palmer Syowa Chatham Wake Midway Eirunepe Araguaina Cordoba Merida Mexico_City Guatemala Panama "
    "Singapore Luxembourg Monaco Djibouti Vatican San_Marino Jamaica Barbados Bermuda Grenada Dominica Puerto_Rico "
    "El_Salvador Costa_Rica Belize Cayman Gibraltar Jersey Guernsey Isle_of_Man Malta Andorra Kuwait Bahrain Kosrae "
    "Canary Madeira Azores Faeroe Reunion Mauritius Maldives Christmas Cocos Guam Saipan Truk Ponape Majuro Nauru "
    "Tarawa Kiritimati Tongatapu Apia Efate Fiji Norfolk Niue Rarotonga Tahiti Gambier Marquesas Pitcairn Galapagos "
    "Curacao Aruba Anguilla Antigua Martinique Guadeloupe St_Thomas St_Lucia St_Vincent St_Kitts St_Johns Tortola "
    "Montserrat Dawson Creston Resolute Regina Lower_Princes Kralendijk Marigot St_Barthelemy Macau Hong_Kong "
    "Jan_Mayen Longyearbyen Mariehamn Comoro Mayotte Antananarivo Bougainville Lord_Howe Adak Hovd "
    "Eucla".split()
)


#: Languages that inflect every word of a name, and those that inflect its last one.
EVERY_WORD, LAST_WORD = frozenset("ru uk pl cs".split()), frozenset("tr is".split())
_VOWELS = re.compile("(?<=[iy])ka$|[aeiouyáéíóúýęąľiěаяыиіїйоьеюує]+$")  # Republika, w Republice
SHORT = 3  # letters of a word that stays as it is in a name of several: "Sri", "San"


def stem(name: str, language: str) -> str:
    """The beginning that the inflected forms of a name share, or of each of its words."""
    words = re.findall(r"[^\W\d_]+(?:['’ʼ.][^\W\d_]*)*", name)
    if len(words) > 1 and language in EVERY_WORD:
        return " ".join(word if len(word) <= SHORT else _VOWELS.sub("", word) + "-" for word in words)
    if len(words) > 1 and language in LAST_WORD:
        return " ".join([*words[:-1], words[-1] + "-"])
    if language not in INFLECTED or " " in name or "-" in name or len(name) < (2 if language == "ko" else 3):
        return name
    if language in ("ar", "fa"):
        name = re.sub("^ال", "", name)
        return (re.sub("[اةيهى]+$", "", name) if len(name) > 4 else re.sub("[اةه]$", "", name)) + "-"
    if language == "he":
        return (name[:-1] if name[-1] in "הי" and len(name) > 4 else name) + "-"
    if language in ("ru", "uk"):
        return re.sub("[аяыиіїйоьеюу]+$", "", name) + "-"
    if language in ("pl", "cs", "is"):
        return re.sub("[aeiouyáéíóúýęąľiě]+$", "", name) + "-" if len(name) > 4 else name
    return name + "-"


def more() -> dict[tuple[str, str], list[str]]:
    path = Path(__file__).parents[2] / "lint" / "analysis" / "bilingual" / "places.more.tsv"
    found: dict[tuple[str, str], list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            place, language, forms = line.split("\t")
            found.setdefault((place, language), []).extend(form.strip() for form in forms.split("|"))
    return found


def main() -> None:
    from babel import Locale  # type: ignore[import-not-found]

    by_hand = more()
    locales = {language: Locale.parse(language) for language in LANGUAGES}
    forms: dict[tuple[str, str], list[str]] = {}
    for code in sorted(locales["en"].territories):
        if len(code) != 2 or code in NO_COUNTRIES or code.isdigit():
            continue
        for language, locale in locales.items():
            if name := locale.territories.get(code):
                parts = [re.sub(r"\s*[(（].*?[)）]", "", part) for part in name.split(" & ")[:1]]
                forms[code, language] = [stem(part.strip(), language) for part in parts if part]
    for zone in sorted(locales["en"].time_zones):
        region, _, city = zone.rpartition("/")
        if (
            region.split("/")[0]
            not in ("Europe", "Asia", "Africa", "America", "Australia", "Pacific", "Indian", "Atlantic")
            or city in NO_CITIES
        ):
            continue
        english = locales["en"].time_zones.get(zone, {}).get("city") or city.replace("_", " ")
        for language, locale in locales.items():
            name = locale.time_zones.get(zone, {}).get("city") or (
                english if language in ("en", "fr", "de", "es", "it", "pl", "cs", "is", "tr", "pt") else ""
            )
            if name:
                forms[city, language] = [stem(re.sub(r"\s*[(（].*?[)）]", "", name), language)]
    for key, added in by_hand.items():
        forms[key] = list(dict.fromkeys([*forms.get(key, ()), *added]))
    lines = [
        "# Countries (by ISO code) and cities, language, forms joined by |; written by tests/benchmarks/place_names.py"
    ]
    for (place, language), listed in sorted(forms.items()):
        if (place, "en") in forms or place == "UNSURE":
            kept = [
                form
                for form in listed
                if form not in by_hand.get(("NOT", language), ())
                and (len(form.rstrip("-")) > 1 or language in ("zh", "ja"))
            ]
            if kept:
                lines.append("\t".join((place, language, "|".join(kept))))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
