#include "formats/moodle_xml.h"

#include <variant>

#include "formats/exported_parts.h"
#include "formats/xml_writer.h"
#include "text/concat.h"
#include "text/plain_line.h"

namespace worksheet {
namespace {

/// Within a gap of Cloze these signs mean something.
std::string cloze_text(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (std::string_view("}#~/\"\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class MoodleWriter {
 public:
  explicit MoodleWriter(const Lesson& lesson) : lesson_(lesson), title_(plain_line(lesson.title)) {}

  Exported write() {
    out_.open("quiz");
    out_.open("question", {{"type", "category"}})
        .open("category")
        .element("text", concat({"$course$/", title_}))
        .close()
        .close();
    for (const std::string* text : {&lesson_.directions, &lesson_.passage}) {
      if (text->empty()) continue;
      begin("description", text == &lesson_.passage ? title_ : concat({title_, ": directions"}), *text, 0);
      out_.close();
    }
    for (const ExportedPart& one : parts_to_export(lesson_)) {
      part_ = one.part;
      prompt_ = one.prompt;
      std::visit([&](const auto& kind) { write_kind(kind); }, part_->kind);
    }
    out_.close();
    list_what_is_lost(lesson_, {.passage = true, .points = true, .explanation = true, .hints = true}, left_out_);
    return {out_.take(), "", std::move(left_out_)};
  }

 private:
  void lost(std::string_view what) { left_out_.push_back(about(*part_, what)); }

  void rich(const char* name, std::string_view text) {
    out_.open(name, {{"format", "markdown"}}).element("text", text).close();
  }

  void begin(const char* type, const std::string& name, std::string_view text, double points) {
    out_.open("question", {{"type", type}});
    out_.open("name").element("text", one_line(name)).close();
    rich("questiontext", text);
    rich("generalfeedback", points > 0 ? std::string_view(part_->explanation) : "");
    out_.element("defaultgrade", exact_number(points));
    out_.element("penalty", "0.3333333").element("hidden", "0");
  }

  void begin(const char* type) { begin(type, concat({title_, " ", part_->label}), prompt_, part_->points); }

  void end() {
    for (const std::string& hint : part_->hints) rich("hint", hint);
    out_.close();
  }

  void answer(double fraction, std::string_view text, std::string_view feedback, const char* format = "plain_text") {
    const std::string share = exact_number(fraction);
    out_.open("answer", {{"fraction", share}, {"format", format}}).element("text", text);
    if (!feedback.empty()) rich("feedback", feedback);
  }

  void write_essay(std::string_view why) {
    if (!why.empty()) lost(why);
    begin("essay");
    out_.element("responseformat", "plain").element("responserequired", "1").element("responsefieldlines", "10");
    end();
  }

  void write_kind(const ShortText& kind) {
    const Idea* idea = only_idea(kind.key);
    if (!idea) return write_essay("its ideas, so that a person has to read it");
    list_lost_of_idea(*part_, kind.key, left_out_);
    begin("shortanswer");
    out_.element("usecase", kind.key.rules.match_case ? "1" : "0");
    for (const auto* texts : {&idea->say, &kind.key.accept})
      for (const std::string& say : *texts) {
        // An asterisk stands for anything there.
        std::string plain;
        for (char c : one_line(say)) plain += c == '*' ? std::string("\\*") : std::string(1, c);
        answer(100, plain, idea->feedback);
        out_.close();
      }
    end();
  }
  void write_kind(const List& /*kind*/) { write_essay("its ideas, so that a person has to read it"); }
  void write_kind(const Number& kind) {
    begin("numerical");
    answer(100, exact_number(kind.value), "");
    out_.element("tolerance", exact_number(absolute_tolerance(kind))).close();
    if (!kind.unit.empty()) {
      out_.open("units").open("unit").element("multiplier", "1").element("unit_name", kind.unit).close().close();
      out_.element("unitgradingtype", "0").element("showunits", "3");
    }
    end();
  }
  void write_kind(const Choice& kind) {
    double right = 0;
    for (const Choice::Option& option : kind.options) right += option.right ? 1.0 : 0.0;
    begin("multichoice");
    out_.element("single", kind.several ? "false" : "true")
        .element("shuffleanswers", lesson_.settings.shuffle ? "true" : "false");
    out_.element("answernumbering", "abc");
    for (const Choice::Option& option : kind.options) {
      answer(option.right ? 100 / right : kind.several ? -100 / right : 0, option.text, option.feedback, "markdown");
      out_.close();
    }
    end();
  }
  void write_kind(const TrueFalse& kind) {
    begin("truefalse");
    for (const bool value : {true, false}) {
      answer(value == kind.answer ? 100 : 0, value ? "true" : "false", "");
      out_.close();
    }
    end();
  }
  void write_kind(const Blanks& kind) {
    std::string text = prompt_ + "\n\n";
    for (const Blanks::Piece& piece : kind.pieces) {
      if (const auto* plain = std::get_if<std::string>(&piece)) {
        text += *plain;
        continue;
      }
      const auto& gap = std::get<Blanks::Gap>(piece);
      text += kind.filling == Filling::typed ? "{1:SHORTANSWER:" : "{1:MULTICHOICE:";
      bool is_first = true;
      const auto put = [&](const std::string& word, bool is_right) {
        text += concat({is_first ? "" : "~", is_right ? "=" : "", cloze_text(word)});
        is_first = false;
      };
      if (kind.filling == Filling::typed)
        for (const std::string& word : gap.answers) put(word, true);
      else
        for (const std::string& word : kind.offered())
          put(word, std::find(gap.answers.begin(), gap.answers.end(), word) != gap.answers.end());
      text += '}';
    }
    if (kind.filling == Filling::bank) lost("its word bank: each gap is a menu there");
    begin("cloze", concat({title_, " ", part_->label}), text, part_->points);
    end();
  }
  void pair(std::string_view term, std::string_view meaning) {
    out_.open("subquestion", {{"format", "markdown"}}).element("text", term);
    out_.open("answer").element("text", one_line(meaning)).close().close();
  }
  void write_kind(const Match& kind) {
    begin("matching");
    out_.element("shuffleanswers", "true");
    for (const Match::Pair& one : kind.pairs) pair(one.term, one.meaning);
    for (const std::string& one : kind.distractors) pair("", one);
    end();
  }
  void write_kind(const Sort& kind) {
    begin("matching");
    out_.element("shuffleanswers", "true");
    for (const Sort::Group& group : kind.groups)
      for (const std::string& item : group.items) pair(item, group.name);
    end();
  }
  void write_kind(const Order& kind) {
    begin("ordering");
    out_.element("layouttype", "VERTICAL").element("selecttype", "ALL").element("selectcount", "0");
    out_.element("gradingtype", "LONGEST_ORDERED_SUBSET");
    for (std::size_t i = 0; i < kind.items.size(); ++i) {
      answer(static_cast<double>(i + 1), kind.items[i], "", "markdown");
      out_.close();
    }
    end();
  }
  void write_kind(const Evidence& /*kind*/) { write_essay("its sentences, so that a person has to read it"); }
  void write_kind(const Table& /*kind*/) { lost("a table has no place in Moodle XML"); }
  void write_kind(const Label& /*kind*/) { lost("a picture to label has no place in this export"); }
  void write_kind(const Essay& kind) {
    list_lost_of_essay(*part_, kind, left_out_);
    if (kind.min_words > 0 || kind.max_words > 0) lost("how many words it asks for");
    write_essay("");
  }

  const Lesson& lesson_;
  std::string title_;
  const Part* part_ = nullptr;
  std::string prompt_;
  XmlWriter out_;
  std::vector<std::string> left_out_;
};

}  // namespace

Exported export_moodle_xml(const ExportInput& input) { return MoodleWriter(input.lesson).write(); }

}  // namespace worksheet
