#include "view/lesson_view.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lesson/fingerprint.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Numbers that look random but follow from a text alone (SplitMix64).
class SeededSequence {
 public:
  explicit SeededSequence(std::string_view seed) {
    for (char c : fingerprint_of(seed)) state_ = state_ * 31 + static_cast<unsigned char>(c);
  }
  std::size_t below(std::size_t bound) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % bound);
  }

 private:
  std::uint64_t state_ = 0;
};

Json texts_json(const std::vector<std::string>& texts) {
  Json array = Json::array();
  for (const std::string& text : texts) array.push(text);
  return array;
}

/// How many lines to offer for writing: as a rule of thumb from what the key says, which tells little of it.
std::size_t lines_to_write(const IdeasKey& key) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(key.need, key.ideas.size()); ++i) letters += key.ideas[i].say.front().size();
  return std::clamp<std::size_t>(1 + letters / 50, 1, 5);
}

/// What the student fills in, by kind.
struct Field {
  bool shuffle = false;
  std::string seed;

  Json operator()(const ShortText& kind) const { return with("lines", lines_to_write(kind.key)); }
  Json operator()(const List& kind) const { return with("lines", kind.key.need); }
  Json operator()(const Number& kind) const { return with("unit", kind.unit); }
  Json operator()(const TrueFalse& /*kind*/) const { return Json::object(); }

  Json operator()(const Choice& kind) const {
    std::vector<std::string> texts;
    for (const Choice::Option& option : kind.options) texts.push_back(option.text);
    if (shuffle) {
      SeededSequence sequence(seed);
      for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[sequence.below(i)]);
    }
    Json field = with("several", kind.several);
    field.add("choices", texts_json(texts));
    return field;
  }

  Json operator()(const Blanks& kind) const {
    Json pieces = Json::array();
    std::size_t gap = 0;
    for (const Blanks::Piece& piece : kind.pieces) {
      Json one = Json::object();
      if (const auto* text = std::get_if<std::string>(&piece)) {
        one.add("text", *text);
      } else {
        // All gaps but very long ones look alike, so that their length gives nothing away.
        const std::size_t letters = utf16_length(std::get<Blanks::Gap>(piece).answers.front());
        one.add("gap", gap++);
        one.add("size", letters <= 12 ? std::size_t{12} : std::min<std::size_t>(40, (letters + 7) / 8 * 8));
      }
      pieces.push(std::move(one));
    }
    Json field = with("pieces", std::move(pieces));
    field.add("bank", kind.filling == Blanks::Filling::bank ? texts_json(kind.offered()) : Json());
    field.add("menus", kind.filling == Blanks::Filling::menus ? texts_json(kind.offered()) : Json());
    return field;
  }

  Json operator()(const Essay& kind) const {
    Json field = with("min", kind.min_words);
    field.add("max", kind.max_words);
    Json rubric = Json::array();
    for (const Essay::Criterion& criterion : kind.rubric) {
      Json row = with("criterion", criterion.criterion);
      row.add("points", criterion.points);
      rubric.push(std::move(row));
    }
    field.add("rubric", std::move(rubric));
    return field;
  }

  static Json with(std::string_view key, Json value) {
    Json object = Json::object();
    object.add(key, std::move(value));
    return object;
  }
};

struct ModelAnswer {
  std::vector<std::string> operator()(const ShortText& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const List& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const Number& kind) const {
    const std::string digits = Json(kind.value).dump();
    return {kind.unit.empty() ? digits : digits + " " + kind.unit};
  }
  std::vector<std::string> operator()(const Choice& kind) const {
    std::vector<std::string> texts;
    for (const Choice::Option& option : kind.options)
      if (option.right) texts.push_back(option.text);
    return texts;
  }
  std::vector<std::string> operator()(const TrueFalse& kind) const { return {kind.answer ? "true" : "false"}; }
  std::vector<std::string> operator()(const Blanks& kind) const {
    std::vector<std::string> texts;
    for (const Blanks::Gap& gap : kind.gaps()) texts.push_back(gap.answers.front());
    return texts;
  }
  std::vector<std::string> operator()(const Essay& kind) const {
    if (!kind.model.empty()) return {kind.model};
    return wordings(kind.coverage);
  }

  static std::vector<std::string> wordings(const IdeasKey& key) {
    std::vector<std::string> texts;
    for (const Idea& idea : key.ideas) texts.push_back(idea.say.front());
    return texts;
  }
};

Json part_view(const Part& part, const Lesson& lesson, std::string_view copy) {
  Json json = Json::object();
  json.add("id", part.id);
  json.add("label", part.label);
  json.add("type", type_name(part.kind));
  json.add("prompt", part.prompt);
  json.add("points", part.points);
  json.add("hints", part.hints.size());
  json.add("field", std::visit(Field{lesson.settings.shuffle, std::string(copy) + '/' + part.id}, part.kind));
  return json;
}

const char* feedback_name(FeedbackTime time) {
  return time == FeedbackTime::each ? "each" : time == FeedbackTime::end ? "end" : "none";
}

const char* reveal_name(Reveal reveal) {
  switch (reveal) {
    case Reveal::right: return "right";
    case Reveal::attempts: return "attempts";
    case Reveal::end: return "end";
    case Reveal::never: return "never";
  }
  return "";
}

}  // namespace

const char* direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 12> right_to_left{"ar", "he", "fa", "ur", "yi", "ps",
                                                                  "sd", "ug", "dv", "ku", "syr", "ckb"};
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool is_right_to_left = std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end();
  return is_right_to_left && language.find("-Latn") == std::string_view::npos ? "rtl" : "ltr";
}

Json model_answer(const Part& part) { return texts_json(std::visit(ModelAnswer{}, part.kind)); }

Json lesson_view(const Lesson& lesson, std::string_view copy) {
  Json json = Json::object();
  json.add("id", lesson.id);
  json.add("fingerprint", fingerprint_of(lesson));
  json.add("title", lesson.title);
  json.add("byline", lesson.byline);
  json.add("date", lesson.date);
  Json source;
  if (lesson.source) {
    source = Field::with("name", lesson.source->name);
    source.add("url", lesson.source->url);
    source.add("rights", lesson.source->rights);
  }
  json.add("source", std::move(source));
  json.add("language", lesson.language);
  json.add("direction", direction_of(lesson.language));
  json.add("audience", lesson.audience);
  json.add("subject", lesson.subject);
  json.add("minutes", lesson.minutes);
  json.add("directions", lesson.directions);
  json.add("passage", lesson.passage);
  Json glossary = Json::array();
  for (const Term& term : lesson.glossary) {
    Json entry = Field::with("term", term.term);
    entry.add("definition", term.definition);
    glossary.push(std::move(entry));
  }
  json.add("glossary", std::move(glossary));
  Json resources = Json::array();
  for (const Resource& resource : lesson.resources) {
    Json entry = Field::with("type", resource.type);
    entry.add("title", resource.title);
    entry.add("url", resource.url);
    entry.add("note", resource.note);
    resources.push(std::move(entry));
  }
  json.add("resources", std::move(resources));
  Json settings = Field::with("feedback", feedback_name(lesson.settings.feedback));
  settings.add("attempts", lesson.settings.attempts);
  settings.add("reveal", reveal_name(lesson.settings.reveal));
  json.add("settings", std::move(settings));
  json.add("points", lesson.points());
  Json questions = Json::array();
  for (const Question& question : lesson.questions) {
    Json entry = Field::with("id", question.id);
    entry.add("label", question.label);
    entry.add("prompt", question.prompt);
    entry.add("group", question.is_group);
    Json parts = Json::array();
    for (const Part& part : question.parts) parts.push(part_view(part, lesson, copy));
    entry.add("parts", std::move(parts));
    questions.push(std::move(entry));
  }
  json.add("questions", std::move(questions));
  return json;
}

}  // namespace worksheet
