"""Whatever stands in a text comes back from a PO file as it was."""

import polib
from hypothesis import given
from hypothesis import strategies as st

from translation.texts import po_files

texts = st.text(st.characters(exclude_categories=["Cs"])) | st.text(' \\"\n\r\t\v\x85\u2028ab-')


@given(pairs=st.lists(st.tuples(texts.filter(bool), texts), min_size=1))
def test_every_character_comes_back(pairs):
    po = polib.POFile()
    po.extend(polib.POEntry(msgid=swedish, msgstr=english) for swedish, english in pairs)

    parsed = po_files.parse_po(str(po).encode())

    assert [(entry.msgid, entry.msgstr) for entry in parsed] == pairs
