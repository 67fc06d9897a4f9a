"""Makes `swedish.marisa` from the Swedish hunspell dictionary; see NOTICE.md.

    npm pack dictionary-sv@4.0.0 && tar -xzf dictionary-sv-4.0.0.tgz
    python make_lexicon.py package swedish.marisa

Every form of every word is written out with the word it belongs to and the places that it may have
in a compound, as `search.analysis.lexicon` reads it. What the dictionary lacks is in `swedish.toml`.
"""

import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import marisa_trie

FIRST, MIDDLE, LAST, WORD, WHOLE = 1, 2, 4, 8, 16
PLACES = {"X": FIRST, "U": MIDDLE, "Y": LAST}
ONLY_IN_COMPOUND, FORBIDDEN = "Z", "%"
LETTERS = re.compile(r"[a-zåäöéèüáàæøñç]+")


def main(folder, target):
    """Write the lexicon of the dictionary in a folder to a file."""
    own = tomllib.loads(Path(__file__).with_name("swedish.toml").read_text(encoding="utf-8"))
    rules = read_rules((folder / "index.aff").read_text(encoding="utf-8"))
    lines = (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]
    forms = defaultdict(lambda: defaultdict(int))
    for stem, flags in map(read_entry, [*lines, *own["words"]]):
        for form, places in expanded(stem, flags, rules):
            if LETTERS.fullmatch(form):
                forms[form][stem] |= places
    unite_plurals(forms, {plural: word for word, all in own["plurals"].items() for plural in all})
    for word, irregular in own["forms"].items():
        forms.update((form, defaultdict(int, {word: WORD | LAST})) for form in irregular)
    give_compound_forms_their_words(forms)
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
    """Yield each form of a stem with the places that it may have."""
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
    """Return the places of flags as a sum: a word of its own unless it lives in compounds only."""
    places = sum(place for flag, place in PLACES.items() if flag in flags)
    return places if ONLY_IN_COMPOUND in flags else places | WORD


def unite_plurals(forms, words):
    """Let irregular plurals, their own forms and compounds that end in them belong to their words."""
    ending = re.compile(f"(?:{'|'.join(words)})$")
    for stems in forms.values():
        for stem in [stem for stem in stems if ending.search(stem)]:
            plural = ending.search(stem).group()
            word = stem.removesuffix(plural) + words[plural]
            if word in forms:
                stems[word] |= stems.pop(stem)


def give_compound_forms_their_words(forms):
    """Let a form that the dictionary lists for compounds only belong to its word: `kedje` to `kedja`."""
    for form, stems in forms.items():
        if stems.get(form) and not stems[form] & WORD:
            guesses = (form + "a", form + "e", form[:-1] + "a", form[:-1] + "e", form[:-1])
            for word in guesses:
                if len(word) > 2 and forms.get(word, {}).get(word, 0) & WORD:
                    stems[word] |= stems.pop(form)
                    break


def records(forms):
    """Yield each form with its places and how to get from it to its word: letters off, letters on."""
    for form, stems in forms.items():
        for stem, places in stems.items():
            if places:
                shared = len(common_start(form, stem))
                yield form, bytes([places, len(form) - shared]) + stem[shared:].encode()


def common_start(one, other):
    """Return what two words begin with alike."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
