#pragma once

#include "languages/language_data.h"
#include "marker/terms.h"

namespace worksheet {

/// What kind of answer a question asks for.
struct AnswerType {
  bool number = false;  ///< How many, how long, when.
  bool person = false;  ///< Who.
  bool reason = false;  ///< Why, or to explain.
  bool order = false;   ///< In which order.
};

AnswerType read_answer_type(const Terms& prompt, const LanguageData& data);

}  // namespace worksheet
