// How many decisions a class takes, by simulation on answers that people marked right or wrong.
//
//     count_decisions SET.jsonl…        rows {"qid", "question", "references", "answer", "label"}
//     count_decisions --keys SET.jsonl… rows {"question", "references", "right": […], "wrong": […]}
//
// For each question a class of 10 and of 30 is drawn, three times each, with the same seed everywhere: without
// putting back where there are enough answers, else with. Its lesson has that question alone; the references are the
// wordings of its key. A decision is one press that gives any number of answers a mark, right or wrong. The simulated
// teacher gives what people gave, never errs, and reads every answer. It goes one of these ways:
//
//   one by one  a decision for each answer
//   plain       a decision for each verdict of the checker, then one for each answer that people marked otherwise
//   groups      the same with the desk's groups; equal answers are one exception
//   line        all rows of equal answers, the likeliest first: the exceptions one by one, then "right" for all above a
//               line and "wrong" for all below, where the line is drawn so that the fewest are exceptions
//   taught      the same, but the surer side is decided first; what is left is checked again by what that taught, and a
//               line is drawn through it anew
//
// Printed: decisions for 100 answers until all have people's mark; and until 97 % have it, where in all classes of a
// set what gives the most answers their mark is done first.
#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "json/json_writer.h"
#include "roster/groups.h"
#include "roster/read_class.h"

using namespace worksheet;

namespace {

struct MarkedQuestion {
  std::string prompt;
  std::vector<std::string> references;
  std::vector<std::pair<std::string, bool>> answers;
};

std::vector<std::string> texts_of(const Json& list) {
  std::vector<std::string> texts;
  for (const Json& text : *list.elements()) texts.push_back(text.text);
  return texts;
}

std::vector<MarkedQuestion> read_set(const std::string& file, bool are_keys) {
  std::vector<MarkedQuestion> questions;
  std::map<std::string, std::size_t> places;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const JsonText read = read_json(line);
    if (!read.value || !read.value->members()) continue;
    const Json& row = *read.value;
    const Json* id = row.find("qid");
    const auto [place, is_new] = places.try_emplace((id ? id : row.find("question"))->text, questions.size());
    if (is_new) questions.push_back({row.find("question")->text, texts_of(*row.find("references")), {}});
    MarkedQuestion& question = questions[place->second];
    if (!are_keys) {
      question.answers.emplace_back(row.find("answer")->text, *row.find("label")->number() == 1.0);
      continue;
    }
    for (const std::string& text : texts_of(*row.find("right"))) question.answers.emplace_back(text, true);
    for (const std::string& text : texts_of(*row.find("wrong"))) question.answers.emplace_back(text, false);
  }
  return questions;
}

std::string lesson_with(const MarkedQuestion& question) {
  JsonWriter out;
  out.object().text("format", "lesson/1").text("title", "T").array("questions").object();
  out.text("id", "q").text("type", "short").text("prompt", question.prompt);
  out.object("answer").array("ideas").object().texts("say", question.references);
  return out.end().end().end().end().end().end().take();
}

/// What a decision gives: how many answers more have people's mark.
using Gains = std::vector<std::size_t>;

/// A row of equal answers, and how many of them people marked right.
struct LabelledRow {
  std::vector<std::string> students;
  std::size_t right = 0;
  std::size_t wrong() const { return students.size() - right; }
};

class DrawnClass {
 public:
  DrawnClass(const MarkedQuestion& question, std::size_t size, std::mt19937& random)
      : roster_(read_class(lesson_with(question), "c")) {
    std::vector<std::pair<std::string, bool>> drawn = question.answers;
    if (drawn.size() >= size) {
      for (std::size_t i = 0; i < size; ++i) std::swap(drawn[i], drawn[i + random() % (drawn.size() - i)]);
      drawn.resize(size);
    } else {
      drawn.clear();
      for (std::size_t i = 0; i < size; ++i) drawn.push_back(question.answers[random() % question.answers.size()]);
    }
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      ReceivedWork received;
      received.work.copy = std::to_string(i);
      received.work.answers["q"].value = drawn[i].first;
      labels_[student_of(received.work)] = drawn[i].second;
      roster_.hold(std::move(received));
    }
    roster_.change_people([](ClassRecord&) {});
  }

  std::size_t size() const { return labels_.size(); }

  Gains plain() {
    std::map<Verdict, LabelledRow> verdicts;
    for (const Student* student : roster_.students().all())
      add(verdicts[roster_.answer(part(), *student, Roster::Marking::now).marked->mark.verdict], student->id);
    Gains gains;
    for (const auto& [verdict, row] : verdicts) {
      gains.push_back(std::max(row.right, row.wrong()));
      gains.insert(gains.end(), std::min(row.right, row.wrong()), 1);
    }
    return gains;
  }

  Gains groups() {
    Gains gains;
    for (const AnswerGroup& group : group_answers(roster_, part()).groups) {
      std::vector<LabelledRow> rows;
      for (const AnswerRow& row : group.rows) rows.push_back(labelled(row));
      const Gains right = press(rows, true), wrong = press(rows, false);
      const Gains& best = wrong.size() < right.size() ? wrong : right;
      gains.insert(gains.end(), best.begin(), best.end());
    }
    return gains;
  }

  Gains line() {
    const std::vector<LabelledRow> rows = undecided_rows();
    const std::size_t at = best_line(rows);
    Gains gains = press({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(at)}, true);
    const Gains below = press({rows.begin() + static_cast<std::ptrdiff_t>(at), rows.end()}, false);
    gains.insert(gains.end(), below.begin(), below.end());
    return gains;
  }

  Gains taught() {
    Gains gains;
    for (int sides = 0; sides < 3; ++sides) {
      const std::vector<LabelledRow> rows = undecided_rows();
      if (rows.empty()) break;
      const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(best_line(rows));
      const std::vector<LabelledRow> above(rows.begin(), middle), below(middle, rows.end());
      const bool is_above =
          below.empty() || (!above.empty() && share_of_exceptions(above, true) <= share_of_exceptions(below, false));
      const bool is_last = above.empty() || below.empty();
      for (const auto& [side, right] : {std::pair(&above, true), std::pair(&below, false)}) {
        if (right != is_above && !(sides == 2)) continue;
        const Gains some = press(*side, right);
        gains.insert(gains.end(), some.begin(), some.end());
        decide(*side);
      }
      if (is_last) break;
    }
    return gains;
  }

  /// Whether each answer has the mark that people gave it.
  bool is_marked() {
    const auto& all = roster_.students().all();
    return std::all_of(all.begin(), all.end(), [&](const Student* student) {
      const ClassAnswer answer = roster_.answer(part(), *student);
      return answer.state == AnswerState::person && (answer.verdict == Verdict::correct) == labels_.at(student->id);
    });
  }

 private:
  const Part& part() const { return *roster_.parts().front(); }

  void add(LabelledRow& row, const std::string& student) const {
    row.students.push_back(student);
    row.right += labels_.at(student) ? 1 : 0;
  }

  LabelledRow labelled(const AnswerRow& row) const {
    LabelledRow result;
    for (const ClassAnswer& answer : row.answers) add(result, answer.student->id);
    return result;
  }

  std::vector<LabelledRow> undecided_rows() {
    std::map<std::size_t, LabelledRow> by_rank;
    for (const AnswerGroup& group : group_answers(roster_, part()).groups)
      for (const AnswerRow& row : group.rows)
        for (const ClassAnswer& answer : row.answers)
          if (answer.state != AnswerState::person) add(by_rank[row.rank], answer.student->id);
    std::vector<LabelledRow> rows;
    for (auto& [rank, row] : by_rank) rows.push_back(std::move(row));
    return rows;
  }

  /// The decisions that set a row right which is pressed otherwise: for the whole of it, or for each answer.
  static Gains exceptions(const LabelledRow& row, bool right) {
    const std::size_t good = right ? row.right : row.wrong(), bad = row.students.size() - good;
    if (bad == 0) return {};
    if (bad > good + 1 || good == 0) {
      Gains gains{bad};
      gains.insert(gains.end(), good, 1);
      return gains;
    }
    return Gains(bad, 1);
  }

  static Gains press(const std::vector<LabelledRow>& rows, bool right) {
    if (rows.empty()) return {};
    Gains gains;
    std::size_t all = 0, by_exception = 0;
    for (const LabelledRow& row : rows) {
      all += row.students.size();
      for (const std::size_t gain : exceptions(row, right)) gains.push_back(gain), by_exception += gain;
    }
    // Where nothing is left to press for, the exceptions were all.
    if (all > by_exception) gains.push_back(all - by_exception);
    return gains;
  }

  static std::size_t best_line(const std::vector<LabelledRow>& rows) {
    std::size_t best = 0, fewest = static_cast<std::size_t>(-1);
    for (std::size_t at = 0; at <= rows.size(); ++at) {
      const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(at);
      const std::size_t count = press({rows.begin(), middle}, true).size() + press({middle, rows.end()}, false).size();
      if (count >= fewest) continue;
      fewest = count;
      best = at;
    }
    return best;
  }

  static double share_of_exceptions(const std::vector<LabelledRow>& rows, bool right) {
    std::size_t all = 0, bad = 0;
    for (const LabelledRow& row : rows) {
      all += row.students.size();
      bad += right ? row.wrong() : row.right;
    }
    return all > 0 ? static_cast<double>(bad) / static_cast<double>(all) : 0.0;
  }

  /// Gives these answers what people gave them.
  void decide(const std::vector<LabelledRow>& rows) {
    for (const bool right : {true, false}) {
      ClassEntry entry{roster_.time_for(1),
                       "T",
                       "q",
                       {},
                       Judgement{right ? Verdict::correct : Verdict::incorrect, right ? 1.0 : 0.0, {}, true}};
      for (const LabelledRow& row : rows)
        for (const std::string& id : row.students)
          if (labels_.at(id) == right)
            if (const Student* student = roster_.students().find(id))
              entry.answers.emplace(student->id, student->of.find("q")->second);
      if (!entry.answers.empty()) roster_.add(std::move(entry));
    }
  }

  Roster roster_;
  std::map<std::string, bool> labels_;
};

struct Way {
  const char* name;
  Gains (DrawnClass::*count)();
};

/// How many decisions give so much of all answers their mark, where what gives the most is done first.
std::size_t decisions_for(Gains gains, double share, std::size_t answers) {
  std::sort(gains.begin(), gains.end(), std::greater<>());
  std::size_t done = 0, count = 0;
  for (const std::size_t gain : gains) {
    if (static_cast<double>(done) >= share * static_cast<double>(answers)) break;
    done += gain;
    ++count;
  }
  return count;
}

void print(const char* name, const std::string& set, std::size_t size, const Gains& gains, std::size_t answers) {
  const auto per_cent = [&](std::size_t count) {
    return std::to_string(static_cast<int>(1000.0 * static_cast<double>(count) / static_cast<double>(answers) + 0.5) /
                          10.0)
        .substr(0, 4);
  };
  std::cout << set << " | " << size << " | " << name << " | " << per_cent(gains.size()) << " | "
            << per_cent(decisions_for(gains, 0.97, answers)) << '\n';
}

void simulate(const std::string& file, bool are_keys) {
  static constexpr Way ways[] = {{"plain", &DrawnClass::plain},
                                 {"groups", &DrawnClass::groups},
                                 {"line", &DrawnClass::line},
                                 {"taught", &DrawnClass::taught}};
  constexpr int times = 3;
  const std::vector<MarkedQuestion> questions = read_set(file, are_keys);
  const std::string set = file.substr(file.find_last_of('/') + 1);
  for (const std::size_t size : {std::size_t{10}, std::size_t{30}}) {
    std::map<std::string, Gains> all;
    std::size_t answers = 0, unmarked = 0;
    std::mt19937 random(1);
    for (const MarkedQuestion& question : questions)
      for (int i = 0; i < times; ++i) {
        DrawnClass drawn(question, size, random);
        answers += drawn.size();
        for (const Way& way : ways) {
          const Gains gains = (drawn.*way.count)();
          all[way.name].insert(all[way.name].end(), gains.begin(), gains.end());
        }
        unmarked += drawn.is_marked() ? 0 : 1;
      }
    for (const Way& way : ways) print(way.name, set, size, all[way.name], answers);
    if (unmarked > 0) std::cout << set << ": " << unmarked << " classes were not wholly marked\n";
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::cout << "set | answers a question | way | until all | until 97 %\n";
  bool are_keys = false;
  for (int i = 1; i < count; ++i)
    if (std::string_view(arguments[i]) == "--keys")
      are_keys = true;
    else
      simulate(arguments[i], are_keys);
}
