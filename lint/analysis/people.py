"""Common nouns for persons, by a list and by their endings, and for bodies that make statements."""

_PEOPLE = frozenset(
    "boy girl mother father parent son daughter brother sister wife husband widow friend child baby person someone"
    " somebody anyone anybody everyone pupil student nurse chef cook guard pilot guide coach judge minister envoy"
    " president king queen prince princess pope priest bishop nun monk rabbi imam sheikh mayor chief head boss captain"
    " general colonel sergeant deputy aide source witness victim captive prisoner detainee convict suspect defendant"
    " expert spokesperson star model host heir patient relative nephew niece uncle aunt cousin resident migrant"
    " refugee candidate nominee applicant participant attendant assistant servant immigrant accountant consultant"
    " occupant tenant agent client correspondent athlete champion rebel thief spy clerk monarch architect mp ceo human"
    " individual official citizen civilian colleague politician hostage advocate activist delegate diplomat analyst"
    " surgeon neighbour attorney cardinal cleric emir sultan guest"
    " admiral marshal lieutenant corporal cadet commandant commando conscript veteran ayatollah mufti archbishop"
    " patriarch consul attache attaché magistrate notary sheriff constable detective secretary chairperson"
    " vice-president dean scholar poet actress duke duchess heroine celebrity merchant landlord landlady shepherd"
    " mechanic midwife medic paramedic umpire orphan twin sibling spouse bride teenager entrepreneur tycoon billionaire"
    " millionaire oligarch dissident militant insurgent warlord chieftain bandit pirate hooligan jihadi".split()
)
#: Bodies that make statements.
BODIES = frozenset(
    "ministry government council agency party committee police company army court union group movement office"
    " commission authority embassy institute bank club team hospital university association federation organisation"
    " organization cabinet presidency foundation firm network channel newspaper".split()
)
_ENDINGS = ("man", "woman", "ist", "ian", "er", "or", "ee")
#: Words with such an ending that are nobody.
_THINGS = frozenset(
    "water weather winter summer number paper river order matter power border letter corner quarter center after"
    " other under over never ever however rather whether another together later earlier further latter per either"
    " neither cover offer answer chapter cancer dinner computer printer tower shelter fever for or nor floor door"
    " sector motor factor error terror mirror favor labor color harbor minor prior interior exterior german norman"
    " ottoman roman list exist assist consist resist persist insist twist mist fist indian asian russian italian see"
    " agree three free degree coffee fee tree committee guarantee flee been her hour four your our their layer bigger"
    " higher lower greater larger smaller longer better older younger newer closer easier consider remember enter"
    " deliver discover gather suffer differ transfer refer prefer september october november december super proper"
    " silver copper rubber leather feather theater register disaster poster cluster semester newspaper ladder murder"
    " folder header career hunger danger anger finger laser lower shoulder server tender timber trigger thunder upper"
    " wonder knee".split()
)


def is_person_noun(word: str) -> bool:
    """Is the word (in small letters, singular) one for a person?"""
    return word in _PEOPLE or (word.endswith(_ENDINGS) and word not in _THINGS)


def begins_name(word: str) -> bool:
    """May a name begin with the word: has it a capital, behind an article that is written close to it: "al-Masri"?"""
    return word[:1].isupper() or (word.startswith(("al-", "el-")) and word[3:4].isupper())
