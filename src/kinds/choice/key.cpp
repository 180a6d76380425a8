#include "kinds/choice/key.h"

namespace worksheet {

std::string Choice::feedback_on(std::string_view picked) const {
  for (const Option& option : options)
    if (option.text == picked) return option.feedback;
  return "";
}

}  // namespace worksheet
