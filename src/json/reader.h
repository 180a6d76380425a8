#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"

namespace worksheet {

/// Gathers what is wrong while a file is read, so that everything can be told at once.
class ProblemList {
 public:
  explicit ProblemList(const LineIndex& lines) : lines_(lines) {}
  void add(std::size_t offset, std::string_view path, std::string_view what, std::string_view remedy);
  void add(Problem problem);
  bool empty() const { return problems_.empty(); }
  /// Whether more problems would be left out, being more than a person can use.
  bool is_full() const;
  /// In the order of the file.
  std::vector<Problem> take() { return std::move(problems_); }

 private:
  const LineIndex& lines_;
  std::vector<Problem> problems_;
};

/// A value of the file with its JSON pointer.
struct Place {
  const Json* value;
  std::string path;

  Place at(std::size_t index) const;
};

/// Reads the members of one JSON object strictly: every key that was not asked for by `finish` is a problem.
/// Each reader gives a usable default where the file is wrong, having told what is.
class ObjectReader {
 public:
  /// `what` names the object in messages: "a question". A value that is no object is told and reads as empty.
  ObjectReader(Place place, std::string_view what, ProblemList& problems);

  bool has(const char* key);
  /// The member as it stands, or nullopt.
  std::optional<Place> optional(const char* key);
  /// The same, telling where it is missing; `example` shows what could be written.
  std::optional<Place> required(const char* key, const char* example);

  std::string text(const char* key);
  std::string required_text(const char* key, const char* example);
  bool flag(const char* key);
  /// One of `allowed`, the first where absent.
  std::string one_of(const char* key, std::initializer_list<std::string_view> allowed);
  /// A number above `least` (exclusive) and at most `most`.
  double number_above(const char* key, double least, double most, double otherwise);
  std::size_t whole_number(const char* key, std::size_t least, std::size_t most, std::size_t otherwise);
  std::vector<std::string> texts(const char* key, std::size_t most);

  /// Tells every key that nobody asked for, with the nearest one that somebody did.
  void finish();

  /// Tells that a value must be something else than it is: `must_be` is "a number", "a list".
  void wrong_type(const Place& place, std::string_view must_be, std::string_view remedy) const;
  void problem(const Place& place, std::string_view what, std::string_view remedy) const;
  const Place& place() const { return place_; }
  bool is_object() const { return place_.value->members() != nullptr; }

 private:
  Place place_;
  std::string what_;
  ProblemList& problems_;
  std::vector<std::string> asked_;
};

/// "text", "a number", … for messages.
std::string_view kind_name(const Json& value);

/// A non-empty text, or nullopt once told.
std::optional<std::string> read_text(const Place& place, ProblemList& problems);

/// An array of non-empty texts; one text stands for an array of one.
std::vector<std::string> read_text_or_texts(const Place& place, ProblemList& problems);

/// "did you mean `…`?" with the nearest of `candidates`, or `otherwise` where none is near.
std::string did_you_mean(std::string_view wrote, const std::vector<std::string>& candidates,
                         std::string_view otherwise);

}  // namespace worksheet
