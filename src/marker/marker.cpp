#include "marker/marker.h"

#include "marker/compiled_key.h"
#include "marker/judge.h"

namespace worksheet {

Passage::Passage(std::string_view text, const Language& language, std::span<const std::string> answers)
    : words_(std::make_unique<const Words>(text, language, answers)) {}
Passage::~Passage() = default;

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 18U, usual_bytes_to_a_word = 6;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\n\r") == line.npos; }

Mark for_a_person(std::size_t ideas) { return {.ideas = std::vector(ideas, IdeaMark{IdeaState::unsure, 0.5, {}})}; }

}  // namespace

bool Marker::Compiled::is_too_much(std::size_t words) const {
  return effort * static_cast<double>(words) > most_effort;
}

ListItem Marker::Compiled::read_item(std::string_view text, std::size_t line, std::size_t begin) const {
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

std::vector<ListItem> Marker::Compiled::read_items(std::string_view line_text, std::size_t line) const {
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

Marker::Marker(Marker&&) noexcept = default;
Marker& Marker::operator=(Marker&&) noexcept = default;
Marker::~Marker() = default;

Mark Marker::mark(std::string_view response) const {
  const Compiled& key = *compiled_;
  const Terms terms = read_terms(response.substr(0, most_bytes), key.language);
  Mark mark;
  if (response.size() > most_bytes || key.is_too_much(terms.all.size())) {
    mark = for_a_person(key.ideas.size());
    key.decide(mark);
    return mark;
  }
  for (const IdeaFinding& found : key.read(response, terms, mark.forgiven))
    mark.ideas.push_back(key.mark_of(found, terms.all.size(), 0, mark.forgiven));
  key.leave_open_if_nothing_is_found(mark, terms);
  mark.copied = key.is_pasted(terms);
  if (mark.copied) key.withhold_credit(mark);
  key.decide(mark);
  key.apply_exemplars(mark, terms);
  return mark;
}

Mark Marker::mark_lines(std::span<const std::string> lines) const {
  const Compiled& key = *compiled_;
  Mark mark;
  std::size_t bytes = 0;
  for (const std::string& line : lines) bytes += line.size();
  if (bytes > most_bytes || key.is_too_much(bytes / usual_bytes_to_a_word)) {
    mark = for_a_person(key.ideas.size());
    for (const std::string& line : lines)
      mark.items.push_back({is_blank(line) ? Verdict::unanswered : Verdict::unsure});
    key.decide(mark);
    return mark;
  }
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
