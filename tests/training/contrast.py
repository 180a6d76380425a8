#!/usr/bin/env python3
"""Prints how the marker does on the contrast set, by kind of answer, for each half of the set and for its control.

contrast.py COMMAND

COMMAND is the native program, as in build/native/worksheet. What the halves are for: tests/data/contrast/README.md.
"""
import json
import subprocess
import sys
from collections import Counter

import answers

SETS = answers.DATA / "contrast"
HALVES = ("looked_at", "not_looked_at", "control")
KINDS = ("verbatim", "right-other-words", "right-extra", "misspelt", "partly", "negated", "reversed", "wrong-same-field",
         "right-plus-wrong", "heap-or-copy")
VERDICTS = ("correct", "partly", "unsure", "incorrect")


def mark(command, rows):
    """The verdict of each row, in order. The program is sent neither label nor mark."""
    lines = "".join(json.dumps({"question": row["question"], "response": row["response"]}) + "\n" for row in rows)
    out = subprocess.run([command, "mark"], input=lines.encode(), stdout=subprocess.PIPE, check=False).stdout.splitlines()
    marked = [json.loads(line) for line in out]
    failed = [row for row in marked if row.get("verdict") not in (*VERDICTS, "unanswered")]
    if failed or len(marked) != len(rows):
        sys.exit(f"{len(marked)} lines came back for {len(rows)} rows, without a verdict to count: {failed[:3]}")
    return ["incorrect" if row["verdict"] == "unanswered" else row["verdict"] for row in marked]


def percent(count, total):
    return f"{100 * count / total:.0f} % ({count} of {total})" if total else "none"


def report(half, rows, verdicts):
    pairs = list(zip(rows, verdicts))
    unknown = {row["kind"] for row in rows} - set(KINDS)
    if unknown:
        sys.exit(f"{half} has rows of a kind that is not counted: {sorted(unknown)}")

    def called(verdict, *kinds):
        chosen = [said for row, said in pairs if row["kind"] in kinds]
        return percent(chosen.count(verdict), len(chosen))

    print(f"### {half}: {len(rows)} answers to {len({row['qid'] for row in rows})} questions\n")
    print("| kind | rows | % correct | % partly | % unsure | % incorrect |")
    print("|---|---|---|---|---|---|")
    for kind in KINDS:
        counts = Counter(said for row, said in pairs if row["kind"] == kind)
        total = sum(counts.values())
        shares = " | ".join(f"{100 * counts[verdict] / total:.0f}" if total else "" for verdict in VERDICTS)
        print(f"| {kind} | {total} | {shares} |")
    committed = [(row, said) for row, said in pairs if said != "unsure"]

    def agree(some):
        return percent(sum((said == "correct") == bool(row["label"]) for row, said in some), len(some))

    print("\n| of the whole half | |")
    print("|---|---|")
    print(f"| agreement, where *unsure* and *partly* count as not correct | {agree(pairs)} |")
    print(f"| unsure | {percent(len(pairs) - len(committed), len(pairs))} |")
    print(f"| right where committed | {agree(committed)} |")
    print(f"| right in other words, called incorrect | {called('incorrect', 'right-other-words')} |")
    print(f"| negated or reversed, called correct | {called('correct', 'negated', 'reversed')} |")
    print(f"| right plus wrong, called correct | {called('correct', 'right-plus-wrong')} |\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for half in HALVES:
        rows = answers.read(SETS / f"{half}.jsonl")
        report(half, rows, mark(sys.argv[1], rows))


if __name__ == "__main__":
    main()
