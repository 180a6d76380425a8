#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace worksheet {

/// One thing that a right answer says.
struct Idea {
  std::vector<std::string> say;   ///< Ways to say it, the model wording first; never empty.
  std::vector<std::string> deny;  ///< Wrong turns ("not" in the lesson file): saying one contradicts the idea.
  double points = 1.0;            ///< Its weight among the part's ideas.
  std::string hint;               ///< Markdown, for a student who lacks it.
  std::string feedback;           ///< Markdown, for a student who has it.
  bool operator==(const Idea&) const = default;
};

/// How strictly words are read. The defaults forgive what a fair teacher forgives.
struct TextRules {
  bool exact = false;            ///< The whole answer must equal a phrasing, once normalised.
  bool match_case = false;       ///< "us" is not "US".
  bool match_accents = false;    ///< "ano" is not "año".
  bool strict_spelling = false;  ///< No misspelling is forgiven.

  /// Whether a single letter may decide, so that nothing but the student's own hand should write it.
  bool mind_letters() const { return exact || match_case || match_accents || strict_spelling; }
  bool operator==(const TextRules&) const = default;
};

/// The key of a free-text part.
struct IdeasKey {
  std::vector<Idea> ideas;
  std::size_t need = 0;             ///< How many ideas make a whole answer, 1 to ideas.size().
  std::vector<std::string> accept;  ///< Whole answers, or lines of a list, that a teacher has judged right.
  std::vector<std::string> reject;  ///< Those that a teacher has judged wrong.
  TextRules rules;
  bool operator==(const IdeasKey&) const = default;
};

}  // namespace worksheet
