#include "roster/part_marker.h"

#include <algorithm>
#include <functional>

namespace worksheet {
namespace {

/// More would make each check slow, and tell little more.
constexpr std::size_t most_taught = 150;

/// The key that accepts and rejects, or null.
IdeasKey* learning_key(Kind& kind) {
  if (auto* text = std::get_if<ShortText>(&kind)) return &text->key;
  if (auto* list = std::get_if<List>(&kind)) return &list->key;
  return nullptr;
}

void add_texts(std::vector<std::string>& texts, const std::vector<std::string>& more) {
  for (const std::string& text : more)
    if (texts.size() < most_taught && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

/// What can be hoped for of the points, by what is likely of each idea.
double chance_of(const Mark& mark, const Kind& kind) {
  const IdeasKey* key = ideas_of(kind);
  if (!key || mark.ideas.empty()) return mark.score + mark.open / 2.0;
  std::vector<double> likely;
  likely.reserve(mark.ideas.size());
  for (const IdeaMark& idea : mark.ideas) likely.push_back(idea.confidence);
  std::sort(likely.begin(), likely.end(), std::greater<>());
  double sum = 0.0;
  const std::size_t need = std::clamp<std::size_t>(key->need, 1, likely.size());
  for (std::size_t i = 0; i < need; ++i) sum += likely[i];
  // What was judged as a whole stands in the confidence alone.
  return likely.size() > 1 && mark.verdict != Verdict::correct && mark.verdict != Verdict::incorrect
             ? (sum / static_cast<double>(need) + mark.confidence) / 2.0
             : mark.confidence;
}

}  // namespace

bool key_can_learn(const Kind& kind) {
  return std::holds_alternative<ShortText>(kind) || std::holds_alternative<List>(kind);
}

const Mark& PartMarker::untaught(const Response& response) {
  const auto found = untaught_marks_.find(response);
  if (found != untaught_marks_.end()) return found->second;
  if (!untaught_) untaught_.emplace(part_.kind, part_.prompt, setting_);
  return untaught_marks_.emplace(response, untaught_->check(response)).first->second;
}

void PartMarker::learn(Taught& taught, const Response& response, bool is_right) {
  if (!key_can_learn(part_.kind)) return;
  std::vector<std::string>& texts = is_right ? taught.accept : taught.reject;
  const bool is_list = std::holds_alternative<List>(part_.kind);
  const std::vector<ItemMark> items = is_list ? untaught(response).items : std::vector<ItemMark>();
  const Lines lines = lines_of(response);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // The lines of a list that earned something are right, whatever is said of the rest.
    const bool is_settled = i < items.size() && items[i].verdict == Verdict::correct;
    if (!is_settled && !is_blank(Response{lines[i]})) texts.push_back(lines[i]);
  }
}

bool PartMarker::teach(Taught taught) {
  if (taught == taught_) return false;
  taught_ = std::move(taught);
  kind_.reset();
  checker_.reset();
  known_.clear();
  return true;
}

const MarkedResponse* PartMarker::known(const Response& response) const {
  const auto found = known_.find(response);
  return found == known_.end() ? nullptr : &found->second;
}

const AnswerContent& PartMarker::content(const Response& response) {
  const auto found = contents_.find(response);
  if (found != contents_.end()) return found->second;
  return contents_.emplace(response, content_of(response, part_.kind, setting_.language)).first->second;
}

const MarkedResponse& PartMarker::mark(const Response& response) {
  if (const MarkedResponse* before = known(response)) return *before;
  if (!checker_) {
    Kind kind = part_.kind;
    if (IdeasKey* key = learning_key(kind)) {
      add_texts(key->accept, taught_.accept);
      add_texts(key->reject, taught_.reject);
    }
    kind_ = std::make_unique<const Kind>(std::move(kind));
    checker_.emplace(*kind_, part_.prompt, setting_);
  }
  MarkedResponse marked{checker_->check(response), false, 0.0};
  const auto equal = taught_.equal.empty() ? taught_.equal.end() : taught_.equal.find(content(response).normal);
  if (equal != taught_.equal.end()) {
    marked.mark.verdict = equal->second.verdict;
    marked.mark.score = equal->second.score;
    marked.mark.open = 0.0;
    marked.mark.confidence = equal->second.score;
    marked.by_equal = true;
    marked.chance = equal->second.score;
  } else {
    marked.chance = chance_of(marked.mark, part_.kind);
  }
  return known_.emplace(response, std::move(marked)).first->second;
}

}  // namespace worksheet
