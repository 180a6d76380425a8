#!/usr/bin/env python3
"""Fits the trees of src/marker/weights.h to marked answers.

fit.py PRINT_FEATURES > src/marker/weights.h

PRINT_FEATURES is the program of print_features.cpp. The sets weigh as SHARES says; within a set right and wrong
answers weigh alike, but for those of AS_FOUND, where each answer does. The same rows give the same weights.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

import answers

SHARES = {"scientsbank": 1.0, "beetle": 1.6, "own": 0.3, "marked": 1.0, "ideas": 0.5}
MEASURES = Path(__file__).parents[2] / "src/marker/features.cpp"
# Its keys say at length in how many ways; there people were stricter than they are with other keys.
AS_FOUND = ("beetle",)
# More of these never makes an answer worse (1) or better (-1).
DIRECTIONS = {"recall_new": 1, "recall_weighted": 1, "precision_new": 1, "order": 1, "flipped": -1, "opposite": -1,
              "missing": -1}
# An answer is as likely right as its likeliest phrasing: which one that is, and the weights, are found in turns.
ROUNDS = 2


def input_names():
    text = MEASURES.read_text()
    inputs = text[text.index("as_inputs("):]
    return re.findall(r"\bm\.(\w+)", inputs[:inputs.index(";")])


def measure(program, rows):
    """What the marker measures of each row: inputs for each phrasing and segment."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    out = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.splitlines()
    return [np.array(json.loads(line)["x"]) for line in out]


def likeliest(inputs, scores):
    """Of each row, the inputs of the phrasing with the greatest score."""
    ends = np.cumsum([len(row) for row in inputs])
    return np.array([row[np.argmax(scores[end - len(row):end])] for row, end in zip(inputs, ends)])


def weigh(labels, sets):
    weights = np.ones(len(labels))
    for name in np.unique(sets):
        whole = sets == name
        for label in (0, 1):
            rows = whole & (labels == label)
            if rows.any():
                weights[rows] = SHARES[name] * (rows.sum() / whole.sum() if name in AS_FOUND else 0.5) / rows.sum()
    return weights * len(labels) / weights.sum()


def fit(inputs, labels, sets):
    names = input_names()
    everything = np.vstack(inputs)
    scores = everything[:, names.index("recall_weighted")] + everything[:, names.index("precision_new")] / 2
    for _ in range(ROUNDS):
        model = fit_trees(likeliest(inputs, scores), labels, sets)
        scores = model.decision_function(everything)
    return model


def fit_trees(inputs, labels, sets):
    model = HistGradientBoostingClassifier(
        max_iter=64, learning_rate=0.15, max_depth=3, min_samples_leaf=40, l2_regularization=5, max_bins=64,
        monotonic_cst=[DIRECTIONS.get(name, 0) for name in input_names()], early_stopping=False, random_state=0)
    return model.fit(inputs, labels, sample_weight=weigh(labels, sets))


def as_nodes(tree):
    """Input, distance to the right branch, thousandths; left branches first."""
    def walk(at):
        node = tree[at]
        if node["is_leaf"]:
            return [(-1, 0, round(node["value"] * 1000))]
        left, right = walk(node["left"]), walk(node["right"])
        threshold = int(np.floor(node["num_threshold"] * 1000 + 0.5))
        return [(int(node["feature_idx"]), 1 + len(left), threshold)] + left + right
    return walk(0)


def header(model, counts):
    """The text of weights.h."""
    nodes = [node for trees in model._predictors for node in as_nodes(trees[0].nodes)]
    lines = ["// clang-format off",
             "// Written by tests/training/fit.py; do not edit.",
             "// Fitted to " + ", ".join(f"{name} ({count} answers)" for name, count in counts.items()) + ".",
             "// scientsbank and beetle: SemEval-2013 task 7, CC BY-SA 3.0; the others: tests/data.",
             f"constexpr int base_thousandths = {round(float(model._baseline_prediction.ravel()[0]) * 1000)};",
             f"constexpr std::size_t tree_nodes = {len(nodes)};",
             "constexpr Node trees[tree_nodes] = {"]
    line = ""
    for node in nodes:
        piece = "{%d,%d,%d}," % node
        if len(line) + len(piece) > 118:
            lines.append(line)
            line = ""
        line += piece
    return "\n".join([*lines, line + "};", ""])


def fit_sets(inputs, labels):
    """Weights fitted to inputs and labels by set, as the text of weights.h."""
    names = np.array([name for name, rows in labels.items() for _ in rows])
    model = fit([row for rows in inputs.values() for row in rows], np.concatenate(list(labels.values())), names)
    return header(model, {name: len(rows) for name, rows in labels.items()})


def labels_of(rows):
    return np.array([row["label"] for row in rows])


if __name__ == "__main__":
    by_set = answers.sets()
    sys.stdout.write(fit_sets({name: measure(sys.argv[1], rows) for name, rows in by_set.items()},
                              {name: labels_of(rows) for name, rows in by_set.items()}))
