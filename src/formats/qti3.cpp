#include "formats/qti3.h"

#include <algorithm>
#include <variant>

#include "formats/exported_parts.h"
#include "formats/text_lines.h"
#include "formats/xml_writer.h"
#include "text/concat.h"
#include "text/plain_line.h"

namespace worksheet {
namespace {

/// How the score of a part comes about.
enum class Processing { none, map, number };

/// What a part is in QTI: its declaration, and the interaction that shows it.
struct Interaction {
  std::string response;
  Processing processing = Processing::none;
  double value = 0, tolerance = 0, points = 1;
};

std::string numbered(const char* letter, std::size_t index) { return concat({letter, std::to_string(index + 1)}); }

class QtiWriter {
 public:
  explicit QtiWriter(const Lesson& lesson) : lesson_(lesson), parts_(parts_to_export(lesson)) {}

  Exported write() {
    const std::string id = concat({"lesson-", lesson_.id}), title = plain_line(lesson_.title);
    out_.open("qti-assessment-item", {{"xmlns", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"},
                                      {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
                                      {"xsi:schemaLocation",
                                       "http://www.imsglobal.org/xsd/imsqtiasi_v3p0 "
                                       "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd"},
                                      {"identifier", id},
                                      {"title", title},
                                      {"adaptive", "false"},
                                      {"time-dependent", "false"},
                                      {"xml:lang", lesson_.language.tag}});
    for (const ExportedPart& one : parts_) declare(one);
    out_.open("qti-outcome-declaration", {{"base-type", "float"}, {"cardinality", "single"}, {"identifier", "SCORE"}});
    out_.open("qti-default-value").element("qti-value", "0").close().close();
    out_.open("qti-item-body");
    for (const std::string* text : {&lesson_.directions, &lesson_.passage})
      if (!text->empty()) paragraphs(*text);
    for (const ExportedPart& one : parts_) show(one);
    out_.close();
    write_processing();
    out_.close();
    list_what_is_lost(lesson_, {.passage = true, .points = true}, left_out_);
    return {out_.take(), "", std::move(left_out_)};
  }

 private:
  void lost(std::string_view what) { left_out_.push_back(about(*part_, what)); }

  void paragraphs(std::string_view text) {
    out_.open("div");
    for (const std::string_view one : split_at(text, "\n\n"))
      if (!one.empty()) out_.element("p", one);
    out_.close();
  }

  // Declarations.

  Interaction& begin(const char* base_type, const char* cardinality) {
    interactions_.push_back(
        {concat({"RESPONSE", std::to_string(interactions_.size() + 1)}), Processing::none, 0, 0, part_->points});
    out_.open("qti-response-declaration",
              {{"identifier", interactions_.back().response}, {"base-type", base_type}, {"cardinality", cardinality}});
    return interactions_.back();
  }

  void correct(const std::vector<std::string>& values) {
    out_.open("qti-correct-response");
    for (const std::string& value : values) out_.element("qti-value", value);
    out_.close();
  }

  void entry(std::string_view key, double points) {
    out_.empty("qti-map-entry", {{"map-key", key}, {"mapped-value", exact_number(points)}});
  }

  void declare(const ExportedPart& one) {
    part_ = one.part;
    first_.push_back(interactions_.size());
    std::visit([&](const auto& kind) { declare_kind(kind); }, part_->kind);
  }

  void declare_person(std::string_view why) {
    if (!why.empty()) lost(why);
    begin("string", "single");
    out_.close();
  }

  void declare_words(const std::vector<std::string>& words, double points, bool has_case) {
    Interaction& interaction = begin("string", "single");
    interaction.processing = Processing::map;
    correct({one_line(words.front())});
    out_.open("qti-mapping", {{"default-value", "0"}});
    std::vector<std::string> taken;
    for (const std::string& word : words) {
      const std::string key = one_line(word);
      if (std::find(taken.begin(), taken.end(), key) != taken.end()) continue;
      taken.push_back(key);
      out_.empty(
          "qti-map-entry",
          {{"map-key", key}, {"mapped-value", exact_number(points)}, {"case-sensitive", has_case ? "true" : "false"}});
    }
    out_.close().close();
  }

  void declare_kind(const ShortText& kind) {
    const Idea* idea = only_idea(kind.key);
    if (!idea) return declare_person("its ideas, so that a person has to read it");
    list_lost_of_idea(*part_, kind.key, left_out_);
    std::vector<std::string> words = idea->say;
    words.insert(words.end(), kind.key.accept.begin(), kind.key.accept.end());
    declare_words(words, part_->points, kind.key.rules.match_case);
  }
  void declare_kind(const List& /*kind*/) { declare_person("its ideas, so that a person has to read it"); }
  void declare_kind(const Number& kind) {
    Interaction& interaction = begin("float", "single");
    interaction.processing = Processing::number;
    interaction.value = kind.value;
    interaction.tolerance = absolute_tolerance(kind);
    correct({exact_number(kind.value)});
    out_.close();
  }
  void declare_kind(const Choice& kind) {
    std::vector<std::string> right;
    for (std::size_t i = 0; i < kind.options.size(); ++i) {
      if (kind.options[i].right) right.push_back(numbered("C", i));
      if (!kind.options[i].feedback.empty()) lost(concat({"the feedback on \"", kind.options[i].text, "\""}));
    }
    begin("identifier", kind.several ? "multiple" : "single").processing = Processing::map;
    correct(right);
    const double share = part_->points / static_cast<double>(right.size());
    out_.open("qti-mapping", {{"lower-bound", "0"},
                              {"upper-bound", exact_number(part_->points)},
                              {"default-value", kind.several ? exact_number(-share) : "0"}});
    for (const std::string& one : right) entry(one, share);
    out_.close().close();
  }
  void declare_kind(const TrueFalse& kind) {
    begin("identifier", "single").processing = Processing::map;
    correct({kind.answer ? "true" : "false"});
    out_.open("qti-mapping", {{"default-value", "0"}});
    entry(kind.answer ? "true" : "false", part_->points);
    out_.close().close();
  }
  void declare_kind(const Blanks& kind) {
    const auto gaps = kind.gaps();
    for (const Blanks::Gap& gap : gaps)
      declare_words(gap.answers, part_->points / static_cast<double>(gaps.size()),
                    kind.filling == Filling::typed && kind.rules.match_case);
    if (kind.filling != Filling::typed) lost("its word bank or menus: each gap is typed there");
  }
  void declare_pairs(const std::vector<std::string>& pairs) {
    begin("directedPair", "multiple").processing = Processing::map;
    correct(pairs);
    out_.open("qti-mapping", {{"default-value", "0"}});
    for (const std::string& one : pairs) entry(one, part_->points / static_cast<double>(pairs.size()));
    out_.close().close();
  }
  void declare_kind(const Match& kind) {
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i < kind.pairs.size(); ++i)
      pairs.push_back(concat({numbered("T", i), " ", numbered("M", i)}));
    declare_pairs(pairs);
  }
  void declare_kind(const Sort& kind) {
    std::vector<std::string> pairs;
    for (std::size_t group = 0; group < kind.groups.size(); ++group)
      for (std::size_t i = 0; i < kind.groups[group].items.size(); ++i)
        pairs.push_back(concat({numbered("T", pairs.size()), " ", numbered("M", group)}));
    declare_pairs(pairs);
  }
  void declare_kind(const Order& kind) {
    begin("identifier", "ordered");
    std::vector<std::string> order;
    for (std::size_t i = 0; i < kind.items.size(); ++i) order.push_back(numbered("C", i));
    correct(order);
    out_.close();
    ordered_.push_back(interactions_.size() - 1);
    lost("a part of its points for a part of the order: all or nothing there");
  }
  void declare_kind(const Evidence& /*kind*/) { declare_person("its sentences, so that a person has to read it"); }
  void declare_kind(const Table& /*kind*/) { lost("a table has no place in this export"); }
  void declare_kind(const Label& /*kind*/) { lost("a picture to label has no place in this export"); }
  void declare_kind(const Essay& kind) {
    list_lost_of_essay(*part_, kind, left_out_);
    declare_person("");
  }

  // The body.

  void show(const ExportedPart& one) {
    part_ = one.part;
    const auto index = static_cast<std::size_t>(&one - parts_.data());
    const std::size_t begin = first_[index];
    const std::size_t end = index + 1 < first_.size() ? first_[index + 1] : interactions_.size();
    if (begin == end) return;
    prompt_ = concat({part_->label, ". ", one.prompt});
    response_ = begin;
    out_.open("div");
    std::visit([&](const auto& kind) { show_kind(kind); }, part_->kind);
    out_.close();
  }

  const std::string& response() const { return interactions_[response_].response; }

  void show_entry(std::string_view behind) {
    paragraphs(prompt_);
    out_.open("p").empty("qti-text-entry-interaction", {{"response-identifier", response()}}).text(behind).close();
  }
  void show_person() {
    out_.open("qti-extended-text-interaction", {{"response-identifier", response()}})
        .element("qti-prompt", prompt_)
        .close();
  }
  void show_kind(const ShortText& kind) { only_idea(kind.key) ? show_entry("") : show_person(); }
  void show_kind(const List& /*kind*/) { show_person(); }
  void show_kind(const Number& kind) { show_entry(kind.unit); }
  void show_kind(const Choice& kind) {
    out_.open("qti-choice-interaction", {{"response-identifier", response()},
                                         {"shuffle", lesson_.settings.shuffle ? "true" : "false"},
                                         {"max-choices", kind.several ? "0" : "1"}});
    out_.element("qti-prompt", prompt_);
    for (std::size_t i = 0; i < kind.options.size(); ++i)
      out_.element("qti-simple-choice", kind.options[i].text, {{"identifier", numbered("C", i)}});
    out_.close();
  }
  void show_kind(const TrueFalse& /*kind*/) {
    out_.open("qti-choice-interaction", {{"response-identifier", response()}, {"max-choices", "1"}})
        .element("qti-prompt", prompt_);
    out_.element("qti-simple-choice", "True", {{"identifier", "true"}})
        .element("qti-simple-choice", "False", {{"identifier", "false"}});
    out_.close();
  }
  void show_kind(const Blanks& kind) {
    paragraphs(prompt_);
    out_.open("p");
    for (const Blanks::Piece& piece : kind.pieces) {
      if (const auto* text = std::get_if<std::string>(&piece)) {
        out_.text(*text);
        continue;
      }
      out_.empty("qti-text-entry-interaction", {{"response-identifier", response()}});
      ++response_;
    }
    out_.close();
  }
  void show_match(const std::vector<std::string>& terms, const std::vector<std::string>& meanings, std::size_t most) {
    const std::string most_of_one = std::to_string(most);
    out_.open(
        "qti-match-interaction",
        {{"response-identifier", response()}, {"max-associations", std::to_string(terms.size())}, {"shuffle", "true"}});
    out_.element("qti-prompt", prompt_).open("qti-simple-match-set");
    for (std::size_t i = 0; i < terms.size(); ++i)
      out_.element("qti-simple-associable-choice", terms[i], {{"identifier", numbered("T", i)}, {"match-max", "1"}});
    out_.close().open("qti-simple-match-set");
    for (std::size_t i = 0; i < meanings.size(); ++i)
      out_.element("qti-simple-associable-choice", meanings[i],
                   {{"identifier", numbered("M", i)}, {"match-max", most_of_one}});
    out_.close().close();
  }
  void show_kind(const Match& kind) {
    std::vector<std::string> terms;
    for (const Match::Pair& pair : kind.pairs) terms.push_back(pair.term);
    show_match(terms, kind.meanings(), 1);
  }
  void show_kind(const Sort& kind) {
    std::vector<std::string> items, names;
    for (const Sort::Group& group : kind.groups) {
      names.push_back(group.name);
      items.insert(items.end(), group.items.begin(), group.items.end());
    }
    show_match(items, names, items.size());
  }
  void show_kind(const Order& kind) {
    out_.open("qti-order-interaction", {{"response-identifier", response()}, {"shuffle", "true"}})
        .element("qti-prompt", prompt_);
    for (std::size_t i = 0; i < kind.items.size(); ++i)
      out_.element("qti-simple-choice", kind.items[i], {{"identifier", numbered("C", i)}});
    out_.close();
  }
  void show_kind(const Evidence& /*kind*/) { show_person(); }
  void show_kind(const Table& /*kind*/) {}
  void show_kind(const Label& /*kind*/) {}
  void show_kind(const Essay& /*kind*/) { show_person(); }

  // The score.

  void add_to_score(const Interaction& one) {
    out_.open("qti-set-outcome-value", {{"identifier", "SCORE"}})
        .open("qti-sum")
        .empty("qti-variable", {{"identifier", "SCORE"}});
    if (one.processing == Processing::map)
      out_.empty("qti-map-response", {{"identifier", one.response}});
    else
      out_.element("qti-base-value", exact_number(one.points), {{"base-type", "float"}});
    out_.close().close();
  }

  void write_processing() {
    out_.open("qti-response-processing");
    for (std::size_t i = 0; i < interactions_.size(); ++i) {
      const Interaction& one = interactions_[i];
      const bool is_ordered = std::find(ordered_.begin(), ordered_.end(), i) != ordered_.end();
      if (one.processing == Processing::none && !is_ordered) continue;
      if (one.processing == Processing::map) {
        add_to_score(one);
        continue;
      }
      out_.open("qti-response-condition").open("qti-response-if");
      if (is_ordered) {
        out_.open("qti-match");
      } else {
        const std::string tolerance = exact_number(one.tolerance);
        out_.open("qti-equal", {{"tolerance-mode", "absolute"}, {"tolerance", concat({tolerance, " ", tolerance})}});
      }
      out_.empty("qti-variable", {{"identifier", one.response}})
          .empty("qti-correct", {{"identifier", one.response}})
          .close();
      add_to_score(one);
      out_.close().close();
    }
    out_.close();
  }

  const Lesson& lesson_;
  std::vector<ExportedPart> parts_;
  const Part* part_ = nullptr;
  std::string prompt_;
  std::vector<Interaction> interactions_;
  std::vector<std::size_t> first_;  // the first interaction of each part
  std::vector<std::size_t> ordered_;
  std::size_t response_ = 0;
  XmlWriter out_;
  std::vector<std::string> left_out_;
};

}  // namespace

Exported export_qti3(const ExportInput& input) { return QtiWriter(input.lesson).write(); }

}  // namespace worksheet
