#include "roster/groups.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kinds/mark_json.h"
#include "text/concat.h"
#include "text/fingerprint.h"

namespace worksheet {
namespace {

/// What the checker found in an answer, as a text.
std::string findings_of(const MarkedResponse& marked) {
  std::string found = verdict_name(marked.mark.verdict);
  for (const IdeaMark& idea : marked.mark.ideas) (found += ' ') += state_name(idea.state);
  for (const ItemMark& item : marked.mark.items) (found += ' ') += verdict_name(item.verdict);
  return found;
}

/// Where a person put an answer; empty where nobody did.
std::string place_of(const ClassAnswer& answer) {
  const Placement* placement = answer.standing ? placement_of(answer.standing->placement) : nullptr;
  const bool is_about_it =
      placement && answer.student->of.find(answer.part->id)->second == answer.standing->placement.of;
  return is_about_it ? placement->group : "";
}

/// Rows whose answers are equal, marked alike and put into the same place, with that place.
struct PlacedRow {
  std::string place, findings;
  const AnswerContent* content = nullptr;
  AnswerRow row;
};

/// Puts the most frequent wording first.
void sort_answers(AnswerRow& row) {
  std::map<Response, std::size_t> count;
  for (const ClassAnswer& answer : row.answers) ++count[*answer.response];
  std::stable_sort(row.answers.begin(), row.answers.end(), [&](const ClassAnswer& one, const ClassAnswer& other) {
    return std::tuple(-static_cast<std::ptrdiff_t>(count[*one.response]), *one.response) <
           std::tuple(-static_cast<std::ptrdiff_t>(count[*other.response]), *other.response);
  });
}

std::vector<PlacedRow> rows_of(Roster& roster, const Part& part, PartGroups& result) {
  std::map<std::tuple<std::string, std::string, std::string>, PlacedRow> rows;
  for (const Student* student : roster.students().all()) {
    const ClassAnswer answer = roster.answer(part, *student, Roster::Marking::now);
    if (!answer.response) {
      result.unanswered.push_back(student);
      continue;
    }
    const AnswerContent& content = roster.content(part, *answer.response);
    std::string place = place_of(answer), findings = findings_of(*answer.marked);
    PlacedRow& placed = rows[{place, content.normal, findings}];
    placed.place = std::move(place);
    placed.findings = std::move(findings);
    placed.content = &content;
    placed.row.answers.push_back(answer);
  }
  std::vector<PlacedRow> result_rows;
  result_rows.reserve(rows.size());
  for (auto& [key, placed] : rows) {
    sort_answers(placed.row);
    placed.row.chance = placed.row.marked().chance;
    result_rows.push_back(std::move(placed));
  }
  return result_rows;
}

void rank(std::vector<PlacedRow>& rows, PartGroups& result) {
  std::stable_sort(rows.begin(), rows.end(), [](const PlacedRow& one, const PlacedRow& other) {
    if (one.row.chance != other.row.chance) return one.row.chance > other.row.chance;
    return one.row.answers.size() > other.row.answers.size();
  });
  constexpr double even = 0.5;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].row.rank = i;
    if (rows[i].row.chance >= even) result.line = i + 1;
  }
}

/// Rows that are so much alike belong together,
constexpr double is_near = 0.6;
/// if there are so many; a group of fewer is a press more than it saves.
constexpr std::size_t fewest_near = 3;
/// Fewer are looked at at once.
constexpr std::size_t few = 8;

/// Parts rows, each with what is like the first of its own. Every row is compared with the first ones alone.
std::vector<std::vector<PlacedRow>> clusters_of(std::vector<PlacedRow> rows) {
  if (rows.size() < few) {
    std::vector<std::vector<PlacedRow>> all(1);
    all.front() = std::move(rows);
    return all;
  }
  std::vector<std::vector<PlacedRow>> clusters;
  for (PlacedRow& row : rows) {
    std::vector<PlacedRow>* nearest = nullptr;
    double best = is_near;
    for (std::vector<PlacedRow>& cluster : clusters) {
      const double alike = likeness(*cluster.front().content, *row.content);
      if (alike < best || (nearest && alike == best)) continue;
      nearest = &cluster;
      best = alike;
    }
    if (!nearest) nearest = &clusters.emplace_back();
    nearest->push_back(std::move(row));
  }
  // What is like little else stays together.
  std::vector<PlacedRow> rest;
  std::vector<std::vector<PlacedRow>> result;
  for (std::vector<PlacedRow>& cluster : clusters)
    if (cluster.size() < fewest_near)
      for (PlacedRow& row : cluster) rest.push_back(std::move(row));
    else
      result.push_back(std::move(cluster));
  if (!rest.empty()) result.push_back(std::move(rest));
  return result;
}

AnswerGroup group_of(std::vector<PlacedRow> rows, AnswerGroup::Why why, std::string id) {
  AnswerGroup group{std::move(id), why, {}};
  std::sort(rows.begin(), rows.end(),
            [](const PlacedRow& one, const PlacedRow& other) { return one.row.rank < other.row.rank; });
  if (rows.size() == 1 && why != AnswerGroup::Why::own)
    group.why = rows.front().row.answers.size() > 1 ? AnswerGroup::Why::equal : AnswerGroup::Why::single;
  for (PlacedRow& row : rows) group.rows.push_back(std::move(row.row));
  return group;
}

/// Whether rows in which the same was found are parted further.
bool parts_by_words(const Part& part, const PlacedRow& row) {
  return ideas_of(part.kind) && row.row.marked().mark.verdict == Verdict::unsure;
}

int urgency_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::unsure:
      return 0;
    case Verdict::partly:
      return 1;
    case Verdict::incorrect:
      return 2;
    default:
      return 3;
  }
}

}  // namespace

std::size_t AnswerGroup::students() const {
  std::size_t count = 0;
  for (const AnswerRow& row : rows) count += row.answers.size();
  return count;
}

std::size_t AnswerGroup::decided() const {
  std::size_t count = 0;
  for (const AnswerRow& row : rows)
    count += static_cast<std::size_t>(std::count_if(row.answers.begin(), row.answers.end(), [](const ClassAnswer& one) {
      return one.state == AnswerState::person;
    }));
  return count;
}

const char* why_name(AnswerGroup::Why why) {
  switch (why) {
    case AnswerGroup::Why::single:
      return "single";
    case AnswerGroup::Why::equal:
      return "equal";
    case AnswerGroup::Why::near:
      return "near";
    case AnswerGroup::Why::ideas:
      return "ideas";
    case AnswerGroup::Why::own:
      return "own";
  }
  return "";
}

PartGroups group_answers(Roster& roster, const Part& part) {
  PartGroups result;
  std::vector<PlacedRow> rows = rows_of(roster, part, result);
  rank(rows, result);
  std::map<std::string, std::vector<PlacedRow>> found, placed;
  for (PlacedRow& row : rows) {
    std::map<std::string, std::vector<PlacedRow>>& where = row.place.empty() ? found : placed;
    std::string key = row.place.empty() ? row.findings : row.place;
    where[std::move(key)].push_back(std::move(row));
  }
  const auto take = [&](std::vector<PlacedRow> group, AnswerGroup::Why why, std::string id) {
    // Put there by hand, beside what was found to belong there.
    if (const auto more = placed.find(id); more != placed.end()) {
      for (PlacedRow& row : more->second) group.push_back(std::move(row));
      placed.erase(more);
    }
    result.groups.push_back(group_of(std::move(group), why, std::move(id)));
  };
  for (auto& [findings, alike] : found) {
    if (!parts_by_words(part, alike.front())) {
      take(std::move(alike), AnswerGroup::Why::ideas, fingerprint_of(findings));
      continue;
    }
    std::vector<std::vector<PlacedRow>> clusters = clusters_of(std::move(alike));
    for (std::vector<PlacedRow>& cluster : clusters) {
      const PlacedRow& first = cluster.front();
      const bool are_near = cluster.size() > 1 && likeness(*first.content, *cluster[1].content) >= is_near;
      std::string id = fingerprint_of(concat({findings, "\n", first.content->normal}));
      take(std::move(cluster), are_near ? AnswerGroup::Why::near : AnswerGroup::Why::ideas, std::move(id));
    }
  }
  while (!placed.empty()) {
    auto own = placed.extract(placed.begin());
    result.groups.push_back(group_of(std::move(own.mapped()), AnswerGroup::Why::own, own.key()));
  }
  std::stable_sort(result.groups.begin(), result.groups.end(), [](const AnswerGroup& one, const AnswerGroup& other) {
    const auto key = [](const AnswerGroup& group) {
      return std::tuple(urgency_of(group.verdict()), -static_cast<std::ptrdiff_t>(group.students()));
    };
    return key(one) < key(other);
  });
  return result;
}

}  // namespace worksheet
