#include <algorithm>
#include <map>

#include "marker/alternatives.h"
#include "marker/compiled_key.h"
#include "marker/judge.h"
#include "text/sort_texts.h"

namespace worksheet {
namespace {

bool overlap(const Range& a, const Range& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

CompiledIdea Marker::Compiled::compile(const Idea& idea, bool alone) const {
  CompiledIdea compiled;
  compiled.alone = alone;
  for (const std::string& text : idea.say)
    for (const std::string& wording : rules.exact ? std::vector{text} : read_alternatives(text, language))
      compiled.say.push_back(compile(wording));
  for (const std::string& text : idea.deny) compiled.deny.push_back(compile(text));
  return compiled;
}

Phrasing Marker::Compiled::compile(std::string_view text) const {
  Phrasing phrasing = compile_phrasing(text, language, Vocabulary(language, rules, real_words(), &prompt));
  if (passage) phrasing.vocabulary.weigh([&](const std::string& plain) { return passage->words().weight_of(plain); });
  return phrasing;
}

void Marker::Compiled::mark_shared_words() {
  const std::size_t several = ideas.size();
  std::map<std::string, std::size_t, std::less<>> idea_of;  // by stem: the idea that has it, or `several`
  for (std::size_t i = 0; i < ideas.size(); ++i)
    for (const Phrasing& phrasing : ideas[i].say)
      phrasing.vocabulary.each_key_word([&](const std::string& stem) {
        const auto [known, is_new] = idea_of.emplace(stem, i);
        if (!is_new && known->second != i) known->second = several;
      });
  for (std::size_t i = 0; i < ideas.size(); ++i)
    for (Phrasing& phrasing : ideas[i].say)
      phrasing.vocabulary.mark_shared([&](const std::string& stem) {
        const auto known = idea_of.find(stem);
        return known != idea_of.end() && known->second != i;
      });
}

double Marker::Compiled::effort_of_phrasings() const {
  constexpr double words_to_a_phrasing = 20.0;
  double effort_of_all = 0.0;
  for (const CompiledIdea& idea : ideas)
    for (const auto* phrasings : {&idea.say, &idea.deny})
      for (const Phrasing& phrasing : *phrasings)
        effort_of_all += 1.0 + static_cast<double>(phrasing.words.size()) / words_to_a_phrasing;
  return effort_of_all;
}

void Marker::Compiled::learn_wordings(std::span<const std::string> accepted) {
  if (ideas.size() < 2 || rules.exact) return;
  double spent = 0.0;
  for (const std::string& text : accepted) {
    const Terms terms = read_terms(text, language);
    spent += effort_of_phrasings() * static_cast<double>(terms.all.size());
    if (spent > most_effort) break;
    const std::vector<IdeaFinding> found = find_ideas(terms);
    const auto is_found = [](const IdeaFinding& one) { return one.finding.likelihood >= sure_right; };
    for (const Range& clause : clause_ranges(terms.all)) {
      const auto is_evidence = [&](const IdeaFinding& one) {
        return is_found(one) && overlap(one.segment->text->range, clause);
      };
      if (std::any_of(found.begin(), found.end(), is_evidence)) continue;
      const std::size_t begin = terms.all[clause.begin].begin, end = terms.all[clause.end - 1].end;
      const std::string wording = text.substr(begin, end - begin);
      const std::vector<IdeaFinding> likely = find_ideas(read_terms(wording, language));
      std::size_t idea = ideas.size();
      for (std::size_t i = 0; i < ideas.size(); ++i)
        if (!is_found(found[i]) &&
            (idea == ideas.size() || likely[i].finding.likelihood > likely[idea].finding.likelihood))
          idea = i;
      if (idea < ideas.size()) ideas[idea].say.push_back(compile(wording));
    }
  }
  mark_shared_words();
}

Marker::Marker(const IdeasKey& key, std::string_view prompt, std::shared_ptr<const Passage> passage) {
  const Language language = passage ? passage->words().language : Language();
  auto compiled = std::make_unique<Compiled>(language, key.rules, passage);
  compiled->need = std::max<std::size_t>(1, std::min(key.need, key.ideas.size()));
  const Terms asked = read_terms(prompt, language);
  compiled->answer_type = read_answer_type(asked, compiled->prompt.data());
  std::vector<std::string> prompt_stems;
  compiled->prompt.mark_prompt(asked.all);
  for (const Term& term : asked.all)
    if (term.is_content) prompt_stems.push_back(term.stem);
  sort_texts(prompt_stems);
  std::vector<double> lengths;
  for (const Idea& idea : key.ideas) {
    compiled->ideas.push_back(compiled->compile(idea, key.ideas.size() == 1));
    compiled->points.push_back(idea.points);
    compiled->say.push_back(idea.say);
    std::size_t longest = 0;
    for (const Phrasing& phrasing : compiled->ideas.back().say) longest = std::max(longest, phrasing.words.size());
    lengths.push_back(static_cast<double>(longest));
  }
  compiled->mark_shared_words();
  compiled->key_length = static_cast<std::size_t>(sum_of_greatest(std::move(lengths), compiled->need));
  for (const std::string& text : key.accept) compiled->exemplars.add(text, true, language, prompt_stems);
  for (const std::string& text : key.reject) compiled->exemplars.add(text, false, language, prompt_stems);
  compiled->learn_wordings(key.accept);
  // The key's own wordings keep a judged answer that has only a part of them from deciding too much.
  if (!compiled->exemplars.empty() && key.ideas.size() == 1)
    for (const std::string& text : key.ideas.front().say) compiled->exemplars.add_key_wording(text, language);
  compiled->effort = compiled->effort_of_phrasings();
  compiled_ = std::move(compiled);
}

}  // namespace worksheet
