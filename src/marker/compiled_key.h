#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "marker/answer_type.h"
#include "marker/exemplars.h"
#include "marker/idea_overlap.h"
#include "marker/list_items.h"
#include "marker/marker.h"
#include "marker/passage_words.h"
#include "marker/segments.h"

namespace worksheet {

/// A response and the segments that it is read by.
struct ReadResponse {
  MatchedResponse matched;
  std::vector<std::shared_ptr<const SegmentText>> texts;
  std::shared_ptr<const SegmentText> whole;
};

/// Phrasings times words that are read at most, for a fifth of a second or so: 500 wordings against 1,000 words, 20
/// against 25,000.
inline constexpr double most_effort = 500000.0;

/// The sum of the `count` greatest.
double sum_of_greatest(std::vector<double> values, std::size_t count);

/// A key made ready for marking. Its functions stand where they belong: what a key is made of in compile_key.cpp, where
/// a response says it in find_ideas.cpp, what that earns in decide.cpp, lines of a list in marker.cpp.
struct Marker::Compiled {
  Compiled(const Language& language_, const TextRules& rules_, std::shared_ptr<const Passage> passage_)
      : language(language_), rules(rules_), passage(std::move(passage_)), prompt(language, rules, real_words()) {}

  Language language;
  TextRules rules;
  std::shared_ptr<const Passage> passage;
  Vocabulary prompt;
  std::vector<CompiledIdea> ideas;
  std::vector<double> points;
  std::vector<std::vector<std::string>> say;  ///< The phrasings as written, for exact answers and those without words.
  Exemplars exemplars;
  std::size_t need = 1;
  std::size_t key_length = 0;  ///< Words of a whole answer, by the longest phrasings.
  AnswerType answer_type;
  double effort = 0.0;  ///< For each word of a response, in phrasings.

  /// Whether reading a response of so many words would take long: a person reads it then.
  bool is_too_much(std::size_t words) const;

  /// A phrasing counts for one, and its words, of which most are soon passed over, for little.
  double effort_of_phrasings() const;

  std::span<const std::string> real_words() const {
    return passage ? std::span<const std::string>(passage->words().real) : std::span<const std::string>();
  }

  CompiledIdea compile(const Idea& idea, bool alone) const;

  Phrasing compile(std::string_view text) const;

  void mark_shared_words();

  /// Answers that a teacher accepted say every idea that is wanted, some in other words than the key: a clause in which
  /// no idea is found is another wording of one that is not found, of the likeliest. Of very many, the first are
  /// learnt.
  void learn_wordings(std::span<const std::string> accepted);

  /// How one phrasing stands in a response: as in the segment that says most of it, if it goes against nothing else
  /// that the response says. `wrong_turns`: by segment, those that are said there, or null.
  IdeaFinding find_phrasing(const Phrasing& phrasing, std::size_t number, const ReadResponse& response,
                            const std::vector<IdeaFinding>& wrong_turns) const;

  /// What is right in one place and goes on to claim something else in another is for a person to decide.
  void doubt_further_claims(IdeaFinding& found, const ReadResponse& response) const;

  /// The wrong turns of an idea, by segment. `first`: the number of its first phrasing; the wrong turns follow.
  std::vector<IdeaFinding> find_wrong_turns(const CompiledIdea& idea, std::size_t first,
                                            const ReadResponse& response) const;

  /// How each idea stands: as its best phrasing does.
  std::vector<IdeaFinding> find_ideas(const Terms& terms) const;

  /// Whether the response is one of the idea's phrasings to the letter, as far as the rules mind letters.
  bool equals_phrasing(std::size_t idea, std::string_view response, std::vector<Forgiven>& forgiven) const;

  /// One finding per idea for one line or the whole response.
  std::vector<IdeaFinding> read(std::string_view response, const Terms& terms, std::vector<Forgiven>& forgiven) const;

  /// `words`: how many the response has.
  double wrong_below(std::size_t words) const;

  IdeaMark mark_of(const IdeaFinding& found, std::size_t words, std::size_t field,
                   std::vector<Forgiven>& forgiven) const;

  void note_forgiven(const Segment::Token& token, const Vocabulary::Entry& entry,
                     std::vector<Forgiven>& forgiven) const;

  /// Verdict, points and confidence from the marks of the ideas. What is covered counts, also where another idea is
  /// open.
  void decide(Mark& mark) const;

  /// How likely at least `need` of the ideas are there, each by itself.
  double chance_of_enough(const std::vector<IdeaMark>& marks) const;

  /// The response with its misspellings corrected.
  Terms with_spelling_corrected(Terms response) const;

  /// The stem of the word of the key that a term is a misspelling of; null for most.
  const std::string* stem_meant(const Term& term) const;

  /// Whether most of a response is copied from the passage, and much more of it than the key says.
  bool is_pasted(const Terms& response) const;

  /// A pasted passage does not show which part of it is the answer: no idea counts until a teacher has read it.
  void withhold_credit(Mark& mark) const;

  /// Where a sentence says none of several ideas in words that are known, it may say them in others.
  void leave_open_if_nothing_is_found(Mark& mark, const Terms& response) const;

  /// Uses the answers that a teacher has judged: an equal one decides, a similar one moves the likelihood.
  void apply_exemplars(Mark& mark, const Terms& written) const;

  /// With several ideas it is not known which of them was wanting in an answer that was judged wrong: what is like one
  /// is not right before a person has read it.
  void apply_to_several(Mark& mark, double confidence) const;

  /// The ideas that a text offers; `begin`: where in its line it stands.
  ListItem read_item(std::string_view text, std::size_t line, std::size_t begin) const;

  /// A line is one item, unless it has several of which at least two say different ideas: "fog, ice and 3) snow".
  std::vector<ListItem> read_items(std::string_view line_text, std::size_t line) const;
};

}  // namespace worksheet
