#pragma once

#include <string_view>
#include <vector>

#include "json/json_writer.h"
#include "kinds/kind.h"
#include "marker/mark.h"

namespace worksheet {

const char* verdict_name(Verdict verdict);
const char* state_name(IdeaState state);
const char* forgiven_name(Forgiven::Kind kind);

/// Adds a mark of a part that is worth `points` to an object that is open, for those who may see the key: `score`,
/// `max`, `verdict`, `confidence`, `ideas` (with their wording), `items`, `forgiven`. Spans are in UTF-16 code units of
/// the field's text.
void write_mark(JsonWriter& out, const Mark& mark, const Kind& kind, double points, const Response& response);

void write_spans(JsonWriter& out, const char* key, const std::vector<Span>& spans, const Lines& lines);
void write_forgiven(JsonWriter& out, const char* key, const std::vector<Forgiven>& forgiven);

}  // namespace worksheet
