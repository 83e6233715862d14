"""Who said it: the speaker and the cue of each quotation, or why there is none.

English news names the speaker in the sentence of the quotation, before it ("She said: …", "In a statement, the
ministry called it …"), after it ("…, he said", "…, said the minister") or in the middle; a quotation that stands by
itself goes on from one just before it. That order is followed here, by form: reporting verbs of the lexicon in
:mod:`lint.analysis.reporting`, the words beside them, capitals and punctuation.
"""

from lint.analysis.attribution.document import attributions, has_unclear_marks, neighbouring_speaker, told_by
from lint.analysis.attribution.model import Attribution, Basis
from lint.analysis.attribution.reader import SHORT

__all__ = ["SHORT", "Attribution", "Basis", "attributions", "has_unclear_marks", "neighbouring_speaker", "told_by"]
