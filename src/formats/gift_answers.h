#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "formats/gift_text.h"
#include "json/json.h"

namespace worksheet {

/// One answer between the braces of a GIFT question.
struct GiftAnswer {
  bool is_right = false;  ///< Written with "=".
  std::optional<double> weight;
  GiftText text, feedback;
};

/// What stands between the braces.
struct GiftAnswers {
  GiftText before;  ///< In front of the first "=" or "~".
  std::vector<GiftAnswer> list;
};

/// "=right#feedback ~%50%half ~wrong".
GiftAnswers read_gift_answers(const GiftText& inside);

/// "text#feedback", with no sign before it.
GiftAnswer read_lone_answer(const GiftText& text);

/// The key of a number question, "1822", "1822:5" or "1820..1825"; null where it is none.
Json read_gift_number(std::string_view text, std::size_t offset);

}  // namespace worksheet
