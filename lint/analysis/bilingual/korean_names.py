"""Korean persons: a name in Hangul (박성훈 시장) and the one that a translation has in its place (Kim Dae-ho).

Surnames are few and are romanised in ways of their own, so they are listed; of given names the first sounds of their
syllables are compared. Only a name before a title counts: others are no evidence.
"""

from collections.abc import Iterator
from functools import cache

from lint.patterns import compiled

_ROMANISED = {
    "김": "kim gim", "이": "lee yi rhee", "리": "ri", "박": "park pak bak", "최": "choi choe",
    "정": "jung jeong chung jong",
    "강": "kang gang", "조": "cho jo", "윤": "yoon yun", "장": "jang chang", "임": "lim im", "림": "rim", "한": "han",
    "오": "oh", "서": "seo suh", "신": "shin sin", "권": "kwon", "황": "hwang", "안": "ahn an", "송": "song",
    "유": "yoo yu you ryu", "류": "ryu ryoo yoo yu", "홍": "hong", "문": "moon mun", "양": "yang", "손": "son sohn",
    "배": "bae pae",
    "백": "baek paik", "허": "heo hur huh", "남": "nam", "노": "noh roh", "하": "ha", "구": "koo ku", "우": "woo",
    "전": "jeon chun", "고": "ko koh", "민": "min", "나": "na", "지": "ji", "차": "cha", "주": "joo ju", "원": "won",
    "변": "byun", "성": "sung", "채": "chae",
}  # fmt: skip
_TITLED = compiled(
    rf"(?<![가-힣])([{''.join(_ROMANISED)}])([가-힣]{{2}})(?=\s(?:시장|대통령|총리|장관|의원|대표|감독|선수|교수|"
    r"위원장|회장|사장|지사|차관|총장|"
    r"대변인|기자|변호사|검사|판사|후보|원장|실장|본부장|팀장|작가|배우|대사|제독|대위|선장)|\s?씨(?![가-힣]{3}))"
)
#: The first sounds of syllables, in the order of Unicode, and the Latin letters that they are written with.
_SOUNDS = "gkc gk n dt dt rln m bpv bp s s aeiouwy jcz jc cj kc t pf h".split()
_FIRST, _PER_SOUND = 0xAC00, 588  # the first syllable of Unicode, and how many begin with the same sound
_SHORTEST = 4  # letters of a given name in one word


@cache
def _surnames() -> dict[str, frozenset[str]]:
    """Return each romanised surname with the Hangul that it may be."""
    found: dict[str, set[str]] = {}
    for hangul, listed in _ROMANISED.items():
        for name in listed.split():
            found.setdefault(name, set()).add(hangul)
    return {name: frozenset(letters) for name, letters in found.items()}


def _readings(parts: tuple[str, ...]) -> Iterator[tuple[frozenset[str], list[str]]]:
    """Yield the surnames that a romanised name may have, and the syllables or the one word of its given name."""
    if len(parts) != 2:
        return
    for surname, given in (parts, parts[::-1]):
        known = _surnames().get(surname.lower())
        if known and ("-" in given or len(given) >= _SHORTEST):
            yield known, [syllable for syllable in given.lower().split("-") if syllable]


def _sounds_like(given: str, syllables: list[str]) -> bool:
    return all(
        syllable[0] in _SOUNDS[(ord(letter) - _FIRST) // _PER_SOUND]
        for letter, syllable in zip(given, syllables, strict=False)
    )


def stands_for(parts: tuple[str, ...], near: str, source: str, translation: str) -> tuple[int, int] | None:
    """Return where the name stands in the near sentences of a source that a romanised one was put in the place of.

    None where the source has the name somewhere, where it is no Korean one, or nothing tells which name is gone.
    """
    readings = list(_readings(parts))
    if not readings:
        return None
    for surnames, syllables in readings:
        for match in compiled(f"[{''.join(sorted(surnames))}]([가-힣]{{2}})").finditer(source):
            if _sounds_like(match[1], syllables):
                return None
    words = frozenset(compiled(r"[^\W\d_]+").findall(translation.lower()))
    for match in _TITLED.finditer(near):
        if words.isdisjoint(_ROMANISED[match[1]].split()):
            return match.span(1)[0], match.end(2)
    return None
