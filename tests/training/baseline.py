"""Word overlap as logistic regression: four features of a response, for scale beside the marker.

Words are cut to six letters, which does for stems, and small words are left out; the question's words weigh less.
"""
import re

import numpy as np
from sklearn.linear_model import LogisticRegression

SMALL = set("a an and are as at be because been but by can could did do does for from had has have he her his how i if in is "
            "it its of on or our she so than that the their them then there they this those to was we were what when where "
            "which who why will with would you your".split())
ASKED_WEIGHT = 0.3


def words(text):
    return [word[:6] for word in re.findall(r"[a-z0-9]+", text.lower()) if word not in SMALL]


def features(row):
    """Cover of the reference, precision, full coverage and F1 of words, of the reference that fits best."""
    asked, said = set(words(row["question"])), set(words(row["answer"]))

    def weigh(some):
        return sum(ASKED_WEIGHT if word in asked else 1.0 for word in some)

    best = [0.0] * 4
    for reference in row["references"]:
        wanted = set(words(reference))
        both = wanted & said
        found = [weigh(both) / max(weigh(wanted), 1e-9), weigh(both) / max(weigh(said), 1e-9),
                 len(both) / max(len(wanted), 1), 2 * len(both) / max(len(wanted) + len(said), 1)]
        best = max(best, found, key=sum)
    return best


def mark_folds(rows, folds):
    """Rows with score, verdict and confidence, each by a regression that never saw its fold."""
    inputs, labels, folds = np.array([features(row) for row in rows]), np.array([row["label"] for row in rows]), np.array(folds)
    likely = np.zeros(len(rows))
    for fold in np.unique(folds):
        model = LogisticRegression(class_weight="balanced").fit(inputs[folds != fold], labels[folds != fold])
        likely[folds == fold] = model.predict_proba(inputs[folds == fold])[:, 1]
    return [{**row, "score": p, "confidence": p, "verdict": "forced"} for row, p in zip(rows, likely)]
