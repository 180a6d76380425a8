#!/usr/bin/env python3
"""Writes the sets of words that look like a misspelling of another, one set a language, for spelling.cpp.

make_common_words.py /usr/share/dict/scowl src/languages common_words.inc

Of English, SCOWL's words of sizes 10 and 20 that misspelling() would take for another of sizes up to 35; of every
language, the words of its lookalikes.txt. What is written are their hashes, sorted, as differences in Rice code: six
bits, preceded by the rest in unary.
"""
import bisect
import collections
import os
import re
import sys
import unicodedata
from pathlib import Path

ENDINGS = ("s", "es", "d", "ed", "ing", "ly")
FORMS = {"", *ENDINGS, "er", "ers", "or", "ors", "ies", "ied", "ings", "al", "ally", "ion", "ions", "ation",
         "ations", "able", "ance", "ment", "ments", "ness", "ity", "st", "est"}
SPREAD = 64  # one strange word in SPREAD is taken for a common one, but none of these, which are often written
MISSPELLINGS = """
    abilty accross alot anual aquire artic beatiful becaus becuase beleive benifit bouyant brige buisness carben centry
    charactor chemicle citys climet comunity contenent contry countrys crature crystel decresed densty desease diffrent
    dioxid disapear electrisity enegry enemys enviroment equater erosin evaperate evedence exersise experement familys
    flod foriegn freind goverment govenment gravaty harbur hieght histery humen imediate importent independant intresting
    iland knowlege langage lenght libary machene magnit mesure messege mixure molecul mountin movment natral necesary
    nutrints ocasion oposite organisem oxigen paralel peopel planits polution populaton preditor presure probaly realy
    recieve resouces seperate similer speach strenght surounding temperture tempature tommorow trafic untill vilage
    voltige waight whight wierd
""".split()


def words(folder, sizes):
    found = set()
    for size in sizes:
        for kind in ("english", "american", "british"):
            path = folder / f"{kind}-words.{size}"
            if path.exists():
                found.update(word for word in path.read_text(encoding="latin-1").split() if re.fullmatch("[a-z]{4,}", word))
    return found


def stumps(word):
    """What is left of a word without one letter, or two of a long one; the first letter stays."""
    once = {word} | {word[:i] + word[i + 1:] for i in range(1, len(word))}
    if len(word) < 8:
        return once
    return once | {left[:i] + left[i + 1:] for left in once for i in range(1, len(left))}


def edits(a, b):
    """As edit_distance() of src/text counts them."""
    before, last = [], list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j - 1] + (x != y), last[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def looks_like(a, b):
    shorter = min(len(a), len(b))
    if abs(len(a) - len(b)) > 2:
        return False
    count = edits(a, b)
    return count == 1 or (count == 2 and shorter >= 8 and (len(a) != len(b) or shorter >= 10))


def is_form_of(a, b):
    """Whether joining the two does no harm: "wall" and "walls", "adviser" and "advisor"."""
    longer, shorter = max(a, b, key=len), min(a, b, key=len)
    if any(longer == shorter + ending for ending in ENDINGS):
        return True
    root = len(os.path.commonprefix([a, b]))
    return root >= 5 and a[root:] in FORMS and b[root:] in FORMS


def fnv(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def spread(kept):
    """Over how many numbers to spread the words so that no misspelling falls on one of theirs."""
    hashes = sorted(map(fnv, kept))
    # Only a word whose hash is next to a misspelling's can fall on the same number.
    pairs = [(fnv(wrong), near) for wrong in set(MISSPELLINGS) - kept for at in [bisect.bisect(hashes, fnv(wrong))]
             for near in hashes[max(0, at - 1):at + 1]]
    size = len(kept) * SPREAD
    while any(wrong * size >> 32 == near * size >> 32 for wrong, near in pairs):
        size += 1
    return size


def everyday_words(folder):
    """SCOWL's common words that look like another."""
    everyday = words(folder, (10, 20))
    all_words = everyday | words(folder, (35,))
    near = collections.defaultdict(set)
    for word in all_words:
        for stump in stumps(word):
            near[stump].add(word)
    kept = set()
    for word in everyday:
        others = {other for stump in stumps(word) for other in near[stump]}
        if any(other != word and not is_form_of(word, other) and looks_like(word, other) for other in others):
            kept.add(word)
    return {word for word in kept if not any(word.endswith(end) and word[:-len(end)] in kept for end in ENDINGS)}


def plain(word):
    """As without_case_and_accents() of src/text has it, for the letters that are used here."""
    letters = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def lookalikes(path):
    lines = [line.split("#")[0] for line in path.read_text(encoding="utf-8").splitlines()]
    return {plain(word) for line in lines for word in line.replace(",", " ").split()}


def packed(kept):
    """How far the words are spread, how many they are, and their bits as numbers."""
    size = spread(kept)
    hashes = sorted({fnv(word) * size >> 32 for word in kept})
    bits, last = "", 0
    for value in hashes:
        rest = value - last
        last = value
        bits += "1" * (rest // SPREAD) + "0" + format(rest % SPREAD, "06b")
    bits += "0" * (-len(bits) % 8)
    return size, len(hashes), [str(int(bits[i:i + 8], 2)) for i in range(0, len(bits), 8)]


def main():
    folder, languages, target = map(Path, sys.argv[1:4])
    sets = {path.parent.name: lookalikes(path) for path in sorted(languages.glob("*/lookalikes.txt"))}
    sets["en"] = sets.get("en", set()) | everyday_words(folder)
    tables, rows = [], []
    for language, kept in sorted(sets.items()):
        size, count, data = packed(kept)
        lines = [",".join(data[i:i + 28]) + "," for i in range(0, len(data), 28)]
        tables.append(f"constexpr unsigned char real_words_{language}[] = {{\n" + "\n".join(lines) + "};\n")
        rows.append(f'    {{"{language}", {size}, {count}, real_words_{language}}},\n')
    target.write_text("".join(tables) + "constexpr RealWords real_words[] = {\n" + "".join(rows) + "};\n")


if __name__ == "__main__":
    main()
