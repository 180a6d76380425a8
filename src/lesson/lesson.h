#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "json/json.h"
#include "kinds/kind.h"

namespace worksheet {

class ProblemList;

/// What a student answers: a whole question, or one of its parts (2a, 2b). Texts marked Markdown may hold any.
struct Part {
  std::string id;
  std::string label;   ///< As printed: "2", "2a".
  std::string prompt;  ///< Markdown.
  double points = 1.0;
  std::vector<std::string> hints;     ///< Markdown.
  std::string explanation;            ///< Markdown.
  std::vector<std::string> evidence;  ///< Words of the passage that prove the answer.
  Kind kind;
  bool operator==(const Part&) const = default;
};

struct Question {
  std::string id;
  std::string label;
  std::string prompt;  ///< Markdown, above the parts; empty where the question is one part.
  bool is_group = false;
  std::vector<Part> parts;  ///< Never empty.
  bool operator==(const Question&) const = default;
};

struct Source {
  std::string name, url, rights;
  bool operator==(const Source&) const = default;
};

struct GlossaryEntry {
  std::string term, definition;  ///< The definition is Markdown.
  bool operator==(const GlossaryEntry&) const = default;
};

struct Resource {
  std::string type, title, url, note;  ///< The note is Markdown.
  bool operator==(const Resource&) const = default;
};

/// What a student is told to do with the work when it is done; what is not said is empty.
struct HandIn {
  std::string to;   ///< In the author's words.
  std::string url;  ///< Where the work may be sent.
  bool operator==(const HandIn&) const = default;
};

enum class FeedbackTime { each, end, none };
/// "each", "end", "none"; nothing for any other word.
std::optional<FeedbackTime> feedback_named(std::string_view name);
const char* name_of(FeedbackTime feedback);

/// How a lesson is published: with its key, with the key encrypted in it, or without.
enum class Keys { open, sealed, none };
const char* name_of(Keys keys);

enum class Reveal { right, attempts, end, never };

struct Settings {
  FeedbackTime feedback = FeedbackTime::each;
  int attempts = 3;  ///< 0: as many as one likes.
  Reveal reveal = Reveal::attempts;
  bool shuffle = false;  ///< Choices in an order of each student's own.
  bool guided = false;   ///< The passage is read in stretches; answers open them.
  bool operator==(const Settings&) const = default;
};

struct Lesson {
  std::string id, title, byline, date;
  std::string earlier_id;  ///< What earlier versions made of the title where the lesson names no id; otherwise empty.
  std::optional<Source> source;
  Language language;
  std::string audience, subject;
  double minutes = 0.0;             ///< 0: not said.
  std::string directions, passage;  ///< Markdown.
  std::vector<GlossaryEntry> glossary;
  std::vector<Question> questions;
  std::vector<Resource> resources;
  HandIn hand_in;
  Settings settings;
  Keys keys = Keys::open;

  /// Without its key a lesson can be answered, and nothing of it checked: its settings say so, too.
  bool has_key() const { return keys == Keys::open; }
  /// The part of that id, or of that label ("2b"), or null.
  const Part* find_part(std::string_view id_or_label) const;
  double points() const;
  bool operator==(const Lesson&) const = default;
};

using LessonOrProblems = std::variant<Lesson, std::vector<Problem>>;

/// Reads a lesson file, version 1. Either the whole lesson is right or all its problems come back, in file order.
LessonOrProblems read_lesson(std::string_view text);

/// The same of a value that has been read, or was made from another format. Nullopt where there are problems: they are
/// added to `problems`, at the offsets of the values.
std::optional<Lesson> read_lesson(const Json& json, ProblemList& problems);

}  // namespace worksheet
