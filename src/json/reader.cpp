#include "json/reader.h"

#include <algorithm>
#include <cmath>

#include "text/concat.h"
#include "text/decimal.h"
#include "text/distance.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Past this a person is better served by mending what has been told.
constexpr std::size_t most_problems = 200;

std::string join(std::initializer_list<std::string_view> words) {
  std::string result;
  for (const std::string_view& word : words) {
    if (!result.empty()) result += &word + 1 == words.end() ? " or " : ", ";
    result += concat({"`\"", word, "\"`"});
  }
  return result;
}

bool is_whole(double value) { return std::floor(value) == value; }

}  // namespace

bool ProblemList::is_full() const { return problems_.size() >= most_problems; }

void ProblemList::add(std::size_t offset, std::string_view path, std::string_view what, std::string_view remedy) {
  add({lines_.at(offset), std::string(path), std::string(what), std::string(remedy)});
}

void ProblemList::add(Problem problem) {
  if (is_full()) return;
  const auto stands_before = [](const Problem& a, const Problem& b) {
    return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
  };
  const auto place = std::upper_bound(problems_.begin(), problems_.end(), problem, stands_before);
  problems_.insert(place, std::move(problem));
}

Place Place::at(std::size_t index) const { return {&(*value->elements())[index], path + "/" + std::to_string(index)}; }

std::string_view kind_name(const Json& value) {
  if (value.boolean()) return *value.boolean() ? "`true`" : "`false`";
  if (value.number()) return "a number";
  if (value.string()) return "text";
  if (value.elements()) return "a list";
  if (value.members()) return "an object";
  return "`null`";
}

std::optional<std::string> read_text(const Place& place, ProblemList& problems) {
  const std::string* text = place.value->string();
  if (!text) {
    problems.add(place.value->offset, place.path, concat({"this must be text, not ", kind_name(*place.value)}),
                 "put it in double quotes");
    return std::nullopt;
  }
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
    problems.add(place.value->offset, place.path, "this text is empty", "write something here, or remove it");
    return std::nullopt;
  }
  return *text;
}

std::vector<std::string> read_text_or_texts(const Place& place, ProblemList& problems) {
  std::vector<std::string> result;
  const auto* elements = place.value->elements();
  if (!elements) {
    if (place.value->string() == nullptr)
      problems.add(place.value->offset, place.path,
                   concat({"this must be text or a list of texts, not ", kind_name(*place.value)}),
                   "write `\"…\"` or `[\"…\", \"…\"]`");
    else if (auto text = read_text(place, problems))
      result.push_back(*text);
    return result;
  }
  if (elements->empty())
    problems.add(place.value->offset, place.path, "this list is empty", "write at least one text in it");
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto text = read_text(place.at(i), problems)) result.push_back(*text);
  return result;
}

std::string did_you_mean(std::string_view wrote, const std::vector<std::string>& candidates,
                         std::string_view otherwise) {
  const std::u32string letters = decode_utf8(wrote);
  std::size_t within = std::max<std::size_t>(1, wrote.size() / 3);
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const auto apart = edit_distance(letters, decode_utf8(candidate), within);
    if (!apart || (best && *apart == within)) continue;
    within = *apart;
    best = &candidate;
  }
  return best ? concat({"did you mean `", *best, "`?"}) : std::string(otherwise);
}

ObjectReader::ObjectReader(Place place, std::string_view what, ProblemList& problems)
    : place_(std::move(place)), what_(what), problems_(problems) {
  if (!is_object())
    problem(place_, concat({what_, " must be an object, not ", kind_name(*place_.value)}), "write it as `{ … }`");
}

void ObjectReader::wrong_type(const Place& place, std::string_view must_be, std::string_view remedy) const {
  problem(place, concat({"this must be ", must_be, ", not ", kind_name(*place.value)}), remedy);
}

void ObjectReader::problem(const Place& place, std::string_view what, std::string_view remedy) const {
  problems_.add(place.value->offset, place.path, what, remedy);
}

bool ObjectReader::has(const char* key) { return optional(key).has_value(); }

std::optional<Place> ObjectReader::optional(const char* key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const Json* value = place_.value->find(key);
  if (!value) return std::nullopt;
  return Place{value, place_.path + "/" + std::string(key)};
}

std::optional<Place> ObjectReader::required(const char* key, const char* example) {
  auto found = optional(key);
  if (!found && is_object())
    problem(place_, concat({what_, " has no `", key, "`"}), concat({"add `\"", key, "\": ", example, "`"}));
  return found;
}

std::string ObjectReader::text(const char* key) {
  const auto found = optional(key);
  return found ? read_text(*found, problems_).value_or("") : "";
}

std::string ObjectReader::required_text(const char* key, const char* example) {
  const auto found = required(key, example);
  return found ? read_text(*found, problems_).value_or("") : "";
}

bool ObjectReader::flag(const char* key) {
  const auto found = optional(key);
  if (!found) return false;
  if (const bool* value = found->value->boolean()) return *value;
  wrong_type(*found, "`true` or `false`", "write it without quotes");
  return false;
}

std::string ObjectReader::one_of(const char* key, std::initializer_list<std::string_view> allowed) {
  const auto found = optional(key);
  if (!found) return std::string(*allowed.begin());
  const std::string* value = found->value->string();
  if (value && std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return *value;
  const std::string remedy = concat({"write ", join(allowed)});
  if (value)
    problem(*found, concat({"`", *value, "` is not known here"}), remedy);
  else
    wrong_type(*found, "text", remedy);
  return std::string(*allowed.begin());
}

double ObjectReader::number_above(const char* key, double least, double most, double otherwise) {
  const auto found = optional(key);
  if (!found) return otherwise;
  const double* number = found->value->number();
  if (!number) {
    wrong_type(*found, "a number", "write digits without quotes");
    return otherwise;
  }
  if (*number > least && *number <= most) return *number;
  problem(*found, concat({found->value->text, " is out of range"}),
          concat({"write a number above ", decimal(least), " and at most ", decimal(most)}));
  return otherwise;
}

std::size_t ObjectReader::whole_number(const char* key, std::size_t least, std::size_t most, std::size_t otherwise) {
  const auto found = optional(key);
  if (!found) return otherwise;
  const double* number = found->value->number();
  if (!number) {
    wrong_type(*found, "a number", "write digits without quotes");
    return otherwise;
  }
  if (is_whole(*number) && *number >= static_cast<double>(least) && *number <= static_cast<double>(most))
    return static_cast<std::size_t>(*number);
  problem(*found, concat({found->value->text, " is out of range"}),
          concat({"write a whole number from ", std::to_string(least), " to ", std::to_string(most)}));
  return otherwise;
}

std::vector<std::string> ObjectReader::texts(const char* key, std::size_t most) {
  const auto found = optional(key);
  if (!found) return {};
  std::vector<std::string> result;
  const auto* elements = found->value->elements();
  if (!elements) {
    wrong_type(*found, "a list of texts", "write `[\"…\", \"…\"]`");
    return result;
  }
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto one = read_text(found->at(i), problems_)) result.push_back(*one);
  if (elements->size() > most)
    problem(*found, concat({"there are ", std::to_string(elements->size()), " texts here"}),
            concat({"keep at most ", std::to_string(most)}));
  return result;
}

void ObjectReader::finish() {
  const auto* members = place_.value->members();
  if (!members) return;
  for (const Json& member : *members) {
    if (member.key.starts_with("x-") || std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    const std::string note = concat({"remove it, or call it `x-", member.key, "` to keep it as a note"});
    problems_.add(member.key_offset, concat({place_.path, pointer_step(member.key)}),
                  concat({"`", member.key, "` is no key of ", what_}), did_you_mean(member.key, asked_, note));
  }
}

}  // namespace worksheet
