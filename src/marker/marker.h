#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "marker/idea.h"
#include "marker/mark.h"
#include "text/language.h"

namespace worksheet {

/// The lesson around a part, prepared once per lesson: its language, the weight of each word of the passage, and which
/// words are none that a slip of the pen made.
class Passage {
 public:
  /// `answers` are those of the whole lesson.
  Passage(std::string_view text, const Language& language, std::span<const std::string> answers = {});
  ~Passage();
  struct Words;
  const Words& words() const { return *words_; }

 private:
  std::unique_ptr<const Words> words_;
};

/// Marks free text against one key. Building one costs more than using it: build once per part, mark often.
/// Marking depends on nothing but the key, the prompt, the passage and the response.
class Marker {
 public:
  /// `prompt` is the question as the student reads it; its words weigh little.
  /// `passage` may be null (a question without a lesson: English).
  Marker(const IdeasKey& key, std::string_view prompt, std::shared_ptr<const Passage> passage);
  Marker(Marker&&) noexcept;
  Marker& operator=(Marker&&) noexcept;
  ~Marker();

  /// One response that may hold several ideas (`short`, `essay`). Never gives `unanswered`: the caller has looked.
  Mark mark(std::string_view response) const;

  /// One idea a line, no idea twice, in any order (`list`); `items` has one entry per line.
  Mark mark_lines(std::span<const std::string> lines) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

/// Whether `wrote` is `answer`, for answers of a word or a few (gaps). Words of `passage`, which may be null, are no
/// misspellings of others. Appends what was forgiven.
bool same_words(std::string_view wrote, std::string_view answer, const TextRules& rules, const Language& language,
                const Passage* passage, std::vector<Forgiven>& forgiven);

}  // namespace worksheet
