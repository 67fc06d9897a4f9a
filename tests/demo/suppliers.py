"""Digests of the suppliers that sources of the follow-ups name: the demo must name none of them."""

import hashlib
import re

DIGESTS = {
    "c473067effc002eb",
    "dd0e75116bd636da",
    "c4ae95e23141b7b3",
    "eefe61cfc83c6de3",
    "0afa9d9a1b780339",
    "a08b2ee09314a640",
    "1dc4730ea644a701",
    "1481af6777dc3026",
}


def supplier_words_in(text):
    """Return the words of a text that are part of the name of such a supplier."""
    words = set(re.findall(r"\w+", text.lower()))
    return {word for word in words if hashlib.sha256(word.encode()).hexdigest()[:16] in DIGESTS}
