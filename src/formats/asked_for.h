#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/language.h"

namespace worksheet {

/// What the words of a question ask for.
struct AskedFor {
  bool truth = false;                                                ///< "True or false: …"
  bool sentence = false;                                             ///< "Mark the sentence that …"
  bool order = false;                                                ///< "Put these in order."
  bool opinion = false;                                              ///< "Do you support … Explain your answer."
  bool list = false;                                                 ///< "List", "Name", "Give".
  bool number = false;                                               ///< "How many …", "In which year …"
  bool person = false, time = false, place = false, reason = false;  ///< Who, when, where, why.
  std::size_t count = 0;  ///< "List 4 …", "What two …"; 0 where none is said.
};

/// By the words of English, Spanish, French, German or Portuguese; of other languages nothing is known.
AskedFor asked_for(std::string_view prompt, const Language& language);

/// Whether a text asks or tells to do something: it ends in a question mark or begins with "Define", "Explain" ….
bool is_task(std::string_view text, const Language& language);

/// The language that a text is most likely written in, by its script and small words; English where nothing tells.
std::string guess_language(std::string_view text);

}  // namespace worksheet
