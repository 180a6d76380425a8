#include <algorithm>
#include <optional>
#include <string>

#include "kinds/short/key.h"
#include "marker/values.h"

namespace worksheet {
namespace {

/// A key that is one date or time of day, in one wording or several, is compared by value; nullopt for other keys and
/// for responses that are none.
std::optional<Verdict> compare_dates_and_times(const IdeasKey& key, const std::string& text, const Language& language) {
  if (key.ideas.size() != 1 || key.rules.exact) return std::nullopt;
  const std::vector<std::string>& wordings = key.ideas.front().say;
  const auto is_value = [&](const std::string& wording) { return is_date_or_time(wording, language); };
  if (!std::all_of(wordings.begin(), wordings.end(), is_value)) return std::nullopt;
  Verdict best = Verdict::incorrect;
  for (const std::string& wording : wordings) {
    const auto verdict = compare_values(text, wording, language);
    if (!verdict) return std::nullopt;
    if (*verdict == Verdict::correct) return Verdict::correct;
    if (*verdict == Verdict::unsure) best = Verdict::unsure;
  }
  return best;
}

Mark mark_of(Verdict verdict, const std::string& text) {
  const bool right = verdict == Verdict::correct, open = verdict == Verdict::unsure;
  const double likelihood = right ? 1.0 : open ? 0.5 : 0.0;
  Mark mark{.verdict = verdict, .score = right ? 1.0 : 0.0, .open = open ? 1.0 : 0.0, .confidence = likelihood};
  IdeaMark& idea = mark.ideas.emplace_back();
  idea.state = right ? IdeaState::covered : open ? IdeaState::unsure : IdeaState::missing;
  idea.confidence = likelihood;
  if (verdict != Verdict::incorrect) idea.spans.push_back({0, 0, text.size()});
  return mark;
}

}  // namespace

Mark check(const ShortText& kind, const Response& response, const CheckContext& context) {
  const auto* text = std::get_if<std::string>(&response);
  if (!text) return {.verdict = Verdict::incorrect};
  if (const auto verdict = compare_dates_and_times(kind.key, *text, context.language)) return mark_of(*verdict, *text);
  return context.markers.front().mark(*text);
}

}  // namespace worksheet
