"""Expressions for days, months, times that are over, and events that began one."""

#: What began a time.
EVENTS = (
    "war|attack|attacks|rescue|invasion|massacre|outbreak|start|beginning|end|fall|revolution|earthquake|quake|accident"
    "|explosion|fire|flood|disaster|tragedy|incident|election|elections|death|murder|kidnapping|release|pandemic|blast"
    "|divorce|wedding|funeral|storm|strike|raid|coup|day|night|morning|evening|moment"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
FINISHED = (
    rf"(?:yesterday|last (?:night|week|month|year|spring|summer|autumn|winter|{MONTH}|{DAY})"
    r"|(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) ago|in (?:19\d\d|20[01]\d)"
    rf"|on (?:{MONTH} \d\d?|\d\d? {MONTH})|earlier this (?:week|month|year|spring|summer|autumn|fall|winter|season))"
)
#: Before a perfect that is one: not "would have met".
REAL = (
    r"(?<!would )(?<!could )(?<!should )(?<!might )(?<!may )(?<!must )(?<!to )(?<!will )(?<!can )(?<!cannot )(?<!not )"
)
#: A subject of several without an article: "militants", "two masked gunmen", "hundreds of families", "police".
SEVERAL = (
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|many|several|some|most|dozens of|hundreds of|thousands of"
    r"|\d[\d,]*) )?(?:(?!(?:was|is|has|as)\b)[a-z-]+ )?(?:[a-z]{2,}(?<!ou)(?<!s)s"
    r"|people|police|gunmen|men|women|children)"
)
