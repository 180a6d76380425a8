#!/usr/bin/env python3
"""Writes the Unicode tables that unicode.cpp and compatibility.cpp read, from the Unicode Character Database.

make_unicode_tables.py /usr/share/unicode unicode_tables.inc compatibility_tables.inc

Every table is a string of variable-length numbers (seven bits a byte, low bits first, high bit: more follows),
and the columns of a table stand one after the other, because that is what compresses best in the page.
"""
import sys
from pathlib import Path


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def varint(number):
    out = []
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return out + [number]


def signed(number):
    return varint(number * 2 if number >= 0 else -number * 2 - 1)


def deltas(numbers):
    last = 0
    for number in numbers:
        yield number - last
        last = number


def columns(*parts):
    return [byte for part in parts for number in part for byte in number]


def word_characters(data):
    """Lengths of the runs that alternately are not and are letters, marks or numbers.

    A code point that is not assigned goes with the one before: that halves the table.
    """
    ends, within = [], False
    for row in data:
        if (row[2][0] in "LMN") != within:
            ends.append(int(row[0], 16))
            within = not within
    return len(ends), columns(varint(d) for d in deltas(ends))


def digits(data):
    """The zero of each run of ten decimal digits."""
    zeros = [int(row[0], 16) for row in data if row[2] == "Nd" and row[6] == "0"]
    return len(zeros), columns(varint(d) for d in deltas(zeros))


def combining(data):
    """Runs of one canonical combining class: gap since the last run, length, class."""
    runs = []
    for row in data:
        code, kind = int(row[0], 16), int(row[3])
        if kind and runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == kind:
            runs[-1][1] += 1
        elif kind:
            runs.append([code, 1, kind])
    return len(runs), columns(
        (varint(d) for d in deltas(code for code, _, _ in runs)),
        (varint(length) for _, length, _ in runs),
        (varint(kind) for _, _, kind in runs))


def decompositions(data, excluded):
    """Pairs (with whether they compose again), then singletons."""
    pairs, singles = [], []
    for row in data:
        if row[5] and not row[5].startswith("<"):
            code, to = int(row[0], 16), [int(part, 16) for part in row[5].split()]
            if len(to) == 2:
                pairs.append((code, to[0], to[1] * 2 + (code in excluded)))
            else:
                singles.append((code, to[0]))
    seconds = sorted({second for _, _, second in pairs})
    pair_table = columns(
        (varint(d) for d in deltas(second for second in seconds)),
        (varint(d) for d in deltas(code for code, _, _ in pairs)),
        (signed(d) for d in deltas(first for _, first, _ in pairs)),
        (varint(seconds.index(second)) for _, _, second in pairs))
    single_table = columns(
        (varint(d) for d in deltas(code for code, _ in singles)),
        (signed(d) for d in deltas(to for _, to in singles)))
    return len(seconds), len(pairs), pair_table, len(singles), single_table


def foldings(path):
    """Runs of code points one or two apart that fold by one offset, then what folds to several."""
    runs, several = [], []
    for code, status, to, *_ in rows(path):
        code, to = int(code, 16), [int(part, 16) for part in to.split()]
        if status == "F":
            several.append((code, to))
        if status != "C":
            continue
        offset = to[0] - code
        if runs and runs[-1]["offset"] == offset:
            run, step = runs[-1], code - runs[-1]["last"]
            if step <= 2 and (run["count"] == 1 or run["step"] == step):
                run.update(last=code, count=run["count"] + 1, step=step)
                continue
        runs.append({"first": code, "last": code, "count": 1, "step": 1, "offset": offset})
    one = columns(
        (varint(d) for d in deltas(run["first"] for run in runs)),
        (varint(run["count"] * 2 + run["step"] - 1) for run in runs),
        (signed(run["offset"]) for run in runs))
    more = columns(
        (varint(d) for d in deltas(code for code, _ in several)),
        (varint(d) for _, to in several for d in (to + [0])[:3]))
    return len(runs), one, len(several), more


# Where keyboards, fonts and old encodings have letters and signs of their own: Latin-1, Thai and Lao, super- and
# subscripts, letterlike signs and Roman numerals, circled letters, units in one square, ligatures, Arabic letters as
# they are joined, full and half width, mathematical alphabets.
ALIKE = ((0xA8, 0xFF), (0x1D2C, 0x1D6A), (0x2B0, 0x2B8), (0xE33, 0xEDD), (0x2002, 0x209C), (0x2100, 0x2188),
         (0x2460, 0x24EA), (0x3371, 0x33DF), (0xFB00, 0xFB06), (0xFB50, 0xFBFF), (0xFE63, 0xFEFC), (0xFF01, 0xFFEE),
         (0x1D400, 0x1D7FF))


def compatibility(data):
    """What a letter or sign stands for, but for spaces, accents by themselves, and fractions, which are read as such."""
    kinds = {int(row[0], 16): row[5] for row in data if row[5].startswith("<")}

    def spelt(code):
        kind, *parts = kinds.get(code, f"<> {code:X}").split()
        return [code] if kind == "<>" else [end for part in parts for end in spelt(int(part, 16))]

    entries = [(code, spelt(code)) for code in sorted(kinds)
               if any(first <= code <= last for first, last in ALIKE) and "<fraction>" not in kinds[code]]
    entries = [(code, to) for code, to in entries if 0x20 not in to and len(to) <= 4]
    last = 0
    targets = []
    for _, to in entries:
        for one in to:
            targets.append(one - last)
            last = one
    return len(entries), columns(
        (varint(d) for d in deltas(code for code, _ in entries)),
        (varint(len(to)) for _, to in entries),
        (signed(d) for d in targets))


def table(name, data):
    text = ",".join(str(byte) for byte in data)
    lines, line = [], ""
    for piece in text.split(","):
        if len(line) + len(piece) > 115:
            lines.append(line)
            line = ""
        line += piece + ","
    return f"constexpr unsigned char {name}[] = {{\n" + "\n".join(lines + [line]) + "};\n"


def main():
    source, target, alike = (Path(argument) for argument in sys.argv[1:4])
    data = list(rows(source / "UnicodeData.txt"))
    excluded = set()
    for code, name, *_ in rows(source / "DerivedNormalizationProps.txt"):
        if name == "Full_Composition_Exclusion":
            first, _, last = code.partition("..")
            excluded.update(range(int(first, 16), int(last or first, 16) + 1))
    word_count, word_table = word_characters(data)
    digit_count, digit_table = digits(data)
    combining_count, combining_table = combining(data)
    second_count, pair_count, pair_table, single_count, single_table = decompositions(data, excluded)
    fold_count, fold_table, several_count, several_table = foldings(source / "CaseFolding.txt")
    # Three code points at most: the widest folding of Unicode.
    counts = {"word_count": word_count, "digit_count": digit_count, "combining_count": combining_count,
              "second_count": second_count, "pair_count": pair_count, "single_count": single_count,
              "fold_count": fold_count, "several_count": several_count}
    target.write_text(
        "".join(f"constexpr std::size_t {name} = {count};\n" for name, count in counts.items())
        + table("word_table", word_table) + table("digit_table", digit_table)
        + table("combining_table", combining_table) + table("pair_table", pair_table)
        + table("single_table", single_table) + table("fold_table", fold_table)
        + table("several_table", several_table), encoding="utf-8")
    count, compatibility_table = compatibility(data)
    alike.write_text(f"constexpr std::size_t compatibility_count = {count};\n"
                     + table("compatibility_table", compatibility_table), encoding="utf-8")


if __name__ == "__main__":
    main()
