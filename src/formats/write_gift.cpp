#include <algorithm>
#include <variant>

#include "formats/exported_parts.h"
#include "formats/gift.h"
#include "formats/text_lines.h"
#include "text/concat.h"

namespace worksheet {
namespace {

/// A text in one line, its signs and line breaks escaped.
std::string gift_text(std::string_view text) {
  std::string out;
  for (char c : trim(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\r') continue;
    if (std::string_view("~=#{}:\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// An answer: what looks like a format or a share is kept apart.
std::string gift_answer(std::string_view text, bool is_right) {
  std::string out = gift_text(text);
  if (out.starts_with('[')) out = "[markdown]" + out;
  if (out.starts_with('%')) out = concat({is_right ? "%100%" : "%0%", out});
  return out;
}

std::string gift_feedback(std::string_view text) {
  return text.empty() ? "" : concat({"#", text.front() == '[' ? "[markdown]" : "", gift_text(text)});
}

bool has_arrow(const std::string& text) { return text.find("->") != std::string::npos; }

class GiftWriter {
 public:
  explicit GiftWriter(const Lesson& lesson) : lesson_(lesson) {}

  Exported write() {
    for (const std::string* text : {&lesson_.directions, &lesson_.passage})
      if (!text->empty())
        out_ += concat(
            {text == &lesson_.passage ? "::Passage::" : "::Directions::", "[markdown]", gift_text(*text), "\n\n"});
    for (const ExportedPart& one : parts_to_export(lesson_)) {
      part_ = one.part;
      const std::string answers = std::visit([&](const auto& kind) { return answers_of(kind); }, part_->kind);
      if (answers.empty()) continue;
      const std::string general =
          part_->explanation.empty() ? "" : concat({"\n####", gift_feedback(part_->explanation).substr(1)});
      out_ += concat({"::", part_->label, "::[markdown]", gift_text(one.prompt), " {", answers, general,
                      general.empty() ? "" : "\n", "}\n\n"});
    }
    list_what_is_lost(lesson_, {.passage = true, .explanation = true}, left_out_);
    return {std::move(out_), "", std::move(left_out_)};
  }

 private:
  std::string refuse(std::string_view why) {
    left_out_.push_back(about(*part_, why));
    return "";
  }
  void lost(std::string_view what) { left_out_.push_back(about(*part_, what)); }

  /// An essay: an answer that a person reads.
  std::string essay(std::string_view why) {
    lost(why);
    return " ";
  }

  std::string answers_of(const ShortText& kind) {
    const Idea* idea = only_idea(kind.key);
    if (!idea) return essay("its ideas, so that a person has to read it");
    const bool is_all_arrows = std::all_of(idea->say.begin(), idea->say.end(), has_arrow) &&
                               std::all_of(kind.key.accept.begin(), kind.key.accept.end(), has_arrow);
    if (is_all_arrows)
      return essay("an arrow in its answers, which GIFT takes for its own, so that a person has to read it");
    list_lost_of_idea(*part_, kind.key, left_out_);
    std::string out;
    for (const auto* texts : {&idea->say, &kind.key.accept})
      for (const std::string& say : *texts)
        out += concat({"\n=", gift_answer(say, true), gift_feedback(idea->feedback)});
    return out + "\n";
  }
  std::string answers_of(const List& /*kind*/) { return essay("its ideas, so that a person has to read it"); }
  std::string answers_of(const Number& kind) {
    if (!kind.unit.empty()) lost(concat({"its unit, ", kind.unit}));
    const double tolerance = absolute_tolerance(kind);
    return concat({"#", exact_number(kind.value), tolerance > 0 ? concat({":", exact_number(tolerance)}) : ""});
  }
  std::string answers_of(const Choice& kind) {
    std::size_t right = 0;
    for (const Choice::Option& option : kind.options) right += option.right;
    std::string out;
    for (const Choice::Option& option : kind.options) {
      const std::string share = !kind.several
                                    ? ""
                                    : concat({"%",
                                              option.right ? exact_number(100.0 / static_cast<double>(right))
                                                           : exact_number(-100.0 / static_cast<double>(right)),
                                              "%"});
      const std::string text = kind.several && gift_text(option.text).starts_with('[')
                                   ? "[markdown]" + gift_text(option.text)
                               : kind.several ? gift_text(option.text)
                                              : gift_answer(option.text, option.right);
      out += concat({"\n", option.right && !kind.several ? "=" : "~", share, text, gift_feedback(option.feedback)});
    }
    return out + "\n";
  }
  std::string answers_of(const TrueFalse& kind) { return kind.answer ? "TRUE" : "FALSE"; }
  std::string answers_of(const Blanks& /*kind*/) { return refuse("gaps have no place in GIFT"); }
  std::string answers_of(const Match& kind) {
    std::string out;
    for (const Match::Pair& pair : kind.pairs) {
      if (pair.term.find("->") != std::string::npos || pair.meaning.find("->") != std::string::npos)
        return refuse("an arrow in one of its texts, which GIFT takes for its own");
      out += concat({"\n=", gift_answer(pair.term, true), " -> ", gift_answer(pair.meaning, true)});
    }
    for (const std::string& one : kind.distractors) out += concat({"\n= -> ", gift_text(one)});
    return out + "\n";
  }
  std::string answers_of(const Order& /*kind*/) { return refuse("an order has no place in GIFT"); }
  std::string answers_of(const Sort& kind) {
    std::string out;
    std::size_t items = 0;
    for (const Sort::Group& group : kind.groups)
      for (const std::string& item : group.items) {
        if (item.find("->") != std::string::npos || group.name.find("->") != std::string::npos)
          return refuse("an arrow in one of its texts, which GIFT takes for its own");
        out += concat({"\n=", gift_answer(item, true), " -> ", gift_answer(group.name, true)});
        ++items;
      }
    return items > 2 ? out + "\n" : refuse("so few things to sort, which GIFT takes for pairs");
  }
  std::string answers_of(const Evidence& /*kind*/) { return essay("its sentences, so that a person has to read it"); }
  std::string answers_of(const Table& /*kind*/) { return refuse("a table has no place in GIFT"); }
  std::string answers_of(const Label& /*kind*/) { return refuse("a picture to label has no place in GIFT"); }
  std::string answers_of(const Essay& kind) {
    list_lost_of_essay(*part_, kind, left_out_);
    return " ";
  }

  const Lesson& lesson_;
  const Part* part_ = nullptr;
  std::string out_;
  std::vector<std::string> left_out_;
};

}  // namespace

Exported export_gift(const ExportInput& input) { return GiftWriter(input.lesson).write(); }

}  // namespace worksheet
