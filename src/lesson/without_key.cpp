#include "lesson/without_key.h"

#include <algorithm>
#include <array>
#include <map>

#include "json/make_json.h"
#include "kinds/without_key.h"
#include "lesson/stretches.h"
#include "text/passage_text.h"

namespace worksheet {
namespace {

/// What a lesson has beside its questions and how they are published.
constexpr std::array<std::string_view, 16> kept_of_lesson{
    "format",  "id",      "title",      "byline",  "date",     "source",    "language", "audience",
    "subject", "minutes", "directions", "passage", "glossary", "resources", "hand_in",  "settings"};

bool is_authors_own(std::string_view key) { return key.starts_with("x-"); }

/// A copy without what is the author's own.
Json copy_of(const Json& value) {
  Json copy = value;
  std::erase_if(copy.items, [](const Json& member) { return is_authors_own(member.key); });
  for (Json& item : copy.items) item = copy_of(item);
  return copy;
}

void copy_member(const Json& from, std::string_view key, Json& to) {
  if (const Json* member = from.find(key)) add(to, key, copy_of(*member));
}

/// Words of the passage by which a stretch is found again that ends there, and of which no more can be told than that;
/// empty where there are none.
std::string words_at_end(std::string_view passage, const PassageText& text, std::size_t end) {
  constexpr std::size_t most_words = 12;
  const auto trimmed = passage.find_last_not_of(" \t\r\n", end - 1);
  if (trimmed == std::string::npos) return "";
  const std::string_view before = passage.substr(0, trimmed + 1);
  const auto blank_line = before.rfind("\n\n");
  const std::string_view paragraph = blank_line == std::string_view::npos ? before : before.substr(blank_line + 2);
  std::size_t begin = paragraph.size();
  for (std::size_t words = 0; words < most_words && begin != std::string_view::npos && begin > 0; ++words)
    begin = paragraph.find_last_of(" \n", begin - 1);
  for (const std::string_view words : {paragraph.substr(begin == std::string_view::npos ? 0 : begin), paragraph})
    if (text.end_of_paragraph_with(words) == end) return std::string(words.substr(words.find_first_not_of(" \n")));
  return "";
}

/// The words at the end of the stretch that each part opens, of a lesson with guided reading.
std::map<std::string_view, std::string> ends_of_stretches(const Lesson& lesson) {
  std::map<std::string_view, std::string> ends;
  if (!lesson.settings.guided) return ends;
  const PassageText text(lesson.passage);
  for (const Stretch& stretch : stretches_of(lesson)) {
    const std::string words = words_at_end(lesson.passage, text, stretch.end);
    if (words.empty()) continue;
    for (const std::string_view part : stretch.parts) ends.emplace(part, words);
  }
  return ends;
}

/// The members that make one object the other.
Json difference(const Json& from, const Json& to) {
  Json members = make_object();
  for (const Json& member : *to.members()) {
    const Json* same = from.find(member.key);
    if (!same || write_json(*same) != write_json(member)) add(members, member.key, member);
  }
  for (const Json& member : *from.members())
    if (!to.find(member.key)) add(members, member.key, Json());
  return members;
}

class Parting {
 public:
  explicit Parting(const Lesson& lesson) : ends_(ends_of_stretches(lesson)) {}

  Json question_without_key(const Json& file, const Question& question) {
    if (!question.is_group) return part_without_key(file, question.parts.front());
    Json without = make_object();
    copy_member(file, "id", without);
    copy_member(file, "prompt", without);
    Json& parts = add(without, "parts", make_array());
    const std::vector<Json>& elements = *file.find("parts")->elements();
    for (std::size_t i = 0; i < elements.size(); ++i) add(parts, part_without_key(elements[i], question.parts[i]));
    return without;
  }

  std::string key() const { return write_json(key_); }

 private:
  Json part_without_key(const Json& file, const Part& part) {
    Json without = make_object();
    for (const char* key : {"id", "type", "prompt", "points", "hints"}) copy_member(file, key, without);
    write_without_key_of(without, part.kind);
    if (const auto end = ends_.find(part.id); end != ends_.end()) add(without, "evidence", make_texts({end->second}));
    add(key_, difference(without, file));
    return without;
  }

  std::map<std::string_view, std::string> ends_;
  Json key_ = make_array();
};

}  // namespace

WithoutKey part_from_key(const Json& file, const Lesson& lesson) {
  Json without = make_object();
  for (const std::string_view key : kept_of_lesson) copy_member(file, key, without);
  add(without, "keys", make_text(name_of(Keys::none)));
  Json& questions = add(without, "questions", make_array());
  const std::vector<Json>& elements = *file.find("questions")->elements();
  Parting parting(lesson);
  for (std::size_t i = 0; i < elements.size(); ++i)
    add(questions, parting.question_without_key(elements[i], lesson.questions[i]));
  return {write_json_file(without), parting.key()};
}

}  // namespace worksheet
