#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"

namespace worksheet {

/// A value of the file with its JSON pointer.
struct Place {
  const Json* value;
  std::string path;

  Place at(std::size_t index) const;
};

/// Gathers what is wrong while a file is read, so that everything can be told at once.
class ProblemList {
 public:
  explicit ProblemList(const LineIndex& lines) : lines_(lines) {}
  void add(std::size_t offset, std::string_view path, Words words);
  void add(const Place& place, Words words);
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

/// Reads the members of one JSON object strictly: every key that was not asked for by `finish` is a problem.
/// Each reader gives a usable default where the file is wrong, having told what is.
class ObjectReader {
 public:
  /// `thing` is how problems name the object: `problems::a_question`. A value that is no object is told and reads as
  /// empty.
  ObjectReader(Place place, std::string_view thing, ProblemList& problems);

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

  void problem(const Place& place, Words words) const;
  const Place& place() const { return place_; }
  bool is_object() const { return place_.value->members() != nullptr; }

 private:
  /// Where a number stands; nothing where none does, or once told.
  std::optional<Place> number(const char* key);

  Place place_;
  std::string thing_;
  ProblemList& problems_;
  std::vector<std::string> asked_;
};

/// A non-empty text, or nullopt once told.
std::optional<std::string> read_text(const Place& place, ProblemList& problems);

/// An array of non-empty texts; one text stands for an array of one.
std::vector<std::string> read_text_or_texts(const Place& place, ProblemList& problems);

/// The one of `candidates` that is most like what was written; empty where none is.
std::string nearest_of(std::string_view written, const std::vector<std::string>& candidates);

}  // namespace worksheet
