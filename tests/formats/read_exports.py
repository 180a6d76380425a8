#!/usr/bin/env python3
"""Reads Moodle XML and QTI 3 that were exported from a lesson with Python's own reader of XML, and holds them to the lesson.

  read_exports.py LESSON.json MOODLE.xml QTI.xml
"""
import json
import math
import sys
import xml.etree.ElementTree as ElementTree

QTI = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"


def parts_of(lesson):
    for number, question in enumerate(lesson["questions"], 1):
        for index, part in enumerate(question.get("parts", [question])):
            yield f"{number}{chr(ord('a') + index) if 'parts' in question else ''}", part


def listed(value):
    return value if isinstance(value, list) else [value]


def choice_texts(part):
    return [choice if isinstance(choice, str) else choice["text"] for choice in part["choices"]]


def one_line(text):
    return " ".join(text.split())


def say(condition, label, what):
    if not condition:
        sys.exit(f"question {label}: {what}")


def number_of(part):
    answer = part["answer"]
    value, tolerance = (answer["value"], answer.get("tolerance", 0)) if isinstance(answer, dict) else (answer, 0)
    if isinstance(tolerance, str):
        tolerance = abs(value) * float(tolerance.rstrip("%")) / 100
    return value, tolerance


def check_moodle(lesson, root):
    say(root.tag == "quiz", "-", "Moodle XML begins with another element")
    by_label = {q.findtext("name/text").rsplit(" ", 1)[-1]: q for q in root.iter("question") if q.find("name") is not None}
    checked = 0
    for label, part in parts_of(lesson):
        question = by_label.get(label)
        if question is None:
            say(part["type"] in ("table", "label"), label, "is not in Moodle XML")
            continue
        checked += 1
        kind, answers = part["type"], question.findall("answer")
        say(part["prompt"] in question.findtext("questiontext/text"), label, "has another prompt")
        say(float(question.findtext("defaultgrade")) == part.get("points", 1), label, "has other points")
        say(len(question.findall("hint")) == len(part.get("hints", [])), label, "has other hints")
        right = [a.findtext("text") for a in answers if float(a.get("fraction")) > 0]
        if kind == "choice":
            say(right == [t for t in choice_texts(part) if t in listed(part["answer"])], label, "has other right choices")
            say(question.findtext("single") == ("false" if isinstance(part["answer"], list) else "true"), label, "one or several")
        elif kind == "true-false":
            say(right == [str(part["answer"]).lower()], label, "has another truth")
        elif kind == "number":
            value, tolerance = number_of(part)
            say(float(right[0]) == value, label, "has another number")
            say(math.isclose(float(answers[0].findtext("tolerance")), tolerance, abs_tol=1e-12), label, "has another tolerance")
        elif kind == "short" and question.get("type") == "shortanswer" and not isinstance(part["answer"], dict):
            say(right == [one_line(t).replace("*", "\\*") for t in listed(part["answer"])], label, "has other wordings")
        elif kind in ("match", "sort"):
            pairs = [(s.findtext("text"), s.findtext("answer/text")) for s in question.findall("subquestion")]
            wanted = part["pairs"] if kind == "match" else [(item, g) for g, items in part["groups"].items() for item in items]
            say(pairs[: len(wanted)] == [(a, one_line(b)) for a, b in wanted], label, "has other pairs")
        elif kind == "order":
            say([a.findtext("text") for a in answers] == part["items"], label, "has another order")
        elif kind == "blanks":
            say(question.findtext("questiontext/text").count("{1:") == part["text"].count("{{"), label, "has other gaps")
    return checked


def check_qti(lesson, root):
    say(root.tag == QTI + "qti-assessment-item", "-", "QTI begins with another element")
    for attribute in ("identifier", "title", "time-dependent"):
        say(root.get(attribute), "-", f"the item has no {attribute}")
    order = [child.tag.removeprefix(QTI) for child in root]
    say(order == sorted(order, key=["qti-response-declaration", "qti-outcome-declaration", "qti-item-body",
                                    "qti-response-processing"].index), "-", "its elements stand in another order than the schema's")
    declared = {d.get("identifier"): d for d in root.iter(QTI + "qti-response-declaration")}
    asked = {e.get("response-identifier"): e for e in root.iter() if e.get("response-identifier")}
    say(declared.keys() == asked.keys(), "-", "what is declared is not what is asked")
    for name, interaction in asked.items():
        known = {e.get("identifier") for e in interaction.iter() if e.get("identifier")}
        base = declared[name].get("base-type")
        for value in declared[name].iter(QTI + "qti-value"):
            if base in ("identifier", "directedPair"):
                say(set(value.text.split()) <= known, name, "has a right answer that cannot be chosen")
        if base == "identifier":
            texts = {e.get("identifier"): e.text for e in interaction.iter(QTI + "qti-simple-choice")}
            picked = [texts[v.text] for v in declared[name].iter(QTI + "qti-value")]
            prompt = interaction.findtext(QTI + "qti-prompt")
            label, _, _ = prompt.partition(". ")
            part = dict(parts_of(lesson))[label]
            wanted = {"choice": lambda: [t for t in choice_texts(part) if t in listed(part["answer"])],
                      "order": lambda: part["items"], "true-false": lambda: [str(part["answer"]).capitalize()]}[part["type"]]()
            say(picked == wanted, label, "has another right answer")
    for variable in root.iter(QTI + "qti-map-response"):
        say(declared[variable.get("identifier")].find(QTI + "qti-mapping") is not None, variable.get("identifier"), "is mapped by nothing")
    return len(asked)


lesson_file, moodle_file, qti_file = sys.argv[1:]
with open(lesson_file, encoding="utf-8") as file:
    the_lesson = json.load(file)
print(check_moodle(the_lesson, ElementTree.parse(moodle_file).getroot()), "questions in Moodle XML,",
      check_qti(the_lesson, ElementTree.parse(qti_file).getroot()), "interactions in QTI 3")
