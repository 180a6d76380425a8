#!/usr/bin/env python3
"""Writes the set of common English words that a slip of the pen turns into another, for spelling.cpp.

make_common_words.py /usr/share/dict/scowl common_words.inc

The words are SCOWL's (sizes 10 and 20, with neighbours up to 35). What is written are their hashes, sorted, as
differences in Rice code: six bits, preceded by the rest in unary.
"""
import collections
import re
import sys
from pathlib import Path

ENDINGS = ("s", "es", "d", "ed", "ing", "ly")
SPREAD = 64  # one strange word in SPREAD is taken for a common one


def words(folder, sizes):
    found = set()
    for size in sizes:
        for kind in ("english", "american", "british"):
            path = folder / f"{kind}-words.{size}"
            if path.exists():
                found.update(word for word in path.read_text(encoding="latin-1").split() if re.fullmatch("[a-z]{4,}", word))
    return found


def stumps(word):
    return {word} | {word[:i] + word[i + 1:] for i in range(1, len(word))}


def is_form_of(a, b):
    longer, shorter = max(a, b, key=len), min(a, b, key=len)
    return any(longer == shorter + ending for ending in ENDINGS)


def fnv(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main():
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    all_words = words(folder, (10, 20, 35))
    near = collections.defaultdict(set)
    for word in all_words:
        for stump in stumps(word):
            near[stump].add(word)
    kept = set()
    for word in words(folder, (10, 20)):
        others = {other for stump in stumps(word) for other in near[stump] if other[0] == word[0] and other != word}
        if any(abs(len(other) - len(word)) <= 1 and not is_form_of(word, other) for other in others):
            kept.add(word)
    kept = {word for word in kept if not any(word.endswith(end) and word[:-len(end)] in kept for end in ENDINGS)}
    size = len(kept) * SPREAD
    hashes = sorted({fnv(word) * size >> 32 for word in kept})
    bits, last = "", 0
    for value in hashes:
        rest = value - last
        last = value
        bits += "1" * (rest // 64) + "0" + format(rest % 64, "06b")
    bits += "0" * (-len(bits) % 8)
    data = [str(int(bits[i:i + 8], 2)) for i in range(0, len(bits), 8)]
    lines = [",".join(data[i:i + 28]) + "," for i in range(0, len(data), 28)]
    target.write_text(f"constexpr std::uint64_t common_word_spread = {size};\n"
                      f"constexpr std::size_t common_word_count = {len(hashes)};\n"
                      "LATE_TABLE constexpr unsigned char common_words[] = {\n" + "\n".join(lines) + "};\n")


if __name__ == "__main__":
    main()
