#pragma once

#include <vector>

#include "json/reader.h"
#include "marker/idea.h"

namespace worksheet {

/// A list of ideas, each of them text or an object.
std::vector<Idea> read_ideas(const Place& place, ProblemList& problems);

/// Ideas with how many of them are needed, and answers (of a list: lines) that a teacher has judged.
void read_ideas_object(const Place& place, IdeasKey& key, ProblemList& problems);

/// How strictly words are read: `exact`, `case`, `accents` and `spelling`.
TextRules read_rules(ObjectReader& object);

}  // namespace worksheet
