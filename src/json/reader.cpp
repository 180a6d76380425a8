#include "json/reader.h"

#include <algorithm>
#include <cmath>

#include "text/concat.h"
#include "text/distance.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

/// Past this a person is better served by mending what has been told.
constexpr std::size_t most_problems = 200;

bool is_whole(double value) { return std::floor(value) == value; }

}  // namespace

bool ProblemList::is_full() const { return problems_.size() >= most_problems; }

void ProblemList::add(std::size_t offset, std::string_view path, Words words) {
  if (is_full()) return;
  add({lines_.at(offset), std::string(path), std::move(words.what), std::move(words.remedy)});
}

void ProblemList::add(const Place& place, Words words) { add(place.value->offset, place.path, std::move(words)); }

void ProblemList::add(Problem problem) {
  if (is_full()) return;
  const auto stands_before = [](const Problem& a, const Problem& b) {
    return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
  };
  const auto place = std::upper_bound(problems_.begin(), problems_.end(), problem, stands_before);
  problems_.insert(place, std::move(problem));
}

Place Place::at(std::size_t index) const { return {&(*value->elements())[index], path + "/" + std::to_string(index)}; }

std::optional<std::string> read_text(const Place& place, ProblemList& problems) {
  const std::string* text = place.value->string();
  if (!text) {
    problems.add(place, problems::must_be_text(*place.value));
    return std::nullopt;
  }
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
    problems.add(place, problems::empty_text());
    return std::nullopt;
  }
  return *text;
}

std::vector<std::string> read_text_or_texts(const Place& place, ProblemList& problems) {
  std::vector<std::string> result;
  const auto* elements = place.value->elements();
  if (!elements) {
    if (place.value->string() == nullptr)
      problems.add(place, problems::must_be_text_or_texts(*place.value));
    else if (auto text = read_text(place, problems))
      result.push_back(*text);
    return result;
  }
  if (elements->empty()) problems.add(place, problems::empty_list());
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto text = read_text(place.at(i), problems)) result.push_back(*text);
  return result;
}

std::string nearest_of(std::string_view written, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 200;
  if (written.size() > longest) return "";
  const std::u32string letters = decode_utf8(written);
  std::size_t within = std::max<std::size_t>(1, written.size() / 3);
  const std::string* best = nullptr;
  for (const std::string& candidate : candidates) {
    const auto apart = edit_distance(letters, decode_utf8(candidate), within);
    if (!apart || (best && *apart == within)) continue;
    within = *apart;
    best = &candidate;
  }
  return best ? *best : "";
}

ObjectReader::ObjectReader(Place place, std::string_view thing, ProblemList& problems)
    : place_(std::move(place)), thing_(thing), problems_(problems) {
  if (!is_object()) problem(place_, problems::thing_must_be_object(thing_, *place_.value));
}

void ObjectReader::problem(const Place& place, Words words) const { problems_.add(place, std::move(words)); }

bool ObjectReader::has(const char* key) { return optional(key).has_value(); }

std::optional<Place> ObjectReader::optional(const char* key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const Json* value = place_.value->find(key);
  if (!value) return std::nullopt;
  return Place{value, place_.path + "/" + std::string(key)};
}

std::optional<Place> ObjectReader::required(const char* key, const char* example) {
  auto found = optional(key);
  if (!found && is_object()) problem(place_, problems::missing_key(thing_, key, example));
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
  problem(*found, problems::must_be_true_or_false(*found->value));
  return false;
}

std::string ObjectReader::one_of(const char* key, std::initializer_list<std::string_view> allowed) {
  const auto found = optional(key);
  if (!found) return std::string(*allowed.begin());
  const std::string* value = found->value->string();
  if (value && std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) return *value;
  problem(*found, value ? problems::not_one_of(allowed, *value) : problems::must_be_one_of(allowed, *found->value));
  return std::string(*allowed.begin());
}

std::optional<Place> ObjectReader::number(const char* key) {
  auto found = optional(key);
  if (!found || found->value->number()) return found;
  problem(*found, problems::must_be_number(*found->value));
  return std::nullopt;
}

double ObjectReader::number_above(const char* key, double least, double most, double otherwise) {
  const auto found = number(key);
  if (!found) return otherwise;
  const double written = *found->value->number();
  if (written > least && written <= most) return written;
  problem(*found, problems::number_out_of_range(found->value->text, least, most));
  return otherwise;
}

std::size_t ObjectReader::whole_number(const char* key, std::size_t least, std::size_t most, std::size_t otherwise) {
  const auto found = number(key);
  if (!found) return otherwise;
  const double written = *found->value->number();
  if (is_whole(written) && written >= static_cast<double>(least) && written <= static_cast<double>(most))
    return static_cast<std::size_t>(written);
  problem(*found, problems::whole_number_out_of_range(found->value->text, least, most));
  return otherwise;
}

std::vector<std::string> ObjectReader::texts(const char* key, std::size_t most) {
  const auto found = optional(key);
  if (!found) return {};
  std::vector<std::string> result;
  const auto* elements = found->value->elements();
  if (!elements) {
    problem(*found, problems::must_be_texts(*found->value));
    return result;
  }
  for (std::size_t i = 0; i < elements->size(); ++i)
    if (auto one = read_text(found->at(i), problems_)) result.push_back(*one);
  if (elements->size() > most) problem(*found, problems::too_many(problems::texts, elements->size(), most));
  return result;
}

void ObjectReader::finish() {
  const auto* members = place_.value->members();
  if (!members) return;
  for (const Json& member : *members) {
    if (problems_.is_full()) return;
    if (member.key.starts_with("x-") || std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    problems_.add(member.key_offset, concat({place_.path, pointer_step(member.key)}),
                  problems::unknown_key(thing_, member.key, nearest_of(member.key, asked_)));
  }
}

}  // namespace worksheet
