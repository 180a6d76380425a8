"""The marked answers that weights are fitted to and judged by, as rows {"qid", "question", "references", "answer", "label"}."""
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
GRADING = HERE.parents[2] / "shared/data/grading"
OWN = DATA / "free_text"
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


def marked():
    """Answers of our own to questions of many subjects, each judged as a whole."""
    rows = []
    for path in sorted((DATA / "marked_answers").glob("*.jsonl")):
        for key in read(path):
            rows += [{"qid": key["question"], "question": key["question"], "references": key["references"],
                      "answer": answer, "label": label}
                     for label, answers in ((1, key["right"]), (0, key["wrong"])) for answer in answers]
    return rows


def ideas():
    """The same for questions that ask for several things: a row for each answer and idea."""
    rows = []
    for path in sorted((DATA / "marked_ideas").glob("*.jsonl")):
        for key in read(path):
            rows += [{"qid": key["question"], "question": key["question"], "references": [idea],
                      "others": key["ideas"][:at] + key["ideas"][at + 1:], "answer": answer["text"],
                      "label": int(answer["covered"][at])}
                     for answer in key["answers"] for at, idea in enumerate(key["ideas"])]
    return rows


def sets():
    """Sets to fit to, by name."""
    return {"scientsbank": read(GRADING / "scientsbank-train.jsonl"),
            "beetle": read(GRADING / "beetle-train.jsonl"), "own": own(), "marked": marked(), "ideas": ideas()}


def kept_aside():
    """Sets to judge by alone, by name: nothing is fitted to them. Their key is one idea, in one or several phrasings."""
    sets = {"short facts": read(DATA / "short_facts/answers.jsonl")}
    for path in sorted((DATA / "kept_aside").glob("*.jsonl")):
        rows = [row for row in read(path) if row["label"] in ("correct", "incorrect")]
        sets[path.stem] = [{"qid": row["question"]["prompt"], "question": row["question"]["prompt"],
                            "references": [answer] if isinstance(answer, str) else answer, "answer": row["response"],
                            "label": int(row["label"] == "correct")}
                           for row in rows if not isinstance(answer := row["question"]["answer"], dict)]
    return sets


def unseen_answers():
    """Sets to choose by: other answers to the same questions."""
    return {name: read(GRADING / f"{name}-unseen-answers.jsonl") for name in ("scientsbank", "beetle")}
