#include "session/action.h"

#include <algorithm>

namespace worksheet {

std::string text_of(const Json& action, std::string_view key) {
  const Json* found = action.find(key);
  return found && found->string() ? found->text : "";
}

bool are_texts(const Json& action, std::initializer_list<std::string_view> keys) {
  return std::all_of(keys.begin(), keys.end(), [&](std::string_view key) {
    const Json* found = action.find(key);
    return !found || found->string();
  });
}

Time time_of(const Json& action) {
  const Json* at = action.find("at");
  return at && at->number() ? static_cast<Time>(std::clamp(*at->number(), 0.0, latest_time)) : 0;
}

}  // namespace worksheet
