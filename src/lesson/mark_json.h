#pragma once

#include "checking/mark.h"
#include "lesson/lesson.h"
#include "text/json.h"

namespace worksheet {

const char* verdict_name(Verdict verdict);
const char* state_name(IdeaState state);
const char* forgiven_name(Forgiven::Kind kind);

/// A mark for those who may see the key: score, max, verdict, confidence, ideas (with their wording), items, forgiven.
/// Spans are in UTF-16 code units of the field's text.
Json mark_json(const Mark& mark, const Part& part, const Response& response);

Json spans_json(const std::vector<Span>& spans, const Response& response);
Json forgiven_json(const std::vector<Forgiven>& forgiven);

}  // namespace worksheet
