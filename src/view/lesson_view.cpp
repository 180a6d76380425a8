#include "view/lesson_view.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lesson/fingerprint.h"
#include "text/concat.h"
#include "text/decimal.h"
#include "text/json_writer.h"
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

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.array(key);
  for (const std::string& text : texts) out.text(text);
  out.end();
}

/// How many lines to offer for writing: as a rule of thumb from what the key says, which tells little of it.
std::size_t lines_to_write(const IdeasKey& key) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(key.need, key.ideas.size()); ++i) letters += key.ideas[i].say.front().size();
  return std::clamp<std::size_t>(1 + letters / 50, 1, 5);
}

/// Writes what the student fills in, by kind, into an object that is open.
struct FieldWriter {
  JsonWriter& out;
  bool shuffle = false;
  std::string seed;

  void operator()(const ShortText& kind) const { out.number("lines", static_cast<double>(lines_to_write(kind.key))); }
  void operator()(const List& kind) const { out.number("lines", static_cast<double>(kind.key.need)); }
  void operator()(const Number& kind) const { out.text("unit", kind.unit); }
  void operator()(const TrueFalse& /*kind*/) const {}

  void operator()(const Choice& kind) const {
    std::vector<std::string> texts;
    for (const Choice::Option& option : kind.options) texts.push_back(option.text);
    if (shuffle) {
      SeededSequence sequence(seed);
      for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[sequence.below(i)]);
    }
    out.flag("several", kind.several);
    write_texts(out, "choices", texts);
  }

  void operator()(const Blanks& kind) const {
    out.array("pieces");
    double gap = 0;
    for (const Blanks::Piece& piece : kind.pieces) {
      out.object();
      if (const auto* text = std::get_if<std::string>(&piece))
        out.text("text", *text);
      else
        out.number("gap", gap++).number("size", gap_size(std::get<Blanks::Gap>(piece)));
      out.end();
    }
    out.end();
    write_offered(kind, Blanks::Filling::bank, "bank");
    write_offered(kind, Blanks::Filling::menus, "menus");
  }

  void operator()(const Essay& kind) const {
    out.number("min", static_cast<double>(kind.min_words)).number("max", static_cast<double>(kind.max_words));
    out.array("rubric");
    for (const Essay::Criterion& row : kind.rubric)
      out.object().text("criterion", row.criterion).number("points", row.points).end();
    out.end();
  }

  /// In letters. All gaps but very long ones look alike, so that their length gives nothing away.
  static double gap_size(const Blanks::Gap& gap) {
    const std::size_t letters = utf16_length(gap.answers.front());
    return letters <= 12 ? 12 : static_cast<double>(std::min<std::size_t>(40, (letters + 7) / 8 * 8));
  }

  void write_offered(const Blanks& kind, Blanks::Filling filling, std::string_view key) const {
    if (kind.filling == filling)
      write_texts(out, key, kind.offered());
    else
      out.null(key);
  }
};

struct ModelAnswer {
  std::vector<std::string> operator()(const ShortText& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const List& kind) const { return wordings(kind.key); }
  std::vector<std::string> operator()(const Number& kind) const {
    return {concat({decimal(kind.value), kind.unit.empty() ? "" : " ", kind.unit})};
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

const char* feedback_name(FeedbackTime time) {
  return time == FeedbackTime::each ? "each" : time == FeedbackTime::end ? "end" : "none";
}

const char* reveal_name(Reveal reveal) {
  switch (reveal) {
    case Reveal::right:
      return "right";
    case Reveal::attempts:
      return "attempts";
    case Reveal::end:
      return "end";
    case Reveal::never:
      return "never";
  }
  return "";
}

void write_part(JsonWriter& out, const Part& part, const Lesson& lesson, std::string_view copy) {
  out.object().text("id", part.id).text("label", part.label).text("type", type_name(part.kind));
  out.text("prompt", part.prompt).number("points", part.points).number("hints", static_cast<double>(part.hints.size()));
  out.object("field");
  std::visit(FieldWriter{out, lesson.settings.shuffle, concat({copy, "/", part.id})}, part.kind);
  out.end().end();
}

void write_front_matter(JsonWriter& out, const Lesson& lesson) {
  out.text("id", lesson.id).text("fingerprint", fingerprint_of(lesson)).text("title", lesson.title);
  out.text("byline", lesson.byline).text("date", lesson.date);
  if (lesson.source)
    out.object("source")
        .text("name", lesson.source->name)
        .text("url", lesson.source->url)
        .text("rights", lesson.source->rights)
        .end();
  else
    out.null("source");
  out.text("language", lesson.language).text("direction", direction_of(lesson.language));
  out.text("audience", lesson.audience).text("subject", lesson.subject).number("minutes", lesson.minutes);
  out.text("directions", lesson.directions).text("passage", lesson.passage);
}

void write_back_matter(JsonWriter& out, const Lesson& lesson) {
  out.array("glossary");
  for (const GlossaryEntry& entry : lesson.glossary)
    out.object().text("term", entry.term).text("definition", entry.definition).end();
  out.end().array("resources");
  for (const Resource& resource : lesson.resources)
    out.object()
        .text("type", resource.type)
        .text("title", resource.title)
        .text("url", resource.url)
        .text("note", resource.note)
        .end();
  out.end().object("settings").text("feedback", feedback_name(lesson.settings.feedback));
  out.number("attempts", lesson.settings.attempts).text("reveal", reveal_name(lesson.settings.reveal)).end();
  out.number("points", lesson.points());
}

}  // namespace

const char* direction_of(std::string_view language) {
  static constexpr std::array<std::string_view, 12> right_to_left{"ar", "he", "fa", "ur", "yi",  "ps",
                                                                  "sd", "ug", "dv", "ku", "syr", "ckb"};
  const std::string_view primary = language.substr(0, language.find('-'));
  const bool is_right_to_left = std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end();
  return is_right_to_left && language.find("-Latn") == std::string_view::npos ? "rtl" : "ltr";
}

std::vector<std::string> model_answer(const Part& part) { return std::visit(ModelAnswer{}, part.kind); }

std::string lesson_view(const Lesson& lesson, std::string_view copy) {
  JsonWriter out;
  out.object();
  write_front_matter(out, lesson);
  write_back_matter(out, lesson);
  out.array("questions");
  for (const Question& question : lesson.questions) {
    out.object().text("id", question.id).text("label", question.label).text("prompt", question.prompt);
    out.flag("group", question.is_group).array("parts");
    for (const Part& part : question.parts) write_part(out, part, lesson, copy);
    out.end().end();
  }
  return out.end().end().take();
}

}  // namespace worksheet
