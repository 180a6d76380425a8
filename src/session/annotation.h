#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "json/json.h"
#include "json/json_writer.h"
#include "session/stamped.h"

namespace worksheet {

/// Words of the passage that a student marked, with what was noted beside them.
struct Annotation {
  std::string color;  ///< "yellow", "green", "blue" or "pink".
  std::string quote;
  double start = 0;  ///< UTF-16 offset of the quote in the passage as it was shown: tells which one, where it repeats.
  std::string note;
  bool operator==(const Annotation&) const = default;
  bool operator<(const Annotation& other) const;
};

/// By id. One that was taken away stays as nothing, so that it is not brought back by another copy of the work.
using Annotations = std::map<std::string, Stamped<std::optional<Annotation>>, std::less<>>;

/// How many a work can show, and how many it keeps with those that were taken away.
inline constexpr std::size_t most_annotations = 500, most_annotations_kept = 2000;

/// Reads `{"color", "quote", "start", "note"}`; nullopt where it is something else or larger than it may be.
std::optional<Annotation> read_annotation(const Json& json);

/// Whether an annotation may be called so.
bool is_annotation_id(std::string_view id);

/// Writes those that are there to be shown, as an array with their ids.
void write_annotations(JsonWriter& out, const Annotations& annotations);

/// Writes the members of an object that is open.
void write_annotation(JsonWriter& out, const Annotation& annotation);

/// How many are there to be shown.
std::size_t count_annotations(const Annotations& annotations);

/// Sets or, with nothing, takes one away.
void annotate(Annotations& annotations, const std::string& id, std::optional<Annotation> value, Time at);

/// Of each the later one; the same whichever is given first.
Annotations merge(const Annotations& one, const Annotations& other);

/// Lets the oldest go where there are more than are kept.
void keep_newest(Annotations& annotations);

}  // namespace worksheet
