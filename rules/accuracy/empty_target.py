"""A unit has a source and no translation.

In files of translators, where the file is meant to be complete: its state says that
the unit is translated, other plural forms of the message are, or nearly all other
units of the file are. In a file that is being translated, empty units are what is
still to be done, and say nothing.

Option share: the greatest share of empty units in a file that counts as complete (a file with three of them or
    fewer counts too, if most of it is translated). With 1.0 every empty unit is reported.

Source (ru, xliff): [Порт открыт.]\\nПаром ушёл.
Good: The port is open.\\nThe ferry has left.

Source (ru, po): Порт открыт.\\nПаром ушёл.\\nМост закрыт.
Good: The port is open.\\nThe ferry has left.\\nThe bridge is closed.
"""
