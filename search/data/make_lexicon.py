"""Makes `swedish.marisa` from the Swedish hunspell dictionary; see NOTICE.md.

    npm pack dictionary-sv@4.0.0 && tar -xzf dictionary-sv-4.0.0.tgz
    python make_lexicon.py package swedish.marisa

Every form of every word is written out with the word it belongs to and the positions that it may have
in a compound, as `search.analysis.lexicon` reads it. What the dictionary lacks is in `swedish.toml`.
"""

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import marisa_trie

FIRST, MIDDLE, LAST, WORD, WHOLE = 1, 2, 4, 8, 16
POSITIONS = {"X": FIRST, "U": MIDDLE, "Y": LAST}
ONLY_IN_COMPOUND, FORBIDDEN = "Z", "%"
LETTERS = re.compile(r"[a-zåäöéèüáàæøñç]+")


def main(folder, target):
    """Write the lexicon of the dictionary in a folder to a file."""
    own = tomllib.loads(Path(__file__).with_name("swedish.toml").read_text(encoding="utf-8"))
    rules = read_rules((folder / "index.aff").read_text(encoding="utf-8"))
    lines = (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]
    forms = defaultdict(lambda: defaultdict(int))
    for stem, flags in map(read_entry, [*lines, *own["words"]]):
        for form, positions in expanded(stem, flags, rules):
            if LETTERS.fullmatch(form):
                forms[form][stem] |= positions
    merge_plurals(forms, {plural: word for word, all in own["plurals"].items() for plural in all})
    for word, irregular in own["forms"].items():
        forms.update((form, defaultdict(int, {word: WORD | LAST})) for form in irregular)
    assign_compound_forms(forms)
    whole = set(own["whole"])
    for stems in forms.values():
        for stem in whole.intersection(stems):
            stems[stem] |= WHOLE
    marisa_trie.BytesTrie(sorted(records(forms))).save(str(target))


def read_rules(text):
    """Return the suffix rules of an affix file by flag: (strip, add, further flags, condition)."""
    rules = defaultdict(list)
    for line in text.splitlines():
        match line.split():
            case ["SFX", flag, strip, added, condition, *_]:
                added, _, further = added.partition("/")
                pattern = re.compile(f"(?:{condition})$")
                rules[flag].append((strip.strip("0"), added.strip("0"), further, pattern))
    return rules


def read_entry(line):
    """Return the stem and flags of a dictionary line."""
    stem, _, flags = line.split("\t")[0].strip().partition("/")
    return stem.lower(), flags


def expanded(stem, flags, rules):
    """Yield each form of a stem with the positions that it may have."""
    if FORBIDDEN in flags:
        return
    yield stem, compound_positions(flags)
    last = LAST if "Y" in flags else 0
    for flag in flags:
        for strip, added, further, condition in rules.get(flag, ()):
            if stem.endswith(strip) and condition.search(stem):
                form = stem[: len(stem) - len(strip)] + added
                yield form, compound_positions(further) if further else WORD | last


def compound_positions(flags):
    """Return the sum of the positions that flags allow; `WORD` unless it occurs in compounds only."""
    positions = sum(position for flag, position in POSITIONS.items() if flag in flags)
    return positions if ONLY_IN_COMPOUND in flags else positions | WORD


def merge_plurals(forms, words):
    """Assign irregular plurals, their forms and compounds that end in them to their singular."""
    ending = re.compile(f"(?:{'|'.join(words)})$")
    for stems in forms.values():
        for stem in [stem for stem in stems if ending.search(stem)]:
            plural = ending.search(stem).group()
            word = stem.removesuffix(plural) + words[plural]
            if word in forms:
                stems[word] |= stems.pop(stem)


def assign_compound_forms(forms):
    """Assign forms that are listed for compounds only to their word: `kedje` to `kedja`."""
    for form, stems in forms.items():
        if stems.get(form) and not stems[form] & WORD:
            guesses = (form + "a", form + "e", form[:-1] + "a", form[:-1] + "e", form[:-1])
            for word in guesses:
                if len(word) > 2 and forms.get(word, {}).get(word, 0) & WORD:
                    stems[word] |= stems.pop(form)
                    break


def records(forms):
    """Yield each form with its record: positions, number of letters to cut off, letters to add."""
    for form, stems in forms.items():
        for stem, positions in stems.items():
            if positions:
                shared = len(common_prefix(form, stem))
                yield form, bytes([positions, len(form) - shared]) + stem[shared:].encode()


def common_prefix(one, other):
    """Return the longest common prefix of two words."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
