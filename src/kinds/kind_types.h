#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/response.h"
#include "marker/marker.h"

// What the functions of every kind of question take and give.

namespace worksheet {

class Json;
class JsonWriter;
class ObjectReader;
struct Surroundings;

/// What a check may need beside the key and the response.
struct CheckContext {
  Language language;  ///< Of the lesson.
  std::string_view prompt;
  const Passage* passage = nullptr;  ///< With the words of all answers.
  std::span<const Marker> markers;   ///< One for each text of the key that is marked by its ideas, in the key's order.
};

/// What decides the order of things that are shown in an order of their own.
struct Mixing {
  std::string seed;              ///< Of the copy and the part, so that each student has an order that stays.
  bool shuffle_choices = false;  ///< Else choices stand as the lesson has them.
};

/// What there is to tell of each item of a mark; lists that are empty or too short have nothing to tell.
struct ItemTexts {
  std::vector<std::string> names;     ///< What the item is, or by which the page finds it; not where its place tells.
  std::vector<std::string> answers;   ///< Of the key.
  std::vector<std::string> feedback;  ///< For what was given.
};

}  // namespace worksheet
