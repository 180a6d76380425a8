#pragma once

#include <string>

#include "json/json.h"

namespace worksheet {

/// One form for all the ways in which a question file may say the same: "answer": "a" and ["a"], "points": 1 and none.
/// Two questions are the same where these texts are.
std::string normal_question(const Json& question);

/// The same of any other value: the order of keys does not matter, nor how a number is written.
std::string normal_value(const Json& value);

}  // namespace worksheet
