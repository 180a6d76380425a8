#include "roster/students.h"

#include <algorithm>
#include <tuple>

#include "text/unicode.h"

namespace worksheet {
namespace {

const Work& any_work(const std::map<std::string, ReceivedWork>& received) { return received.begin()->second.work; }

/// The root of a tree of parents.
std::size_t root_of(std::vector<std::size_t>& parents, std::size_t at) {
  while (parents[at] != at) at = parents[at] = parents[parents[at]];
  return at;
}

/// Everything that came, joined. What is damaged may hold anything with any time: it fills what is empty and stands
/// over nothing, unless there is nothing else.
Work join_works(const std::vector<const ReceivedWork*>& all) {
  Work result;
  bool has_any = false;
  const auto take = [&](bool damaged) {
    for (const ReceivedWork* one : all) {
      if (one->damaged.empty() == damaged) continue;
      result = has_any ? merge(result, one->work) : one->work;
      has_any = true;
    }
  };
  take(false);
  if (!has_any) {
    take(true);
  } else {
    for (const ReceivedWork* one : all)
      if (!one->damaged.empty()) bring_back(result, one->work, one->at);
  }
  return result;
}

/// Names that people would call the same are.
std::string folded(std::string_view name) {
  std::string result;
  for (const char c : without_case_and_accents(name))
    if (c != ' ') result += c;
  return result;
}

bool stands_before(const Student* one, const Student* other) {
  const auto key = [](const Student& student) {
    return std::tuple<bool, const std::string&, const std::string&>(student.known_as.empty(), student.known_as,
                                                                    student.id);
  };
  return key(*one) < key(*other);
}

bool is_told_apart(const ClassRecord& record, const Student& one, const Student& other) {
  for (const std::string& a : one.ids)
    for (const std::string& b : other.ids)
      if (record.joined.contains(pair_of(a, b))) return true;
  return false;
}

bool is_removed(const ClassRecord& record, const std::vector<std::string>& ids) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
    const auto found = record.removed.find(id);
    return found != record.removed.end() && found->second.value;
  });
}

}  // namespace

const Answer* Student::answer_to(std::string_view part) const {
  const auto found = work.answers.find(part);
  return found == work.answers.end() ? nullptr : &found->second;
}

const Response* Student::response_called(std::string_view part, std::string_view fingerprint) const {
  const Answer* answer = answer_to(part);
  if (!answer) return nullptr;
  const auto present = of.find(part);
  if (present != of.end() && present->second == fingerprint) return &answer->value;
  for (const Attempt& attempt : answer->attempts)
    if (fingerprint_of_response(attempt.value) == fingerprint) return &attempt.value;
  for (const PastValue& past : answer->history)
    if (fingerprint_of_response(past.value) == fingerprint) return &past.value;
  return nullptr;
}

void Students::join_ids(const ClassRecord& record) {
  std::vector<std::string_view> ids;
  for (const auto& [id, works] : record.works)
    if (!works.empty()) ids.push_back(id);
  std::vector<std::size_t> parents(ids.size());
  for (std::size_t i = 0; i < parents.size(); ++i) parents[i] = i;
  const auto place = [&](std::string_view id) -> std::size_t {
    return static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), id) - ids.begin());
  };
  const auto join = [&](std::size_t one, std::size_t other) {
    const std::size_t a = root_of(parents, one), b = root_of(parents, other);
    parents[std::max(a, b)] = std::min(a, b);
  };
  for (const auto& [pair, how] : record.joined) {
    const std::size_t blank = pair.find(' ');
    if (how.value != "same" || blank == std::string::npos) continue;
    const std::size_t one = place(std::string_view(pair).substr(0, blank));
    const std::size_t other = place(std::string_view(pair).substr(blank + 1));
    if (one < ids.size() && other < ids.size() && pair == pair_of(ids[one], ids[other])) join(one, other);
  }
  // A copy that was handed in before its student wrote a name on it.
  std::map<std::string_view, std::vector<std::size_t>> by_copy;
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (const Work& work = any_work(record.works.find(std::string(ids[i]))->second); !work.copy.empty())
      by_copy[work.copy].push_back(i);
  const auto is_nameless = [&](std::size_t i) {
    return any_work(record.works.find(std::string(ids[i]))->second).student_name.empty();
  };
  copies_.clear();
  for (const auto& [copy, same] : by_copy) copies_.emplace(copy);
  for (const auto& [copy, same] : by_copy)
    if (same.size() == 2 && is_nameless(same[0]) != is_nameless(same[1]) &&
        !record.joined.contains(pair_of(ids[same[0]], ids[same[1]])))
      join(same[0], same[1]);
  groups_.clear();
  first_of_.clear();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string first(ids[root_of(parents, i)]);
    groups_[first].emplace_back(ids[i]);
    first_of_.emplace(ids[i], first);
  }
}

void Students::make(const ClassRecord& record, const std::vector<std::string>& ids) {
  std::string made_of;
  std::vector<const ReceivedWork*> all;
  for (const std::string& id : ids)
    for (const auto& [fingerprint, received] : record.works.find(id)->second) {
      made_of += fingerprint + ' ' + std::to_string(received.sources.size()) + ' ';
      all.push_back(&received);
    }
  auto& [before, student] = made_[ids.front()];
  if (!student || before != made_of) {
    before = std::move(made_of);
    student = std::make_unique<Student>();
    student->id = ids.front();
    student->ids = ids;
    student->work = join_works(all);
    for (const ReceivedWork* one : all) {
      student->problems.insert(student->problems.end(), one->problems.begin(), one->problems.end());
      student->sources.insert(one->sources.begin(), one->sources.end());
      student->received = std::max(student->received, one->at);
    }
    for (const auto& [part, answer] : student->work.answers)
      if (!is_blank(answer.value)) student->of.emplace(part, fingerprint_of_response(answer.value));
  }
  student->name = student->work.student_name;
  Time named_at = 0;
  for (const std::string& id : ids)
    if (const auto name = record.names.find(id);
        name != record.names.end() && !name->second.value.empty() && name->second.at >= named_at) {
      student->name = name->second.value;
      named_at = name->second.at;
    }
  student->known_as = folded(student->name);
}

void Students::show(const Student* student) {
  shown_.insert(std::upper_bound(shown_.begin(), shown_.end(), student, stands_before), student);
  if (!student->known_as.empty()) by_name_[student->known_as].push_back(student);
  if (!student->work.copy.empty()) by_copy_[student->work.copy].push_back(student);
}

void Students::hide(const Student* student) {
  std::erase(shown_, student);
  std::erase(by_name_[student->known_as], student);
  std::erase(by_copy_[student->work.copy], student);
}

bool Students::update_one(const ClassRecord& record, const std::string& id) {
  const auto first = first_of_.find(id);
  const std::string& copy = any_work(record.works.find(id)->second).copy;
  const bool is_alone = first == first_of_.end() && record.joined.empty() && !copies_.contains(copy);
  if ((first == first_of_.end() && !is_alone) ||
      is_removed(record, first == first_of_.end() ? std::vector{id} : groups_[first->second])) {
    update(record);
    return false;
  }
  if (first != first_of_.end()) {
    hide(find(id));
  } else {
    groups_[id] = {id};
    first_of_.emplace(id, id);
    if (!copy.empty()) copies_.insert(copy);
  }
  make(record, groups_[first_of_[id]]);
  show(find(id));
  return true;
}

void Students::update(const ClassRecord& record) {
  join_ids(record);
  std::erase_if(made_, [&](const auto& one) { return !groups_.contains(one.first); });
  shown_.clear();
  removed_.clear();
  by_name_.clear();
  by_copy_.clear();
  for (const auto& [first, ids] : groups_) {
    make(record, ids);
    const Student* student = made_.find(first)->second.second.get();
    if (is_removed(record, ids)) {
      removed_.push_back(student);
      continue;
    }
    shown_.push_back(student);
    if (!student->known_as.empty()) by_name_[student->known_as].push_back(student);
    if (!student->work.copy.empty()) by_copy_[student->work.copy].push_back(student);
  }
  std::sort(shown_.begin(), shown_.end(), stands_before);
}

const Student* Students::find(std::string_view id) const {
  const auto first = first_of_.find(id);
  return first == first_of_.end() ? nullptr : made_.find(first->second)->second.second.get();
}

std::vector<PerhapsSame> Students::perhaps_same(const ClassRecord& record) const {
  std::vector<PerhapsSame> result;
  const auto ask = [&](const Alike& alike) {
    for (const auto& [key, students] : alike)
      for (std::size_t i = 1; i < students.size(); ++i) {
        const Student &one = *students[i - 1], &other = *students[i];
        // Those of one name have been asked about.
        const bool is_asked = &alike == &by_copy_ && one.known_as == other.known_as && !one.known_as.empty();
        if (!is_asked && !is_told_apart(record, one, other)) result.push_back({other.name, one.id, other.id});
      }
  };
  ask(by_name_);
  ask(by_copy_);
  return result;
}

std::vector<PerhapsSame> Students::perhaps_same(const ClassRecord& record, const Student& student) const {
  std::vector<PerhapsSame> result;
  std::set<const Student*> asked{&student};
  const auto ask = [&](const Alike& alike, const std::string& key) {
    constexpr std::size_t most = 20;
    const auto found = alike.find(key);
    if (key.empty() || found == alike.end()) return;
    for (const Student* other : found->second)
      if (result.size() < most && asked.insert(other).second && !is_told_apart(record, student, *other))
        result.push_back({other->name, student.id, other->id});
  };
  ask(by_name_, student.known_as);
  ask(by_copy_, student.work.copy);
  return result;
}

}  // namespace worksheet
