#pragma once

#include <string>
#include <vector>

#include "kinds/kind.h"

namespace worksheet {

/// The words of a key that a student may see once it is due: the model answer, one text per line.
std::vector<std::string> model_answer_of(const Kind& kind);

/// What a student would enter to be wholly right; nothing where there is no one such response, as for free text.
Response right_response_of(const Kind& kind);

ItemTexts item_texts_of(const Kind& kind, const Response& response);

}  // namespace worksheet
