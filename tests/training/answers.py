"""The marked answers that weights are fitted to and judged by, as rows {"qid", "question", "references", "answer", "label"}."""
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
GRADING = HERE.parents[2] / "shared/data/grading"
OWN = HERE.parent / "data/free_text"
# The groups of our own rows whose keys are whole answers; the others test what no weight decides.
OWN_GROUPS = ("facts", "sentences", "names_and_spelling", "none")


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def own():
    rows = []
    for group in OWN_GROUPS:
        for row in read(OWN / f"{group}.jsonl"):
            answer = row["question"]["answer"]
            rows.append({"qid": row["question"]["prompt"], "question": row["question"]["prompt"],
                         "references": answer if isinstance(answer, list) else [answer],
                         "answer": row["response"], "label": int(row["expected"][0] == "correct")})
    return rows


def sets():
    """Sets to fit to, by name."""
    return {"scientsbank": read(GRADING / "scientsbank-train.jsonl"),
            "beetle": read(GRADING / "beetle-train.jsonl"), "own": own()}


def short_facts():
    """A set to judge by alone: nothing is fitted to it."""
    return read(HERE.parent / "data/short_facts/answers.jsonl")


def unseen_answers():
    """Sets to choose by: other answers to the same questions."""
    return {name: read(GRADING / f"{name}-unseen-answers.jsonl") for name in ("scientsbank", "beetle")}
