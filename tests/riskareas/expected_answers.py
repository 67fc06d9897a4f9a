"""What the sources attest about each region and each area on three days, and nothing else.

An answer is the clusters (with the region where the source names it) and the day of the newest
evidence; None is "not known". Read from the sources, not from the data that this is held against.
"""

from datetime import date

NOVEMBER_2017, JULY_2021, NOW = date(2017, 11, 15), date(2021, 7, 7), date(2026, 11, 22)

IN_2017 = {
    "SE-AB": ("C", "2017-10-12"),
    "SE-C": ("B", "2017-11-15"),
    "SE-D": ("B", "2017-11-15"),
    "SE-E": ("F", "2017-09-01"),
    "SE-F": ("F", "2017-09-01"),
    "SE-G": ("G", "2017-09-27"),
    "SE-H": ("F", "2017-09-01"),
    "SE-I": None,
    "SE-K": ("G", "2017-09-27"),
    "SE-M": ("H", "2017-09-01"),
    "SE-N": ("G", "2017-10-12"),
    "SE-O": ("E", "2017-04-13"),
    "SE-S": None,
    "SE-T": None,
    "SE-U": None,
    "SE-W": ("B", "2017-11-15"),
    "SE-X": ("B", "2017-11-15"),
    "SE-Y": None,
    "SE-Z": None,
    "SE-AC": None,
    "SE-BD": None,
}

MEMBERSHIPS = {
    NOVEMBER_2017: IN_2017,
    JULY_2021: IN_2017 | {"SE-M": ("H", "2018-12-03"), "SE-Y": ("A", "2018-11-01")},
    NOW: {
        region: (cluster, "2026-11-22")
        for cluster, regions in {
            "A": ("SE-Y", "SE-Z", "SE-AC", "SE-BD"),
            "B": ("SE-C", "SE-U", "SE-W", "SE-X"),
            "C": ("SE-AB",),
            "D": ("SE-D", "SE-I", "SE-S", "SE-T"),
            "E": ("SE-O",),
            "F": ("SE-E", "SE-F", "SE-H"),
            "G": ("SE-G", "SE-K", "SE-N"),
            "H": ("SE-M",),
        }.items()
        for region in regions
    },
}

RESPONSIBILITIES = {
    NOVEMBER_2017: {
        "livsmedel": ("B", "2017-11-15"),
        "lakemedel": ("E SE-O", "2017-05-17"),
        "handskar": ("F", "2017-02-10"),
        "instrument": None,
        "medicinteknik": ("G", "2017-10-12"),
        "it": ("C SE-AB", "2016-11-15"),
        "textil": ("H SE-M", "2017-05-18"),
        "forband": None,
    },
    JULY_2021: {
        "livsmedel": ("B", "2017-11-15"),
        "lakemedel": ("E SE-O", "2017-12-18"),
        "handskar": ("F", "2017-02-10"),
        "instrument": ("A", "2021-07-07"),
        "medicinteknik": ("G", "2017-10-12"),
        "it": ("C SE-AB", "2016-11-15"),
        "textil": ("H", "2018-12-03"),
        "forband": ("D", "2018-05-17"),
    },
    NOW: {
        "livsmedel": ("B", "2026-11-22"),
        "lakemedel": ("E", "2026-11-22"),
        "handskar": ("F", "2017-02-10"),
        "instrument": ("A", "2026-11-22"),
        "medicinteknik": ("C, G", "2026-11-22"),
        "it": ("C", "2026-11-22"),
        "textil": ("H", "2026-11-22"),
        "forband": ("D", "2026-11-22"),
    },
}


def clusters_of(answer):
    """Return the letters of the clusters that an answer of the tables names."""
    return {part[0] for part in answer[0].split(", ")} if answer else set()


def codes_naming(table, day, letter):
    """Return the codes of the regions or areas whose answer names a cluster."""
    return {code for code, answer in table[day].items() if letter in clusters_of(answer)}
