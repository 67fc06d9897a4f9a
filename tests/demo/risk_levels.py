"""The levels that the national risk analysis service gives, and where the Norwegian list agrees."""

NAMES = {"H": "high", "M": "medium-high", "L": "low", "?": "insufficient-information"}
PILLARS = ("human-rights", "labour-rights", "environment", "anti-corruption")
STEPS = ["raw-material", "processing", "final-manufacture"]


def _levels(letters):
    """Return {pillar: levels by step} for a row of letters for each pillar."""
    rows = [[NAMES[letter] for letter in row] for row in letters.split()]
    return dict(zip(PILLARS, rows, strict=True))


LEVELS = {
    "kyckling": _levels("MM? MM? M?? MLL"),
    "operationshandskar": _levels("HHH HHH HHM HMM"),
    "undersokningshandskar": _levels("HHH HHH HHM HMM"),
    "enklare-kirurgiska-instrument": _levels("HHH HHH HHM HMM"),
    "forband": _levels("HHH HHH HHM HMM"),
    "medicinteknisk-utrustning": _levels("HHM HHM HHL HHM"),
}

WITH_SECOND_SOURCE = {
    "operationshandskar": STEPS,
    "undersokningshandskar": STEPS,
    "enklare-kirurgiska-instrument": STEPS,
    "forband": STEPS[:1],
}
