#include "lesson/reader.h"

#include <algorithm>
#include <cmath>

#include "text/distance.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Past this a person is better served by mending what has been told.
constexpr std::size_t most_problems = 200;

std::string join(const std::vector<std::string_view>& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
    result += "`\"" + std::string(words[i]) + "\"`";
  }
  return result;
}

bool is_whole(double value) { return std::floor(value) == value; }

}  // namespace

void ProblemList::add(std::size_t offset, std::string path, std::string what, std::string remedy) {
  add({lines_.at(offset), std::move(path), std::move(what), std::move(remedy)});
}

void ProblemList::add(Problem problem) {
  if (problems_.size() < most_problems) problems_.push_back(std::move(problem));
}

std::vector<Problem> ProblemList::take() {
  std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
    return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
  });
  return std::move(problems_);
}

Place Place::at(std::size_t index) const { return {&(*value->elements())[index], path + "/" + std::to_string(index)}; }

std::string kind_name(const Json& value) {
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
    problems.add(place.value->offset, place.path, "this must be text, not " + kind_name(*place.value),
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
      problems.add(place.value->offset, place.path, "this must be text or a list of texts, not " + kind_name(*place.value),
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

std::string nearest(std::string_view wrote, const std::vector<std::string>& candidates) {
  const std::size_t allowed = std::max<std::size_t>(1, wrote.size() / 3);
  std::string best;
  std::size_t best_distance = allowed + 1;
  for (const std::string& candidate : candidates) {
    const auto apart = edit_distance(decode_utf8(wrote), decode_utf8(candidate), allowed);
    if (apart && *apart < best_distance) {
      best_distance = *apart;
      best = candidate;
    }
  }
  return best;
}

ObjectReader::ObjectReader(Place place, std::string_view what, ProblemList& problems)
    : place_(std::move(place)), what_(what), problems_(problems) {
  if (!is_object()) problem(place_, what_ + " must be an object, not " + kind_name(*place_.value), "write it as `{ … }`");
}

void ObjectReader::problem(const Place& place, std::string what, std::string remedy) const {
  problems_.add(place.value->offset, place.path, std::move(what), std::move(remedy));
}

bool ObjectReader::has(std::string_view key) { return optional(key).has_value(); }

std::optional<Place> ObjectReader::optional(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const Json* value = place_.value->find(key);
  if (!value) return std::nullopt;
  return Place{value, place_.path + "/" + std::string(key)};
}

std::optional<Place> ObjectReader::required(std::string_view key, std::string_view example) {
  auto found = optional(key);
  if (!found && is_object())
    problem(place_, what_ + " has no `" + std::string(key) + "`",
            "add `\"" + std::string(key) + "\": " + std::string(example) + "`");
  return found;
}

std::string ObjectReader::text(std::string_view key) {
  const auto found = optional(key);
  return found ? read_text(*found, problems_).value_or("") : "";
}

std::string ObjectReader::required_text(std::string_view key, std::string_view example) {
  const auto found = required(key, example);
  return found ? read_text(*found, problems_).value_or("") : "";
}

bool ObjectReader::flag(std::string_view key) {
  const auto found = optional(key);
  if (!found) return false;
  if (const bool* value = found->value->boolean()) return *value;
  problem(*found, "this must be `true` or `false`, not " + kind_name(*found->value), "write it without quotes");
  return false;
}

std::string ObjectReader::one_of(std::string_view key, const std::vector<std::string_view>& allowed) {
  const auto found = optional(key);
  if (!found) return std::string(allowed.front());
  const std::string* value = found->value->string();
  if (value && std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return *value;
  problem(*found, value ? "`" + *value + "` is not known here" : "this must be text, not " + kind_name(*found->value),
          "write " + join(allowed));
  return std::string(allowed.front());
}

double ObjectReader::number_above(std::string_view key, double least, double most, double otherwise) {
  const auto found = optional(key);
  if (!found) return otherwise;
  const Json::Number* number = found->value->number();
  if (!number) {
    problem(*found, "this must be a number, not " + kind_name(*found->value), "write digits without quotes");
    return otherwise;
  }
  if (number->value > least && number->value <= most) return number->value;
  problem(*found, number->written + " is out of range",
          "write a number above " + Json(least).dump() + " and at most " + Json(most).dump());
  return otherwise;
}

std::size_t ObjectReader::whole_number(std::string_view key, std::size_t least, std::size_t most, std::size_t otherwise) {
  const auto found = optional(key);
  if (!found) return otherwise;
  const Json::Number* number = found->value->number();
  if (!number) {
    problem(*found, "this must be a number, not " + kind_name(*found->value), "write digits without quotes");
    return otherwise;
  }
  if (is_whole(number->value) && number->value >= static_cast<double>(least) && number->value <= static_cast<double>(most))
    return static_cast<std::size_t>(number->value);
  problem(*found, number->written + " is out of range",
          "write a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return otherwise;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t most) {
  const auto found = optional(key);
  if (!found) return {};
  std::vector<std::string> result;
  const auto* elements = found->value->elements();
  if (!elements) {
    problem(*found, "this must be a list of texts, not " + kind_name(*found->value), "write `[\"…\", \"…\"]`");
    return result;
  }
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto one = read_text(found->at(i), problems_)) result.push_back(*one);
  if (elements->size() > most)
    problem(*found, "there are " + std::to_string(elements->size()) + " texts here",
            "keep at most " + std::to_string(most));
  return result;
}

void ObjectReader::finish() {
  const auto* members = place_.value->members();
  if (!members) return;
  for (const JsonMember& member : *members) {
    if (member.key.starts_with("x-") || std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    const std::string meant = nearest(member.key, asked_);
    problems_.add(member.key_offset, place_.path + "/" + member.key, "`" + member.key + "` is no key of " + what_,
                  meant.empty() ? "remove it, or call it `x-" + member.key + "` to keep it as a note"
                                : "did you mean `" + meant + "`?");
  }
}

}  // namespace worksheet
