#!/usr/bin/env python3
"""Prints how far the marker agrees with people, per set and split.

evaluate.py BUILD_FOLDER

BUILD_FOLDER is CMake's, with print_features, mark_answers and the library built. Unseen questions and subjects: the
weights are fitted anew without each fold, model.cpp is compiled with them, and the whole marker marks the fold.
Unseen answers: the weights of the tree. "judged": the key carries answers that people judged; those rows are ones the
weights were fitted to, so compare them with each other, not with the unseen ones. Only the weights are held out: the
rules and thresholds of judge.cpp were chosen with these sets in view, and "own" is the table the rules were written by.
"Kept aside" were written without sight of the marker, and no weight is fitted to them; half of the questions of news,
science and facts were looked at when rules were dropped. "ideas" are judged idea by idea.
"Off by": how far the confidence is from the share of right answers. "Four features": a logistic regression on word
overlap alone, fitted anew without each fold just so, to tell what the folds are worth.
"""
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import answers
import baseline
import fit

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 5


def mark(program, rows):
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    out = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.splitlines()
    return [json.loads(line) for line in out]


def mark_without(build, held_out, sets, inputs):
    """Marks for the rows of each set for which `held_out` is true, by weights that never saw them.

    `inputs`: what is measured of each row, by set.
    """
    seen = {name: np.array([not held_out(name, row) for row in rows]) for name, rows in sets.items()}
    with tempfile.TemporaryDirectory() as folder:
        header = Path(folder, "marker/weights.h")
        header.parent.mkdir(parents=True)
        header.write_text(fit.fit_sets({name: [row for row, is_seen in zip(inputs[name], rows) if is_seen] for name, rows in seen.items()},
                                       {name: fit.labels_of(sets[name])[rows] for name, rows in seen.items()}))
        program = Path(folder, "mark")
        subprocess.run(["g++", "-std=c++20", "-O1", f"-I{folder}", f"-I{ROOT / 'src'}",
                        ROOT / "src/marker/model.cpp", ROOT / "tests/training/mark_answers.cpp",
                        build / "src/libworksheet.a", "-o", program], check=True)
        return {name: mark(program, [row for row, stays in zip(rows, seen[name]) if not stays]) for name, rows in sets.items()}


def f1(rows, positive):
    tp = sum(label == positive and said == positive for label, said in rows)
    fp = sum(label != positive and said == positive for label, said in rows)
    fn = sum(label == positive and said != positive for label, said in rows)
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def off_by(rows):
    """How far the confidence is from the share of right answers, on average over tenths of it."""
    tenths = {}
    for row in rows:
        tenths.setdefault(min(9, int(row["confidence"] * 10)), []).append(row["confidence"] - row["label"])
    return sum(abs(sum(tenth)) for tenth in tenths.values()) / len(rows)


def report(name, rows):
    said = [(row["label"], int(row["confidence"] >= 0.5)) for row in rows]
    sure = [pair for pair, row in zip(said, rows) if row["verdict"] != "unsure"]
    ranked = sorted(zip(said, rows), key=lambda pair: -abs(pair[1]["confidence"] - 0.5))
    right, widest = 0, 0
    for count, ((label, mark_), _) in enumerate(ranked, 1):
        right += label == mark_
        if 100 * right >= 85 * count:
            widest = count
    agree = sum(a == b for a, b in said) / len(said)
    agree_sure = sum(a == b for a, b in sure) / max(1, len(sure))
    print(f"| {name} | {len(rows)} | {agree:.3f} | {(f1(said, 0) + f1(said, 1)) / 2:.3f} | {len(sure) / len(rows):.2f} | "
          f"{agree_sure:.3f} | {widest / len(rows):.2f} | {off_by(rows):.3f} |", flush=True)


def fold_of(qids, count):
    order = sorted(set(qids))
    random.Random(0).shuffle(order)
    return {qid: place % count for place, qid in enumerate(order)}


def judged_rows(rows, count):
    """Rows whose keys carry answers that people judged, taken from the other rows of the question."""
    by_question = {}
    for row in rows:
        by_question.setdefault(row["qid"], []).append(row)
    out = []
    for qid, group in by_question.items():
        known = random.Random(qid).sample(group, min(count, len(group) // 2))
        key = {"accept": [row["answer"] for row in known if row["label"]],
               "reject": [row["answer"] for row in known if not row["label"]]}
        out += [{**row, **key} for row in group if row not in known]
    return out


def main():
    build = Path(sys.argv[1]).resolve()
    sets = answers.sets()
    inputs = {name: fit.measure(build / "tests/print_features", rows) for name, rows in sets.items()}
    print("| set and split | answers | accuracy | macro-F1 | committed | accuracy when committed | coverage at 85 % | off by |")
    print("|---|---|---|---|---|---|---|---|")
    folds = {name: fold_of([row["qid"] for row in rows], FOLDS) for name, rows in sets.items()}
    unseen = {name: [] for name in sets}
    for fold in range(FOLDS):
        for name, rows in mark_without(build, lambda n, row: folds[n][row["qid"]] == fold, sets, inputs).items():
            unseen[name] += rows
    for name, rows in unseen.items():
        report(f"{name}, unseen questions", rows)
    report("scientsbank and beetle together, unseen questions", unseen["scientsbank"] + unseen["beetle"])
    subjects = sorted({row["qid"].split("_")[0] for row in sets["scientsbank"]})
    rows = []
    for subject in subjects:
        rows += mark_without(build, lambda n, row: n == "scientsbank" and row["qid"].split("_")[0] == subject, sets, inputs)["scientsbank"]
    report("scientsbank, unseen subjects", rows)
    for name in ("scientsbank", "beetle"):
        rows = sets[name]
        report(f"{name}, unseen questions, four features", baseline.mark_folds(rows, [folds[name][row["qid"]] for row in rows]))
    rows = sets["scientsbank"]
    report("scientsbank, unseen subjects, four features", baseline.mark_folds(rows, [row["qid"].split("_")[0] for row in rows]))
    kept_aside = answers.kept_aside()
    for name, rows in kept_aside.items():
        report(f"kept aside: {name}", mark(build / "tests/mark_answers", rows))
    report("kept aside: short facts, keys with up to 5 judged answers",
           mark(build / "tests/mark_answers", judged_rows(kept_aside["short facts"], 5)))
    for name, rows in answers.unseen_answers().items():
        report(f"{name}, unseen answers", mark(build / "tests/mark_answers", rows))
    for count in (5, 10):
        for name in ("scientsbank", "beetle", "marked"):
            rows = judged_rows(sets[name], count)
            report(f"{name} (fitted to), keys with up to {count} judged answers", mark(build / "tests/mark_answers", rows))


if __name__ == "__main__":
    main()
