"""Closed classes of English words: each list once, named for what it holds. All in small letters."""

PRONOUNS = frozenset("he she they it we i you".split())
AUXILIARIES = frozenset(
    "has have had is are was were be been being do does did will would shall should can could may might must also then"
    " later now once again still even just never ever not only often soon too first both all each himself herself"
    " itself themselves repeatedly recently further instead always already sometimes previously reportedly".split()
)
FORMS_OF_BE = frozenset("is are was were be been being get gets got getting".split())
RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
CONJUNCTIONS = frozenset(
    "and but or nor yet so because while when whereas although though if unless since until as than whether where"
    " before after once what why how that".split()
)
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your any some no each every another such".split()
)
PREPOSITIONS = frozenset(
    "in on at by for from of to with without about during after before over under against between among through into"
    " onto since until amid despite per via as like near outside inside within toward towards upon off".split()
)
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight last this earlier later"
    " recently in on at during after before when while about of to that".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
