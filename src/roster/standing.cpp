#include "roster/standing.h"

#include <algorithm>
#include <iterator>

namespace worksheet {

bool is_standing(const ClassRecord& record, const std::string& id) {
  const auto found = record.taken_back.find(id);
  return found == record.taken_back.end() || !found->second.value;
}

void Standings::update(const ClassRecord& record, const Students& students) {
  by_part_.clear();
  for (const auto& [id, entry] : record.entries) {
    if (!is_standing(record, id)) continue;
    auto& part = by_part_[entry.part];
    for (const auto& [answer, of] : entry.answers) {
      const Student* student = students.find(answer);
      Standing& standing = part[student ? student->id : answer];
      Standing::Said& said = std::holds_alternative<Judgement>(entry.what) ? standing.judgement
                             : std::holds_alternative<Comment>(entry.what) ? standing.comment
                                                                           : standing.placement;
      said = {&entry, of};
    }
  }
}

const Standing* Standings::find(std::string_view part, const Student& student) const {
  const auto& all = of_part(part);
  const auto found = all.find(student.id);
  return found == all.end() ? nullptr : &found->second;
}

const std::map<std::string, Standing, std::less<>>& Standings::of_part(std::string_view part) const {
  static const std::map<std::string, Standing, std::less<>> none;
  const auto found = by_part_.find(part);
  return found == by_part_.end() ? none : found->second;
}

const Judgement* judgement_of(const Standing::Said& said) {
  const auto* judgement = said.entry ? std::get_if<Judgement>(&said.entry->what) : nullptr;
  return judgement && judgement->verdict ? judgement : nullptr;
}

const Comment* comment_of(const Standing::Said& said) {
  const auto* comment = said.entry ? std::get_if<Comment>(&said.entry->what) : nullptr;
  return comment && !comment->text.empty() ? comment : nullptr;
}

const Placement* placement_of(const Standing::Said& said) {
  return said.entry ? std::get_if<Placement>(&said.entry->what) : nullptr;
}

std::map<std::string, ClassEntry>::const_iterator last_standing(const ClassRecord& record) {
  for (auto at = record.entries.rbegin(); at != record.entries.rend(); ++at)
    if (is_standing(record, at->first)) return std::prev(at.base());
  return record.entries.end();
}

std::map<std::string, ClassEntry>::const_iterator last_taken_back(const ClassRecord& record) {
  const auto* last = static_cast<const std::pair<const std::string, Stamped<bool>>*>(nullptr);
  for (const auto& one : record.taken_back)
    if (one.second.value && (!last || one.second.at >= last->second.at)) last = &one;
  if (!last) return record.entries.end();
  const auto entry = record.entries.find(last->first);
  const auto newest = last_standing(record);
  const bool is_over = newest != record.entries.end() && newest->second.at > last->second.at;
  return is_over ? record.entries.end() : entry;
}

}  // namespace worksheet
