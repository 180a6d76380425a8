#include "marker/phrasing.h"

#include <algorithm>
#include <cmath>

#include "marker/negation.h"
#include "text/among.h"

namespace worksheet {
namespace {

/// Parts a sentence into two, either of which may do as an answer: a reason or a consequence follows.
bool gives_reason(std::string_view plain) { return plain == "because" || plain == "so" || plain == "since"; }

bool means_none(const Vocabulary::Entry& entry, const LanguageData& data) {
  return entry.stem == "#0" || is_among(entry.plain, data.files.nothing);
}

bool is_after_to_be(const std::vector<Term>& terms, std::size_t at) {
  while (at > 0 && !terms[at - 1].is_content && !terms[at - 1].function.is_to_be) --at;
  return at > 0 && terms[at - 1].function.is_to_be;
}

/// What is known once all words are there.
void complete(Phrasing& phrasing) {
  bool nothing = false;
  std::size_t articles = 0;
  double content = 0.0;
  const Vocabulary& vocabulary = phrasing.vocabulary;
  for (const Phrasing::Wanted& wanted : phrasing.words) {
    const Vocabulary::Entry& entry = vocabulary[wanted.word];
    nothing = nothing || means_none(entry, vocabulary.data());
    if (entry.is_content && !entry.in_prompt) phrasing.new_words.push_back(wanted.word);
    if (entry.is_content)
      content += 1.0;
    else
      phrasing.has_function_words = true;
    if (entry.article) ++articles;
  }
  phrasing.log_content = std::log(1.0 + content);
  const auto is_other = [&](std::size_t word) { return !means_none(vocabulary[word], vocabulary.data()); };
  phrasing.means_none = nothing && phrasing.words.size() <= 8 &&
                        std::none_of(phrasing.new_words.begin(), phrasing.new_words.end(), is_other);
  phrasing.is_brief = phrasing.words.size() - articles <= 4;
}

}  // namespace

bool CompiledIdea::has(std::string_view stem) const {
  return std::any_of(say.begin(), say.end(),
                     [stem](const Phrasing& phrasing) { return phrasing.vocabulary.key_word(stem).has_value(); });
}

Phrasing compile_phrasing(std::string_view text, const Language& language, Vocabulary vocabulary) {
  const Terms terms = read_terms(text, language);
  vocabulary.add_to_key(terms.all);
  std::vector<std::size_t> words;
  for (const Term& term : terms.all) words.push_back(vocabulary.add(term));
  vocabulary.mark_derivations_of_prompt(words);
  Phrasing phrasing{std::move(vocabulary)};
  phrasing.reply = terms.reply;
  const LanguageData& data = phrasing.vocabulary.data();
  const std::vector<Tie> ties = read_ties(terms.all, data);
  std::size_t part = 0;
  phrasing.negations = visit_with_negation(terms.all, [&](std::size_t i, bool negated) {
    const Term& term = terms.all[i];
    if (i > 0 && (term.sentence != terms.all[i - 1].sentence || gives_reason(term.plain))) ++part;
    const std::size_t word = words[i];
    if (!phrasing.vocabulary[word].article) phrasing.sequence.push_back(word);
    const auto is_there = [word](const Phrasing::Wanted& one) { return one.word == word; };
    if (std::none_of(phrasing.words.begin(), phrasing.words.end(), is_there))
      phrasing.words.push_back({word, negated, term.in_brackets, i, ties[i], is_after_to_be(terms.all, i), part});
    if (term.function.role == WordRole::conjunction || term.function.role == WordRole::disjunction)
      phrasing.has_coordination = true;
    const WordRole role = term.function.role;
    if (role == WordRole::auxiliary || role == WordRole::connective || role == WordRole::negation ||
        term.function.is_subject || term.function.is_to_be || term.plain == "to")
      phrasing.names_thing = false;
    if (term.is_content && !phrasing.vocabulary[word].in_prompt) add_trigrams(phrasing.trigrams, term.plain);
  });
  phrasing.trigram_count = phrasing.trigrams.count();
  phrasing.prevents = prevents(terms.all);
  phrasing.is_one_clause = has_one_clause(terms.all);
  phrasing.has_verb = !terms.all.empty() && has_verb(terms.all, terms.all.front().clause);
  complete(phrasing);
  return phrasing;
}

}  // namespace worksheet
