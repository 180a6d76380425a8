#pragma once

#include <map>
#include <string>

#include "roster/read_class.h"
#include "session/random_work.h"

/// Makes records of one class of few students, parts and times, so that they meet in every way.
class RandomClass {
 public:
  explicit RandomClass(unsigned seed) : works_(seed) {}

  worksheet::ClassRecord next() {
    worksheet::ClassRecord record;
    record.id = "c";
    record.lesson = {
        R"({"format": "lesson/1", "title": "T", "questions": [{"type": "short", "prompt": "?", "answer": "a"}]})", 0};
    record.name = {pick("", "7b"), time()};
    record.go_on = {flag(), time()};
    for (std::size_t i = below(4); i-- > 0;) {
      worksheet::Work work = works_.next();
      work.copy = pick("a", "b");
      worksheet::ReceivedWork received = worksheet::received_work("", std::move(work), {});
      received.sources.insert({pick("x", "y"), ""});
      received.at = time();
      worksheet::take_work(record, std::move(received));
    }
    for (std::size_t i = below(6); i-- > 0;) {
      worksheet::ClassEntry one = entry();
      std::string id = id_of(one);
      if (below(3) == 0) record.taken_back[id] = {flag(), time()};
      record.entries.emplace(std::move(id), std::move(one));
    }
    for (const char* student : {"s1", "s2"}) {
      if (flag()) record.names[student] = {pick("Ada", "Ben"), time()};
      if (flag()) record.removed[student] = {flag(), time()};
    }
    if (flag()) record.joined["s1 s2"] = {pick("same", "apart"), time()};
    if (flag()) record.comments[pick("Look again", "Good")] = {flag(), time()};
    return record;
  }

 private:
  std::size_t below(std::size_t bound) { return works_.below(bound); }
  bool flag() { return below(2) == 1; }
  worksheet::Time time() { return static_cast<worksheet::Time>(below(6)); }
  const char* pick(const char* one, const char* other) { return flag() ? one : other; }

  worksheet::ClassEntry entry() {
    worksheet::ClassEntry entry{time(), pick("T", "U"), pick("q1", "q2"), {}, {}};
    for (const char* student : {"s1", "s2"})
      if (flag()) entry.answers.emplace(student, pick("f1", "f2"));
    switch (below(3)) {
      case 0:
        entry.what = worksheet::Comment{pick("Look again", "")};
        break;
      case 1:
        entry.what = worksheet::Placement{pick("g1", "g2")};
        break;
      default: {
        worksheet::Judgement judgement{worksheet::Verdict::partly, 0.5, {}, flag()};
        if (below(3) == 0) judgement.verdict = std::nullopt;
        if (flag()) judgement.criteria = {1, 0.5};
        if (!judgement.verdict) judgement.points = 0.0;
        entry.what = judgement;
      }
    }
    return entry;
  }

  RandomWork works_;
};
