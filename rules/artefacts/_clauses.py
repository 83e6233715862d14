"""The words after which a clause goes on, so that no sentence can begin there."""

GOES_ON = frozenset(
    "of to in on at by for from with without the a an and but or nor that which who whose where when because although "
    "though while until after before through during into if than as is are was were be been has have had between "
    "about".split()
)
