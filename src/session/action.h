#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/json.h"
#include "lesson/lesson.h"
#include "session/stamped.h"

namespace worksheet {

/// What an action did, for its update to tell.
struct Outcome {
  std::vector<const Part*> changed;
  bool annotated = false;  ///< The annotations can have changed.
  const char* error = nullptr;
  std::vector<Problem> problems;  ///< Of a work file that was read.
};

/// A member that is text; empty where there is none.
std::string text_of(const Json& action, std::string_view key);

/// Whether each of these members is text, where it is there at all.
bool are_texts(const Json& action, std::initializer_list<std::string_view> keys);

/// When it was done.
Time time_of(const Json& action);

/// An action by its name, and what does it.
template <typename Sheet>
struct NamedAction {
  std::string_view name;
  Outcome (Sheet::*perform)(const Json& action);
};

/// Does what `action` names; nothing where it is none of these.
template <typename Sheet, std::size_t count>
std::optional<Outcome> perform(Sheet& sheet, const std::array<NamedAction<Sheet>, count>& actions, const Json& action) {
  const std::string wanted = text_of(action, "do");
  for (const NamedAction<Sheet>& one : actions)
    if (one.name == wanted) return (sheet.*one.perform)(action);
  return std::nullopt;
}

}  // namespace worksheet
