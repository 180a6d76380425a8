#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "json/make_json.h"

/// Makes lessons of every kind of question from texts that look like something else in a lesson text; the same seed
/// makes the same lessons.
class RandomLesson {
 public:
  explicit RandomLesson(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_); }

  worksheet::Json next() {
    using namespace worksheet;
    Json lesson = make_object();
    add(lesson, "format", make_text("lesson/1"));
    add(lesson, "title", make_text(text()));
    if (below(2) == 0) add(lesson, "id", make_text("lesson-" + std::to_string(below(9))));
    for (const char* key : {"byline", "audience", "subject", "directions"})
      if (below(3) == 0) add(lesson, key, make_text(text()));
    if (below(3) == 0) add(lesson, "date", make_text(pick({"2026", "2026-03", "2026-03-01"})));
    if (below(3) == 0) add(lesson, "language", make_text(pick({"en", "es", "ar", "pt-BR"})));
    if (below(3) == 0) add(lesson, "minutes", make_number(pick({"30", "7.5"})));
    if (below(3) == 0) {
      Json source = make_object();
      add(source, "name", make_text(text()));
      if (below(2) == 0) add(source, "url", make_text("https://a.example/b"));
      if (below(2) == 0) add(source, "rights", make_text(text()));
      add(lesson, "source", std::move(source));
    }
    passage_ = "The moon pulls the sea. The sun helps it.";
    if (below(2) == 0) passage_ += "\n\n" + text() + "\n\n" + text();
    if (below(4) == 0) passage_ = text() + "\n" + passage_;
    add(lesson, "passage", make_text(passage_));
    Json questions = make_array();
    for (std::size_t i = 1 + below(6); i-- > 0;) add(questions, question());
    add(lesson, "questions", std::move(questions));
    if (below(3) == 0) {
      Json glossary = make_array(), entry = make_object();
      add(entry, "term", make_text(text()));
      add(entry, "definition", make_text(text()));
      add(glossary, std::move(entry));
      add(lesson, "glossary", std::move(glossary));
    }
    if (below(3) == 0) {
      Json resources = make_array(), entry = make_object();
      add(entry, "type", make_text(pick({"link", "video", "map"})));
      add(entry, "title", make_text(text()));
      add(entry, "url", make_text(pick({"https://a.example/", "file.pdf"})));
      if (below(2) == 0) add(entry, "note", make_text(text()));
      add(resources, std::move(entry));
      add(lesson, "resources", std::move(resources));
    }
    if (below(3) == 0) {
      Json settings = make_object();
      add(settings, "feedback", make_text(pick({"each", "end", "none"})));
      if (below(2) == 0) add(settings, "attempts", make_number(pick({"0", "5"})));
      if (below(2) == 0) add(settings, "shuffle", make_flag(true));
      add(lesson, "settings", std::move(settings));
    }
    if (below(4) == 0) add(lesson, "x-own", make_texts({text(), text()}));
    return lesson;
  }

  std::string pick(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  std::string text() {
    std::string result = pick({"moon",
                               "What pulls the sea?",
                               "List 4 things that float.",
                               "True or false: it floats.",
                               "Mark the sentence that tells it.",
                               "Do you agree? Explain your answer.",
                               "How many moons are there?",
                               "Put them in order.",
                               "a | b",
                               "= moon",
                               "=moon",
                               "! no",
                               "? why",
                               "> because",
                               "(x) yes",
                               "[ ] no",
                               "[x](link)",
                               "-> then",
                               "ebb -> flood",
                               "1. one",
                               "2. two",
                               "Q3: three",
                               "a) first",
                               "b) second",
                               "A. First",
                               "@id moon",
                               "@note moon",
                               "# Heading",
                               "## Questions",
                               "Resources",
                               "Answers",
                               "Glossary",
                               "Directions: read",
                               "Answer: 42",
                               "by Ann Author",
                               "(by Ann, The Paper) Here",
                               "Source: The Paper",
                               "Advertisement",
                               "Share this",
                               "(2 points)",
                               "moon (2 points)",
                               "(0.5, 0.5) moon",
                               "| a | b |",
                               "- item",
                               "* item",
                               "**bold**",
                               "  set in",
                               "trailing  ",
                               "tab\there",
                               "\tbefore",
                               "half\rway",
                               "\"quoted\"",
                               "{\"a\": 1}",
                               "1250",
                               "12 km ± 3",
                               "true",
                               "False",
                               "été, Übung, 日本語",
                               "القمر",
                               "\u00a0between\u00a0",
                               "\xEF\xBB\xBFmark",
                               "back\\slash",
                               "____",
                               "https://a.example/x",
                               "term: meaning",
                               "2026-03-01"});
    if (below(6) == 0)
      result += "\n" + pick({"more", "= moon", "  set in", "\nafter a blank line", "- item\n- item", "2. two", "a) b"});
    if (below(8) == 0) result += " " + pick({"moon", "|", "->", "(1 point)", "{"});
    return result;
  }

  std::string word() { return "w" + std::to_string(++words_) + (below(3) == 0 ? " " + text() : ""); }

  worksheet::Json question() {
    using namespace worksheet;
    if (below(4) != 0) return part();
    Json group = make_object(), parts = make_array();
    if (below(4) != 0) add(group, "prompt", make_text(text()));
    for (std::size_t i = 1 + below(3); i-- > 0;) add(parts, part());
    add(group, "parts", std::move(parts));
    return group;
  }

  /// A text without blanks around it, as GIFT keeps them.
  std::string gift_text() {
    std::string result;
    for (char c : text())
      if (c != '\r' && c != '\t') result += c;
    const auto begin = result.find_first_not_of(" \n\xC2\xA0\xEF\xBB\xBF");
    const auto end = result.find_last_not_of(" \n\xC2\xA0");
    return begin == std::string::npos ? "moon" : result.substr(begin, end + 1 - begin);
  }

  /// A lesson of which GIFT can hold everything.
  worksheet::Json gift_lesson() {
    using namespace worksheet;
    Json lesson = make_object(), questions = make_array();
    add(lesson, "format", make_text("lesson/1"));
    add(lesson, "title", make_text("T"));
    for (std::size_t i = 1 + below(4); i-- > 0;) add(questions, gift_question());
    add(lesson, "questions", std::move(questions));
    return lesson;
  }

  /// A question of which GIFT can hold everything.
  worksheet::Json gift_question() {
    using namespace worksheet;
    Json part = make_object();
    const std::string type = pick({"short", "number", "choice", "true-false", "match", "sort", "essay"});
    const auto word = [&] {
      return "w" + std::to_string(++words_) + pick({"", " = a", " ~ {b}", " # c: d", " \\n", " % 5"});
    };
    add(part, "type", make_text(type));
    add(part, "prompt", make_text(gift_text()));
    if (type == "short") {
      add(part, "answer", make_texts({gift_text(), "the moon"}));
    } else if (type == "number") {
      Json key = make_object();
      add(key, "value", make_number(pick({"12", "-3", "0.5", "1250"})));
      if (below(2) == 0) add(key, "tolerance", make_number(pick({"5", "0.25"})));
      add(part, "answer", std::move(key));
    } else if (type == "choice") {
      const std::vector<std::string> texts = {word(), gift_text(), word()};
      Json choices = make_array(), choice = make_object();
      add(choice, "text", make_text(texts[0]));
      add(choice, "feedback", make_text(gift_text()));
      add(choices, std::move(choice));
      add(choices, make_text(texts[1]));
      add(choices, make_text(texts[2]));
      add(part, "choices", std::move(choices));
      add(part, "answer", below(2) == 0 ? make_text(texts[1]) : make_texts({texts[0], texts[2]}));
    } else if (type == "true-false") {
      add(part, "answer", make_flag(below(2) == 0));
    } else if (type == "match") {
      Json pairs = make_array();
      for (int i = 0; i < 3; ++i) add(pairs, make_texts({word(), word()}));
      add(part, "pairs", std::move(pairs));
      if (below(2) == 0) add(part, "distractors", make_texts({word()}));
    } else if (type == "sort") {
      Json groups = make_object();
      add(groups, word(), make_texts({word(), word()}));
      add(groups, word(), make_texts({word(), word()}));
      add(part, "groups", std::move(groups));
    }
    if (below(3) == 0) add(part, "explanation", make_text(gift_text()));
    return part;
  }

 private:
  worksheet::Json wordings() {
    using namespace worksheet;
    if (below(2) == 0) return make_text(text());
    return make_texts({text(), text()});
  }

  worksheet::Json ideas() {
    using namespace worksheet;
    Json ideas = make_array();
    for (std::size_t i = 1 + below(4); i-- > 0;) {
      if (below(2) == 0) {
        add(ideas, make_text(text()));
        continue;
      }
      Json idea = make_object();
      add(idea, "say", wordings());
      if (below(3) == 0) add(idea, "not", wordings());
      if (below(3) == 0) add(idea, "hint", make_text(text()));
      if (below(3) == 0) add(idea, "feedback", make_text(text()));
      if (below(3) == 0) add(idea, "points", make_number("2"));
      add(ideas, std::move(idea));
    }
    return ideas;
  }

  worksheet::Json ideas_answer() {
    using namespace worksheet;
    Json answer = make_object();
    add(answer, "ideas", ideas());
    if (below(3) == 0) add(answer, "need", make_number("1"));
    if (below(3) == 0) add(answer, "accept", make_texts({text()}));
    if (below(3) == 0) add(answer, "reject", make_texts({text(), text()}));
    return answer;
  }

  void add_rules(worksheet::Json& part) {
    using namespace worksheet;
    if (below(4) == 0) add(part, "exact", make_flag(true));
    if (below(4) == 0) add(part, "spelling", make_text("strict"));
    if (below(6) == 0) add(part, "case", make_flag(below(2) == 0));
  }

  worksheet::Json part() {
    using namespace worksheet;
    Json part = make_object();
    if (below(3) == 0) add(part, "id", make_text("id-" + std::to_string(++words_)));
    const std::string type = pick({"short", "short", "list", "number", "choice", "true-false", "blanks", "match",
                                   "order", "sort", "evidence", "table", "label", "essay"});
    add(part, "type", make_text(type));
    if (below(3) == 0) add(part, "points", make_number(pick({"1", "2", "0.5"})));
    add(part, "prompt", make_text(text()));
    add_kind(part, type);
    if (below(4) == 0) add(part, "hints", make_texts({text(), text()}));
    if (below(4) == 0) add(part, "explanation", make_text(text()));
    if (below(5) == 0) add(part, "evidence", make_texts({"The moon pulls the sea."}));
    if (below(8) == 0) add(part, "x-mine", make_text(text()));
    return part;
  }

  void add_kind(worksheet::Json& part, const std::string& type) {
    using namespace worksheet;
    if (type == "short") {
      add(part, "answer", below(2) == 0 ? wordings() : ideas_answer());
      add_rules(part);
    } else if (type == "list") {
      add(part, "answer", below(2) == 0 ? ideas() : ideas_answer());
      add_rules(part);
    } else if (type == "number") {
      Json key = make_object();
      add(key, "value", make_number(pick({"12", "-3", "0.5", "1e3", "1250"})));
      if (below(2) == 0) add(key, "tolerance", below(2) == 0 ? make_number("5") : make_text("2%"));
      if (below(2) == 0) add(key, "unit", make_text(pick({"km", "million tonnes", "%", "$"})));
      add(part, "answer", below(3) == 0 ? make_number("7") : std::move(key));
    } else if (type == "choice") {
      Json choices = make_array();
      std::vector<std::string> texts;
      for (std::size_t i = 2 + below(3); i-- > 0;) {
        texts.push_back(word());
        if (below(3) == 0) {
          Json choice = make_object();
          add(choice, "text", make_text(texts.back()));
          add(choice, "feedback", make_text(text()));
          add(choices, std::move(choice));
        } else {
          add(choices, make_text(texts.back()));
        }
      }
      add(part, "choices", std::move(choices));
      add(part, "answer", below(2) == 0 ? make_text(texts[1]) : make_texts({texts[0], texts[1]}));
    } else if (type == "true-false") {
      add(part, "answer", make_flag(below(2) == 0));
    } else if (type == "blanks") {
      add(part, "text",
          make_text(pick({"", text() + " "}) + "The {{moon|the moon}} and {{sun}}" + pick({".", "\n" + text()})));
      if (below(3) == 0) {
        add(part, below(2) == 0 ? "bank" : "choose", make_flag(true));
        add(part, "distractors", make_texts({word(), word()}));
      } else {
        add_rules(part);
      }
    } else if (type == "match") {
      Json pairs = make_array();
      for (std::size_t i = 2 + below(3); i-- > 0;) add(pairs, make_texts({word(), word()}));
      add(part, "pairs", std::move(pairs));
      if (below(2) == 0) add(part, "distractors", make_texts({word()}));
    } else if (type == "order") {
      add(part, "items", make_texts({word(), word(), word()}));
    } else if (type == "sort") {
      Json groups = make_object();
      add(groups, word(), make_texts({word(), word()}));
      add(groups, word(), make_texts({word()}));
      add(part, "groups", std::move(groups));
    } else if (type == "evidence") {
      add(part, "answer",
          below(2) == 0 ? make_text("The moon pulls the sea.")
                        : make_texts({"The moon pulls the sea.", "The sun helps it."}));
    } else if (type == "table") {
      Json rows = make_array(), row = make_array(), number = make_object(), cell = make_object();
      add(number, "type", make_text("number"));
      add(number, "answer", make_number("12"));
      add(cell, "type", make_text("short"));
      add(cell, "answer", wordings());
      add(row, make_text(below(3) == 0 ? "" : text()));
      add(row, std::move(number));
      add(row, std::move(cell));
      add(rows, std::move(row));
      add(part, "columns", make_texts({text(), text(), text()}));
      add(part, "rows", std::move(rows));
    } else if (type == "label") {
      Json image = make_object(), labels = make_array(), label = make_object();
      add(image, "src", make_text("map.png"));
      add(image, "alt", make_text(text()));
      add(label, "x", make_number("0.25"));
      add(label, "y", make_number("1"));
      add(label, "answer", wordings());
      add(labels, std::move(label));
      add(part, "image", std::move(image));
      add(part, "labels", std::move(labels));
      add_rules(part);
    } else {
      if (below(2) == 0) {
        Json words = make_object();
        add(words, "min", make_number("10"));
        if (below(2) == 0) add(words, "max", make_number("50"));
        add(part, "words", std::move(words));
      }
      if (below(2) == 0) {
        Json rubric = make_array(), row = make_object();
        add(row, "criterion", make_text(text()));
        add(row, "points", make_number("2"));
        add(rubric, std::move(row));
        add(part, "rubric", std::move(rubric));
      }
      if (below(3) == 0) add(part, "model", make_text(text()));
      if (below(3) == 0) add(part, "ideas", ideas());
    }
  }

  std::mt19937 engine_;
  std::string passage_;
  std::size_t words_ = 0;
};
