#include "session/annotation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <vector>

#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr std::array<std::string_view, 4> colors = {"yellow", "green", "blue", "pink"};
constexpr std::size_t longest_id = 64, longest_quote = 2000, longest_note = 5000;
constexpr double furthest = 1e9;

}  // namespace

bool Annotation::operator<(const Annotation& other) const {
  return std::tie(color, quote, start, note) < std::tie(other.color, other.quote, other.start, other.note);
}

std::optional<Annotation> read_annotation(const Json& json) {
  const Json *color = json.find("color"), *quote = json.find("quote"), *start = json.find("start"),
             *note = json.find("note");
  if (!color || !quote || !color->string() || !quote->string()) return std::nullopt;
  if (std::find(colors.begin(), colors.end(), color->text) == colors.end()) return std::nullopt;
  if (quote->text.empty() || utf16_length(quote->text) > longest_quote) return std::nullopt;
  if (note && (!note->string() || utf16_length(note->text) > longest_note)) return std::nullopt;
  Annotation result{color->text, quote->text, 0, note ? note->text : ""};
  if (start && start->number()) result.start = std::trunc(std::clamp(*start->number(), 0.0, furthest));
  return result;
}

bool is_annotation_id(std::string_view id) { return !id.empty() && id.size() <= longest_id; }

void write_annotation(JsonWriter& out, const Annotation& annotation) {
  out.text("color", annotation.color).text("quote", annotation.quote);
  out.number("start", annotation.start).text("note", annotation.note);
}

void write_annotations(JsonWriter& out, const Annotations& annotations) {
  out.array("annotations");
  for (const auto& [id, entry] : annotations) {
    if (!entry.value) continue;
    write_annotation(out.object().text("id", id), *entry.value);
    out.end();
  }
  out.end();
}

std::size_t count_annotations(const Annotations& annotations) {
  return static_cast<std::size_t>(
      std::count_if(annotations.begin(), annotations.end(), [](const auto& entry) { return entry.second.value; }));
}

void annotate(Annotations& annotations, const std::string& id, std::optional<Annotation> value, Time at) {
  auto& entry = annotations[id];
  entry = {std::move(value), std::max(at, entry.at)};
  keep_newest(annotations);
}

Annotations merge(const Annotations& one, const Annotations& other) {
  Annotations result = one;
  for (const auto& [id, entry] : other) {
    const auto [mine, is_new] = result.try_emplace(id, entry);
    if (!is_new) mine->second = later(mine->second, entry);
  }
  keep_newest(result);
  return result;
}

void keep_newest(Annotations& annotations) {
  if (annotations.size() <= most_annotations_kept) return;
  std::vector<std::pair<Time, std::string_view>> by_age;
  by_age.reserve(annotations.size());
  for (const auto& [id, entry] : annotations) by_age.emplace_back(entry.at, id);
  std::sort(by_age.begin(), by_age.end());
  by_age.resize(by_age.size() - most_annotations_kept);
  for (const auto& [at, id] : by_age) annotations.erase(annotations.find(id));
}

}  // namespace worksheet
