#!/usr/bin/env python3
"""Packs the words of all languages for language_data.cpp.

pack_languages.py src/languages languages.inc

README.md says what the files hold. Unknown files and sections and words that stand twice are errors, with file and line.
"""
import sys
import unicodedata
from pathlib import Path

LINE = 110  # bytes of a text in the written file


class Mistake(Exception):
    pass


def is_forgotten(letter):
    """As is_forgotten_mark() of src/text has it, for the scripts that are used here."""
    return "\u0300" <= letter <= "\u036f" or "\u0591" <= letter <= "\u05c7" or "\u0610" <= letter <= "\u061a" or \
        "\u064b" <= letter <= "\u065f" or letter in "\u0640\u0670"


def plain(text):
    """As without_case_and_accents() of src/text has it, for the letters that are used here."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", "".join(c for c in letters if not is_forgotten(c)))


def as_list(entries):
    return " ".join("_".join(plain(word).split()) for word, _ in entries)


def as_written(entries):
    return " ".join(f"{word} {'_'.join(value.split())}" for word, value in entries)


def as_table(entries, value_of):
    return " ".join(f"{plain(word)} {value_of(value)}" for word, value in entries)


def number(value):
    """How number_words.cpp reads it: 7, 3/2, +10 for what follows the ones, t and h for × 10 and × 100, x12, /4, & for
    "and", a for "article", - for "minus", . for "point"."""
    signs = {"× 10": "t", "× 100": "h", "and": "&", "article": "a", "minus": "-", "point": "."}
    if value in signs:
        return signs[value]
    if value.startswith("× "):
        return "x" + str(int(value[2:]))
    if value.startswith("+ "):
        return "+" + str(int(value[2:]))
    if value.startswith("1/"):
        return "/" + str(int(value[2:]))
    return "/".join(str(int(part)) for part in value.split("/"))


def numbers(entries):
    return as_table(entries, number)


def forms(entries):
    return as_table(entries, lambda value: "_".join(plain(value).split()))


def ordinals(entries):
    return as_table(entries, lambda value: "#" + str(int(value)))


def opposites(entries):
    return " ".join(f"{word} {value.replace(', ', ',')}" for word, value in entries)


def forms_of_pairs(entries):
    return " ".join(f"{plain(word)} {plain(value.replace(', ', ','))}" for word, value in entries)


def groups(entries):
    return " ".join(word.replace(", ", ",") for word, _ in entries)


# The letters by which language_data.cpp knows the sections, roles in capital letters.
FUNCTION_WORDS = {"structure": "S", "auxiliary": "X", "agent marker": "B", "disjunction": "O", "connective": "C",
                  "conjunction": "A", "negation": "N", "article": "a", "subject": "s", "ends negation": "e",
                  "agrees": "g", "to be": "b", "negates a noun": "n"}

# For each file and section: the member of LanguageFiles, and how it is packed.
SECTIONS = {
    "function_words.txt": {"often misspelt": ("often_misspelt", as_list), "quantity phrase": ("quantity_phrases", as_list)},
    "negation.txt": {"negating phrase": ("negating_phrases", as_list), "prevention": ("preventions", as_list),
                     "prevention phrase": ("prevention_phrases", as_list), "nothing": ("nothing", as_list),
                     "some": ("some", as_list), "open end": ("open_ends", as_list),
                     "truth": ("truth", as_list), "every": ("every", as_list), "excepting": ("excepting", as_list)},
    "replies.txt": {"yes": ("yes", as_list), "no": ("no", as_list)},
    "questions.txt": {"number": ("number_questions", as_list), "person": ("person_questions", as_list),
                      "reason": ("reason_questions", as_list), "order": ("order_questions", as_list)},
    "names.txt": {"modifier": ("name_modifiers", as_list), "office": ("offices", as_list), "title": ("titles", as_list),
                  "naming": ("naming", as_list)},
    "numbers.txt": {"cardinal": ("number_words", numbers), "ordinal": ("word_forms", ordinals), "unit": ("units", as_list)},
    "abbreviations.txt": {"": ("abbreviations", forms)},
    "word_forms.txt": {"irregular": ("word_forms", forms), "short": ("word_forms", forms),
                       "short in capitals": ("capital_forms", as_written)},
    "relations.txt": {"preposition": ("prepositions", as_list), "apart": ("apart_prepositions", as_list), "genitive": ("genitives", as_list),
                      "away": ("away_prepositions", as_list), "opener": ("openers", as_list),
                      "adverb": ("adverbs", as_list), "quantity": ("quantities", as_list),
                      "scarcity": ("scarcities", as_list),
                      "aside": ("asides", as_list), "particle": ("particles", as_list),
                      "opposite": ("opposite_prepositions", forms_of_pairs)},
    "opposites.txt": {"": ("opposites", opposites)},
    "synonyms.txt": {"": ("synonyms", groups)},
}
MEMBERS = ["function_words", "often_misspelt", "quantity_phrases", "number_words", "units", "word_forms", "capital_forms",
           "abbreviations", "opposites", "synonyms", "yes", "no", "negating_phrases", "preventions", "prevention_phrases", "nothing", "some", "open_ends", "truth", "every", "excepting",
           "number_questions", "person_questions", "reason_questions", "order_questions", "prepositions", "apart_prepositions", "genitives",
           "away_prepositions", "openers", "adverbs", "quantities", "scarcities", "asides", "particles",
           "opposite_prepositions", "name_modifiers", "offices", "titles", "naming"]

# make_common_words.py of src/text packs these.
ELSEWHERE = ["lookalikes.txt"]

# Students of a language class answer in another language than the lesson's: these hold whatever its language is.
SHARED = ["yes", "no", "negating_phrases"]


def read_sections(path):
    """Yields (section, entries); an entry is what stands before ": " and behind it."""
    sections, name = {}, ""
    for count, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            name = line[1:-1]
            if name in sections:
                raise Mistake(f"{path}:{count}: [{name}] stands twice")
            sections[name] = []
            continue
        word, _, value = line.partition(": ")
        entries = sections.setdefault(name, [])
        if (word, value) in entries:
            raise Mistake(f"{path}:{count}: \"{word}\" stands twice")
        entries.append((word, value))
    return sections


def pack_function_words(sections, path):
    """Each word with the letters of its sections, that of its role first."""
    letters = {}
    for name, letter in FUNCTION_WORDS.items():
        for word, _ in sections.get(name, []):
            known = letters.setdefault(plain(word), "")
            if letter.isupper() and known:
                if known == letter:
                    continue  # "esta" and "está"
                raise Mistake(f"{path}: \"{word}\" has two roles")
            if letter.islower() and not known:
                raise Mistake(f"{path}: \"{word}\" has no role")
            letters[plain(word)] = known + letter
    return " ".join(f"{word} {known}" for word, known in letters.items())


def pack(folder):
    members = dict.fromkeys(MEMBERS, "")
    for path in sorted(folder.iterdir()):
        if path.name in ELSEWHERE:
            continue
        if path.name not in SECTIONS:
            raise Mistake(f"{path}: there is no file of this name; see README.md")
        sections = read_sections(path)
        if path.name == "function_words.txt":
            members["function_words"] = pack_function_words(sections, path)
        for name, entries in sections.items():
            if name in SECTIONS[path.name]:
                member, packed = SECTIONS[path.name][name]
                members[member] = (members[member] + " " + packed(entries)).strip()
            elif path.name != "function_words.txt" or name not in FUNCTION_WORDS:
                raise Mistake(f"{path}: there is no section [{name}]; see README.md")
    return members


def as_literal(text):
    """A C++ string, cut where a blank stands."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len((line + word).encode()) > LINE:
            lines.append(line)
            line = ""
        line += word + " "
    lines.append(line[:-1])
    return "\n      ".join(f'"{line}"' for line in lines)


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    languages = {path.name: pack(path) for path in sorted(source.iterdir()) if path.is_dir()}
    # What is known of languages in general holds where little is known of one.
    for members in languages.values():
        if not members["function_words"]:
            for name, text in languages["und"].items():
                members[name] = members[name] or text
    for name in SHARED:
        words = dict.fromkeys(" ".join(members[name] for members in languages.values()).split())
        for members in languages.values():
            members[name] = " ".join(words)
    out = []
    for tag, members in languages.items():
        fields = "".join(f",\n     .{name} =\n      {as_literal(text)}" for name, text in members.items() if text)
        out.append(f'    {{.language = "{tag}"{fields}}},\n')
    target.write_text("constexpr LanguageFiles packed_languages[] = {\n" + "".join(out) + "};\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except Mistake as mistake:
        sys.exit(str(mistake))
