#include <algorithm>

#include "json/format_version.h"
#include "json/reader.h"
#include "lesson/lesson.h"
#include "lesson/lesson_id.h"
#include "lesson/read_question.h"
#include "text/address.h"
#include "text/concat.h"

namespace worksheet {
namespace {

constexpr std::size_t most_questions = 2000;

/// A value takes far more memory than the two bytes that it may take in a file: a large file may not be made of those.
constexpr std::size_t most_values = 100000, least_bytes_per_value = 20;

bool is_date(std::string_view date) {
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  }
  const auto two = [&](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
  return (date.size() < 7 || (two(5) >= 1 && two(5) <= 12)) && (date.size() < 10 || (two(8) >= 1 && two(8) <= 31));
}

bool is_language(std::string_view tag) {
  std::size_t subtag = 0, letters = 0;
  for (std::size_t i = 0; i <= tag.size(); ++i) {
    if (i == tag.size() || tag[i] == '-') {
      if (letters < (subtag == 0 ? 2U : 1U) || letters > 8) return false;
      ++subtag;
      letters = 0;
      continue;
    }
    const bool letter = (tag[i] >= 'a' && tag[i] <= 'z') || (tag[i] >= 'A' && tag[i] <= 'Z');
    const bool digit = tag[i] >= '0' && tag[i] <= '9';
    if (!letter && !(digit && subtag > 0)) return false;
    ++letters;
  }
  return true;
}

std::string read_checked(ObjectReader& object, const char* key, bool (*is_valid)(std::string_view),
                         Words (*problem)(std::string_view)) {
  std::string value = object.text(key);
  if (value.empty() || is_valid(value)) return value;
  object.problem(*object.optional(key), problem(value));
  return "";
}

std::string read_url(ObjectReader& object, bool is_required) {
  if (is_required && !object.required("url", "\"https://…\"")) return "";
  return read_checked(object, "url", may_be_opened, problems::not_an_address);
}

/// Calls `read_one` for each element of a list, telling where there is no list.
template <typename ReadOne>
void for_each(ObjectReader& object, const char* key, const char* example, ReadOne read_one) {
  const auto place = object.optional(key);
  if (!place) return;
  const auto* elements = place->value->elements();
  if (!elements) {
    object.problem(*place, problems::must_be_list(*place->value, concat({"[", example, "]"})));
    return;
  }
  for (std::size_t i = 0; i < elements->size(); ++i) read_one(place->at(i), i);
}

Settings read_settings(const Place& place, ProblemList& problems) {
  ObjectReader object(place, problems::the_settings, problems);
  Settings settings;
  settings.feedback = feedback_named(object.one_of("feedback", {"each", "end", "none"})).value_or(settings.feedback);
  settings.attempts = static_cast<int>(object.whole_number("attempts", 0, 20, 3));
  const std::string reveal = object.one_of("reveal", {"attempts", "right", "end", "never"});
  settings.reveal = reveal == "attempts" ? Reveal::attempts
                    : reveal == "right"  ? Reveal::right
                    : reveal == "end"    ? Reveal::end
                                         : Reveal::never;
  settings.shuffle = object.flag("shuffle");
  settings.guided = object.flag("guided");
  object.finish();
  return settings;
}

/// The encrypted key of a lesson; only whoever decrypts it needs to know more of it.
void read_sealed(const Place& place, ProblemList& problems) {
  constexpr std::size_t least_iterations = 100000, most_iterations = 10000000;
  ObjectReader sealed(place, problems::the_sealed_key, problems);
  sealed.required("cipher", "\"AES-GCM\"");
  sealed.one_of("cipher", {"AES-GCM"});
  sealed.required("derivation", "\"PBKDF2-SHA-256\"");
  sealed.one_of("derivation", {"PBKDF2-SHA-256"});
  sealed.required("iterations", "600000");
  sealed.whole_number("iterations", least_iterations, most_iterations, least_iterations);
  for (const char* bytes : {"salt", "iv", "key"}) sealed.required_text(bytes, "\"…\"");
  sealed.finish();
}

void read_keys(ObjectReader& object, Lesson& lesson, ProblemList& problems) {
  const std::string keys = object.one_of("keys", {"open", "sealed", "none"});
  lesson.keys = keys == "sealed" ? Keys::sealed : keys == "none" ? Keys::none : Keys::open;
  if (lesson.keys == Keys::sealed) object.required("sealed", "{…}");
  const auto sealed = object.optional("sealed");
  if (!sealed) return;
  if (lesson.keys == Keys::sealed)
    read_sealed(*sealed, problems);
  else
    object.problem(*sealed, problems::sealed_key_not_said());
}

void read_front_matter(ObjectReader& object, Lesson& lesson, ProblemList& problems) {
  object.text("$schema");  // where an editor finds the rules; nothing here looks there
  lesson.title = object.required_text("title", "\"…\"");
  lesson.id = read_checked(object, "id", is_id, problems::not_an_id);
  if (lesson.id.empty()) {
    lesson.id = id_from_title(lesson.title);
    lesson.earlier_id = earlier_id_from_title(lesson.title);
  }
  lesson.byline = object.text("byline");
  lesson.date = read_checked(object, "date", is_date, problems::not_a_date);
  lesson.language = read_language(read_checked(object, "language", is_language, problems::not_a_language));
  lesson.audience = object.text("audience");
  lesson.subject = object.text("subject");
  lesson.minutes = object.number_above("minutes", 0, 100000, 0);
  lesson.directions = object.text("directions");
  lesson.passage = object.text("passage");
  if (const auto place = object.optional("source")) {
    ObjectReader source(*place, problems::the_source, problems);
    lesson.source.emplace();
    lesson.source->name = source.required_text("name", "\"…\"");
    lesson.source->url = read_url(source, false);
    lesson.source->rights = source.text("rights");
    source.finish();
  }
}

void read_back_matter(ObjectReader& object, Lesson& lesson, ProblemList& problems) {
  for_each(object, "glossary", "{\"term\": \"…\", \"definition\": \"…\"}", [&](const Place& place, std::size_t) {
    ObjectReader term(place, problems::a_glossary_entry, problems);
    GlossaryEntry entry;
    entry.term = term.required_text("term", "\"…\"");
    entry.definition = term.required_text("definition", "\"…\"");
    term.finish();
    lesson.glossary.push_back(std::move(entry));
  });
  for_each(object, "resources", "{\"type\": \"link\", \"title\": \"…\", \"url\": \"https://…\"}",
           [&](const Place& place, std::size_t) {
             ObjectReader resource(place, problems::a_resource, problems);
             Resource entry;
             resource.required("type", "\"link\"");
             entry.type = resource.one_of("type", {"link", "video", "audio", "map", "document"});
             entry.title = resource.required_text("title", "\"…\"");
             entry.url = read_url(resource, true);
             entry.note = resource.text("note");
             resource.finish();
             lesson.resources.push_back(std::move(entry));
           });
  if (const auto place = object.optional("hand_in")) {
    ObjectReader hand_in(*place, problems::the_hand_in, problems);
    lesson.hand_in.to = hand_in.text("to");
    lesson.hand_in.url = read_checked(hand_in, "url", may_be_sent_to, problems::not_an_address_to_send_to);
    hand_in.finish();
  }
  if (const auto place = object.optional("settings")) lesson.settings = read_settings(*place, problems);
}

void read_questions(ObjectReader& object, Lesson& lesson, ProblemList& problems) {
  const auto place = object.required("questions", "[ … ]");
  if (!place) return;
  const auto* elements = place->value->elements();
  if (!elements || elements->empty() || elements->size() > most_questions) {
    object.problem(*place, elements ? problems::wrong_number_of_questions(elements->size(), most_questions)
                                    : problems::questions_must_be_list(*place->value, most_questions));
    return;
  }
  // A passage that could not be read has been told of; what stands in it nobody knows.
  const bool is_known = !lesson.passage.empty() || !object.has("passage");
  const PassageText passage(lesson.passage);
  QuestionReader reader({problems, is_known ? &passage : nullptr, lesson.has_key()});
  for (std::size_t i = 0; i < elements->size(); ++i) lesson.questions.push_back(reader.read(place->at(i), i));
}

}  // namespace

std::optional<Lesson> read_lesson(const Json& json, ProblemList& problems) {
  ObjectReader object({&json, ""}, problems::a_lesson, problems);
  if (!object.is_object()) return std::nullopt;
  const auto format = object.required("format", "\"lesson/1\"");
  if (format && (!format->value->string() || *format->value->string() != "lesson/1")) {
    const bool is_newer = format->value->string() && is_later_version(*format->value->string(), "lesson/");
    object.problem(*format, is_newer ? problems::newer_format() : problems::other_format());
    // What another version means by its keys is not known here.
    if (is_newer) return std::nullopt;
  }
  Lesson lesson;
  read_front_matter(object, lesson, problems);
  read_keys(object, lesson, problems);
  read_questions(object, lesson, problems);
  read_back_matter(object, lesson, problems);
  object.finish();
  if (!lesson.has_key()) {
    lesson.settings.feedback = FeedbackTime::none;
    lesson.settings.reveal = Reveal::never;
  }
  if (!problems.empty()) return std::nullopt;
  return lesson;
}

LessonOrProblems read_lesson(std::string_view text) {
  JsonText json = read_json(text, {.most_values = most_values + text.size() / least_bytes_per_value});
  if (!json.value) return std::move(json.problems);
  const LineIndex lines(text);
  ProblemList problems(lines);
  for (Problem& problem : json.problems) problems.add(std::move(problem));
  auto lesson = read_lesson(*json.value, problems);
  if (!lesson) return problems.take();
  return std::move(*lesson);
}

}  // namespace worksheet
