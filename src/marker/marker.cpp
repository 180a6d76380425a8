#include "marker/marker.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "marker/alternatives.h"
#include "marker/contradictions.h"
#include "marker/exemplars.h"
#include "marker/idea_overlap.h"
#include "marker/judge.h"
#include "marker/list_items.h"
#include "marker/passage_words.h"
#include "marker/segments.h"
#include "text/sort_texts.h"
#include "text/unicode.h"

namespace worksheet {

Passage::Passage(std::string_view text, const Language& language, std::span<const std::string> answers)
    : words_(std::make_unique<const Words>(text, language, answers)) {}
Passage::~Passage() = default;

namespace {

/// Machines differ in the last bits of a logarithm; marks must not.
double rounded(double likelihood) { return std::floor(likelihood * 1000.0 + 0.5) / 1000.0; }

/// Adds a span in its place; words that follow one another become one span.
void add_span(std::vector<Span>& spans, const Span& span) {
  constexpr std::size_t gap = 8;  // an article or a preposition between two words
  auto at = std::upper_bound(spans.begin(), spans.end(), span,
                             [](const Span& a, const Span& b) { return a.begin < b.begin; });
  at = spans.insert(at, span);
  if (at != spans.begin()) --at;
  while (at + 1 != spans.end() && at->begin <= span.begin) {
    if (at[1].begin > at->end + gap) {
      ++at;
      continue;
    }
    at->end = std::max(at->end, at[1].end);
    spans.erase(at + 1);
  }
}

/// Whether one finding of an idea counts for more than another: first what is surely right, then a wrong turn, then the
/// rest by likelihood.
bool outranks(const Finding& one, const Finding& other) {
  const auto rank = [](const Finding& found) { return found.likelihood >= sure_right ? 2 : found.wrong_turn ? 1 : 0; };
  if (rank(one) != rank(other)) return rank(one) > rank(other);
  // A wrong turn is best told by the shortest segment that has it, which comes first.
  if (rank(one) == 1) return false;
  if (one.likelihood != other.likelihood) return one.likelihood > other.likelihood;
  return one.contradicted && !other.contradicted;
}

bool overlap(const Range& a, const Range& b) { return a.begin < b.end && b.begin < a.end; }

bool encloses(const Range& outer, const Range& inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

/// A response and the segments that it is read by.
struct ReadResponse {
  MatchedResponse matched;
  std::vector<std::shared_ptr<const SegmentText>> texts;
  std::shared_ptr<const SegmentText> whole;
};

/// Whether one finding has more of its phrasing than another.
bool is_closer(const Finding& one, const Finding& other) {
  return one.recall_content != other.recall_content ? one.recall_content > other.recall_content
                                                    : one.words_said > other.words_said;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\n\r") == line.npos; }

/// The sum of the `count` greatest.
double sum_of_greatest(std::vector<double> values, std::size_t count) {
  double sum = 0.0;
  for (; count > 0 && !values.empty(); --count) {
    const auto greatest = std::max_element(values.begin(), values.end());
    sum += *greatest;
    values.erase(greatest);
  }
  return sum;
}

}  // namespace

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

  std::span<const std::string> real_words() const {
    return passage ? std::span<const std::string>(passage->words().real) : std::span<const std::string>();
  }

  CompiledIdea compile(const Idea& idea, bool alone) const {
    CompiledIdea compiled;
    compiled.alone = alone;
    for (const std::string& text : idea.say)
      for (const std::string& wording : rules.exact ? std::vector{text} : read_alternatives(text, language))
        compiled.say.push_back(compile(wording));
    for (const std::string& text : idea.deny) compiled.deny.push_back(compile(text));
    return compiled;
  }

  Phrasing compile(std::string_view text) const {
    Phrasing phrasing = compile_phrasing(text, language, Vocabulary(language, rules, real_words(), &prompt));
    if (passage) phrasing.vocabulary.weigh([&](const std::string& plain) { return passage->words().weight_of(plain); });
    return phrasing;
  }

  void mark_shared_words() {
    for (CompiledIdea& idea : ideas)
      for (Phrasing& phrasing : idea.say)
        for (const CompiledIdea& other : ideas)
          if (&other != &idea)
            for (const Phrasing& theirs : other.say) phrasing.vocabulary.mark_shared(theirs.vocabulary);
  }

  /// `words`: how many the response has.
  double wrong_below(std::size_t words) const {
    constexpr std::size_t longest_fact = 2;  // new words
    constexpr std::size_t is_sentence = 3, is_longest = 12;
    if (ideas.size() > 1) return sure_wrong_of_several;
    const bool is_fact = std::all_of(ideas[0].say.begin(), ideas[0].say.end(), [](const Phrasing& phrasing) {
      return phrasing.is_brief && phrasing.new_words.size() <= longest_fact;
    });
    if (prompt.data().has_function_words() && words >= (is_fact ? is_sentence + 1 : is_sentence))
      return words >= is_longest ? sure_wrong_of_longest : sure_wrong_of_sentence;
    return is_fact && prompt.data().has_function_words() ? sure_wrong_of_fact : sure_wrong;
  }

  /// How one phrasing stands in a response: as in the segment that says most of it, if it goes against nothing else
  /// that the response says. `wrong_turns`: by segment, those that are said there, or null.
  IdeaFinding find_phrasing(const Phrasing& phrasing, std::size_t number, const ReadResponse& response,
                            const std::vector<IdeaFinding>& wrong_turns) const {
    IdeaFinding best, against;
    std::vector<std::pair<Range, std::size_t>> doubted;  // segments, and how many words they say
    for (std::size_t i = 0; i < response.texts.size(); ++i) {
      auto segment = std::make_shared<const Segment>(response.matched.read_for(phrasing, number, response.texts[i]));
      IdeaFinding found{judge(phrasing, ideas.size() == 1, *segment, answer_type), std::move(segment), nullptr, number};
      if (wrong_turns[i].wrong_turn) {
        found.finding.wrong_turn = wrong_turns[i].finding.wrong_turn;
        found.finding.contradicted = true;
        found.finding.likelihood = std::min(found.finding.likelihood, 0.1);
        found.wrong_turn = wrong_turns[i].wrong_turn;
      } else if (found.finding.contradicted && (!against.segment || is_closer(found.finding, against.finding))) {
        against = found;
      }
      if (found.finding.is_doubted && ideas.size() == 1)
        doubted.emplace_back(response.texts[i]->range, found.finding.words_said);
      if (!best.segment || outranks(found.finding, best.finding)) best = std::move(found);
    }
    // What goes against the phrasing as a whole is not right for one of its clauses.
    if (against.segment && against.finding.words_said >= best.finding.words_said &&
        encloses(against.segment->text->range, best.segment->text->range))
      best = std::move(against);
    for (const auto& [range, words_said] : doubted)
      if (words_said > best.finding.words_said && encloses(range, best.segment->text->range))
        best.finding.likelihood = std::min(best.finding.likelihood, undecided);
    doubt_further_claims(best, response);
    return best;
  }

  /// What is right in one place and goes on to claim something else in another is for a person to decide.
  void doubt_further_claims(IdeaFinding& found, const ReadResponse& response) const {
    constexpr double lists_all = 0.15;
    Finding& finding = found.finding;
    if (finding.likelihood <= undecided || finding.phrasing->means_none) return;
    const Segment whole = response.matched.read_for(*finding.phrasing, found.number, response.whole);
    const Claims claims = further_claims(*finding.phrasing, ideas.size() == 1, whole, found.segment->text->range);
    if (claims != Claims::no) finding.likelihood = claims == Claims::many ? lists_all : undecided;
  }

  /// The wrong turns of an idea, by segment. `first`: the number of its first phrasing; the wrong turns follow.
  std::vector<IdeaFinding> find_wrong_turns(const CompiledIdea& idea, std::size_t first,
                                            const ReadResponse& response) const {
    std::vector<IdeaFinding> found(response.texts.size());
    for (std::size_t i = 0; i < found.size() && !idea.deny.empty(); ++i) {
      Finding closest;
      for (std::size_t place = 0; place < idea.say.size(); ++place) {
        const Segment segment = response.matched.read_for(idea.say[place], first + place, response.texts[i]);
        const Finding finding = judge(idea.say[place], idea.alone, segment, answer_type);
        if (is_closer(finding, closest)) closest = finding;
      }
      for (std::size_t deny = 0; deny < idea.deny.size() && !found[i].wrong_turn; ++deny) {
        const Phrasing& phrasing = idea.deny[deny];
        Segment segment = response.matched.read_for(phrasing, first + idea.say.size() + deny, response.texts[i]);
        if (!says_wrong_turn(phrasing, segment, closest)) continue;
        found[i].finding.wrong_turn = &phrasing;
        found[i].wrong_turn = std::make_shared<const Segment>(std::move(segment));
      }
    }
    return found;
  }

  /// How each idea stands: as its best phrasing does.
  std::vector<IdeaFinding> find_ideas(const Terms& terms) const {
    ReadResponse response{MatchedResponse(terms.all, prompt), {}, nullptr};
    for (const CompiledIdea& idea : ideas) {
      for (const Phrasing& phrasing : idea.say) response.matched.match(phrasing);
      for (const Phrasing& phrasing : idea.deny) response.matched.match(phrasing);
    }
    for (const Range& range : segment_ranges(terms.all))
      response.texts.push_back(response.matched.read(range, terms.reply));
    response.whole = response.matched.read({0, terms.all.size()}, terms.reply);
    std::vector<IdeaFinding> best(ideas.size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < ideas.size(); ++i) {
      const std::vector<IdeaFinding> wrong_turns = find_wrong_turns(ideas[i], number, response);
      for (const Phrasing& phrasing : ideas[i].say) {
        IdeaFinding found = find_phrasing(phrasing, number++, response, wrong_turns);
        if (!best[i].segment || outranks(found.finding, best[i].finding)) best[i] = std::move(found);
      }
      number += ideas[i].deny.size();
    }
    return best;
  }

  IdeaMark mark_of(const IdeaFinding& found, std::size_t words, std::size_t field,
                   std::vector<Forgiven>& forgiven) const {
    const Finding& finding = found.finding;
    IdeaMark mark;
    mark.confidence = rounded(finding.likelihood);
    mark.state = finding.contradicted                       ? IdeaState::contradicted
                 : finding.likelihood >= sure_right         ? IdeaState::covered
                 : finding.likelihood <= wrong_below(words) ? IdeaState::missing
                                                            : IdeaState::unsure;
    if (mark.state == IdeaState::missing || !finding.phrasing) return mark;
    const Phrasing& phrasing = finding.wrong_turn ? *finding.wrong_turn : *finding.phrasing;
    const Segment& segment = finding.wrong_turn ? *found.wrong_turn : *found.segment;
    for (const Phrasing::Wanted& wanted : phrasing.words) {
      const Vocabulary::Entry& entry = phrasing.vocabulary[wanted.word];
      std::ptrdiff_t place = segment.place[wanted.word];
      for (const std::size_t opposite : entry.opposites)
        if (place < 0) place = segment.place[opposite];
      if (place < 0 || !entry.is_content) continue;
      const Segment::Token& token = segment.tokens[static_cast<std::size_t>(place)];
      add_span(mark.spans, {field, token.term->begin, token.term->end});
      note_forgiven(token, entry, forgiven);
    }
    if (mark.spans.empty() && finding.recall_new >= 1.0 && !found.segment->tokens.empty())
      mark.spans.push_back({field, found.segment->tokens.front().term->begin, found.segment->tokens.back().term->end});
    return mark;
  }

  void note_forgiven(const Segment::Token& token, const Vocabulary::Entry& entry,
                     std::vector<Forgiven>& forgiven) const {
    if (!token.match || token.match->expansion) return;
    Forgiven note{Forgiven::Kind::spelling, token.term->written, entry.written};
    if (token.match->kind != WordMatch::Kind::misspelt) {
      if (language.primary == "en" || entry.number || token.term->plain != entry.plain ||
          fold_case(to_nfc(note.wrote)) == fold_case(to_nfc(note.read_as)))
        return;
      note.kind = Forgiven::Kind::accents;
    }
    if (std::find(forgiven.begin(), forgiven.end(), note) == forgiven.end()) forgiven.push_back(std::move(note));
  }

  /// Verdict, points and confidence from the marks of the ideas. What is covered counts, also where another idea is
  /// open.
  void decide(Mark& mark) const {
    std::vector<double> earned, hoped;
    std::size_t covered = 0, open = 0;
    for (std::size_t i = 0; i < mark.ideas.size(); ++i) {
      const bool is_covered = mark.ideas[i].state == IdeaState::covered;
      const bool is_open = mark.ideas[i].state == IdeaState::unsure;
      if (is_covered) earned.push_back(points[i]);
      if (is_covered || is_open) hoped.push_back(points[i]);
      covered += is_covered ? 1 : 0;
      open += is_open ? 1 : 0;
    }
    const double all = sum_of_greatest(points, need);
    const double sure = all > 0.0 ? sum_of_greatest(std::move(earned), need) / all : 0.0;
    mark.score = sure;
    mark.confidence = rounded(chance_of_enough(mark.ideas));
    if (covered >= need) {
      mark.verdict = Verdict::correct;
    } else if (open > 0) {
      mark.verdict = Verdict::unsure;
      mark.open = all > 0.0 ? sum_of_greatest(std::move(hoped), need) / all - sure : 0.0;
    } else {
      mark.verdict = covered > 0 ? Verdict::partly : Verdict::incorrect;
    }
  }

  /// How likely at least `need` of the ideas are there, each by itself.
  double chance_of_enough(const std::vector<IdeaMark>& marks) const {
    std::vector<double> exactly{1.0};
    for (const IdeaMark& mark : marks) {
      exactly.push_back(0.0);
      for (std::size_t n = exactly.size() - 1; n > 0; --n)
        exactly[n] = exactly[n] * (1.0 - mark.confidence) + exactly[n - 1] * mark.confidence;
      exactly[0] *= 1.0 - mark.confidence;
    }
    double enough = 0.0;
    for (std::size_t n = need; n < exactly.size(); ++n) enough += exactly[n];
    return enough;
  }

  /// The response with its misspellings corrected.
  Terms with_spelling_corrected(Terms response) const {
    for (Term& term : response.all)
      if (const std::string* stem = stem_meant(term)) term.stem = *stem;
    return response;
  }

  /// The stem of the word of the key that a term is a misspelling of; null for most.
  const std::string* stem_meant(const Term& term) const {
    for (const CompiledIdea& idea : ideas)
      for (const Phrasing& phrasing : idea.say)
        if (const auto match = phrasing.vocabulary.find(term); match && match->kind == WordMatch::Kind::misspelt)
          return &phrasing.vocabulary[match->word].stem;
    return nullptr;
  }

  /// Whether most of a response is copied from the passage, and much more of it than the key says.
  bool is_pasted(const Terms& response) const {
    constexpr std::size_t shortest = 25;
    if (!passage || passage->words().size < shortest || response.all.size() < shortest) return false;
    const std::size_t copied = passage->words().count_copied(response.all);
    return copied >= shortest && 2 * copied >= response.all.size() && copied >= 3 * key_length;
  }

  /// A pasted passage does not show which part of it is the answer: no idea counts until a teacher has read it.
  void withhold_credit(Mark& mark) const {
    for (IdeaMark& idea : mark.ideas)
      if (idea.state == IdeaState::covered) {
        idea.state = IdeaState::unsure;
        idea.confidence = std::min(idea.confidence, 0.5);
      }
  }

  /// Uses the answers that a teacher has judged: an equal one decides, a similar one moves the likelihood.
  void apply_exemplars(Mark& mark, const Terms& written) const {
    if (exemplars.empty()) return;
    const Terms response = with_spelling_corrected(written);
    const auto known = exemplars.verdict_of_equal(response);
    const double confidence = known ? (*known ? 0.98 : 0.02) : rounded(exemplars.adjust(mark.confidence, response));
    if (ideas.size() > 1 && !known) return apply_to_several(mark, confidence);
    mark.confidence = confidence;
    mark.verdict = confidence >= sure_right                         ? Verdict::correct
                   : confidence <= wrong_below(response.all.size()) ? Verdict::incorrect
                                                                    : Verdict::unsure;
    mark.score = mark.verdict == Verdict::correct ? 1.0 : 0.0;
    mark.open = mark.verdict == Verdict::unsure ? 1.0 : 0.0;
    if (ideas.size() > 1 || (mark.ideas[0].state == IdeaState::contradicted && mark.verdict == Verdict::incorrect))
      return;
    mark.ideas[0].confidence = mark.confidence;
    mark.ideas[0].state = mark.verdict == Verdict::correct     ? IdeaState::covered
                          : mark.verdict == Verdict::incorrect ? IdeaState::missing
                                                               : IdeaState::unsure;
  }

  /// With several ideas it is not known which of them was wanting in an answer that was judged wrong: what is like one
  /// is not right before a person has read it.
  void apply_to_several(Mark& mark, double confidence) const {
    if (mark.verdict != Verdict::correct || confidence >= std::min(mark.confidence, sure_right)) return;
    withhold_credit(mark);
    decide(mark);
    mark.confidence = std::min(mark.confidence, confidence);
  }

  /// Answers that a teacher accepted say every idea that is wanted, some in other words than the key: a clause in which
  /// no idea is found is another wording of one that is not found, of the likeliest.
  void learn_wordings(std::span<const std::string> accepted) {
    if (ideas.size() < 2 || rules.exact) return;
    for (const std::string& text : accepted) {
      const Terms terms = read_terms(text, language);
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

  /// Whether the response is one of the idea's phrasings to the letter, as far as the rules mind letters.
  bool equals_phrasing(std::size_t idea, std::string_view response, std::vector<Forgiven>& forgiven) const {
    TextRules strict = rules;
    strict.strict_spelling = true;
    return std::any_of(say[idea].begin(), say[idea].end(), [&](const std::string& text) {
      return same_words(response, text, strict, language, nullptr, forgiven);
    });
  }

  /// The ideas that a text offers; `begin`: where in its line it stands.
  ListItem read_item(std::string_view text, std::size_t line, std::size_t begin) const {
    ListItem item;
    item.line = line;
    const Terms terms = read_terms(text, language);
    for (const IdeaFinding& found : read(text, terms, item.forgiven)) {
      item.offers.push_back(mark_of(found, terms.all.size(), line, item.forgiven));
      for (Span& span : item.offers.back().spans) {
        span.begin += begin;
        span.end += begin;
      }
    }
    if (exemplars.empty()) return item;
    const Terms corrected = with_spelling_corrected(terms);
    for (IdeaMark& offer : item.offers)
      if (offer.state == IdeaState::covered && exemplars.adjust(offer.confidence, corrected) < sure_right)
        offer.state = IdeaState::unsure;
    const std::optional<bool> known = exemplars.verdict_of_equal(corrected);
    if (known == false) item.offers.assign(ideas.size(), {});
    // Where there are several ideas, an accepted line is a wording of one of them.
    if (known == true && ideas.size() == 1) item.offers.front() = {IdeaState::covered, 0.98, {}};
    return item;
  }

  /// A line is one item, unless it has several of which at least two say different ideas: "fog, ice and 3) snow".
  std::vector<ListItem> read_items(std::string_view line_text, std::size_t line) const {
    std::vector<ListItem> whole;
    whole.push_back(read_item(line_text, line, 0));
    if (rules.exact) return whole;
    const std::vector<Term> terms = read_terms(line_text, language).all;
    const std::vector<Range> clauses = clause_ranges(terms);
    if (clauses.size() < 2) return whole;
    std::vector<ListItem> items;
    for (const Range& clause : clauses) {
      const std::size_t begin = terms[clause.begin].begin, end = terms[clause.end - 1].end;
      items.push_back(read_item(line_text.substr(begin, end - begin), line, begin));
    }
    std::size_t said = 0;
    for (const std::optional<std::size_t>& idea : match_items(items, points)) said += idea.has_value() ? 1 : 0;
    return said >= 2 ? items : whole;
  }

  /// One finding per idea for one line or the whole response.
  std::vector<IdeaFinding> read(std::string_view response, const Terms& terms, std::vector<Forgiven>& forgiven) const {
    if (!rules.exact && !terms.all.empty()) {
      std::vector<IdeaFinding> found = find_ideas(terms);
      discount_shared_evidence(found, ideas);
      credit_listed_items(found);
      return found;
    }
    std::vector<IdeaFinding> found(ideas.size());
    MatchedResponse matched(terms.all, prompt);
    for (std::size_t i = 0; i < ideas.size(); ++i) {
      const std::size_t number = matched.match(ideas[i].say.front());
      const auto text = matched.read({0, terms.all.size()}, terms.reply);
      found[i].segment = std::make_shared<const Segment>(matched.read_for(ideas[i].say.front(), number, text));
      found[i].finding.phrasing = &ideas[i].say.front();
      const bool equal = equals_phrasing(i, response, forgiven);
      found[i].finding.likelihood = equal ? 1.0 : 0.0;
      found[i].finding.recall_new = equal ? 1.0 : 0.0;
    }
    return found;
  }
};

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
  compiled_ = std::move(compiled);
}

Marker::Marker(Marker&&) noexcept = default;
Marker& Marker::operator=(Marker&&) noexcept = default;
Marker::~Marker() = default;

Mark Marker::mark(std::string_view response) const {
  const Compiled& key = *compiled_;
  const Terms terms = read_terms(response, key.language);
  Mark mark;
  for (const IdeaFinding& found : key.read(response, terms, mark.forgiven))
    mark.ideas.push_back(key.mark_of(found, terms.all.size(), 0, mark.forgiven));
  mark.copied = key.is_pasted(terms);
  if (mark.copied) key.withhold_credit(mark);
  key.decide(mark);
  key.apply_exemplars(mark, terms);
  return mark;
}

Mark Marker::mark_lines(std::span<const std::string> lines) const {
  const Compiled& key = *compiled_;
  Mark mark;
  mark.items.resize(lines.size());
  std::vector<ListItem> items;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    mark.items[line].verdict = is_blank(lines[line]) ? Verdict::unanswered : Verdict::incorrect;
    if (is_blank(lines[line])) continue;
    for (ListItem& item : key.read_items(lines[line], line)) items.push_back(std::move(item));
  }
  const std::vector<std::optional<std::size_t>> idea_of = match_items(items, key.points);
  mark.ideas.resize(key.ideas.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!idea_of[i]) continue;
    IdeaMark& idea = items[i].offers[*idea_of[i]];
    Verdict& verdict = mark.items[items[i].line].verdict;
    if (verdict != Verdict::correct) verdict = idea.state == IdeaState::covered ? Verdict::correct : Verdict::unsure;
    mark.ideas[*idea_of[i]] = std::move(idea);
    for (Forgiven& one : items[i].forgiven) mark.forgiven.push_back(std::move(one));
  }
  key.decide(mark);
  return mark;
}

}  // namespace worksheet
