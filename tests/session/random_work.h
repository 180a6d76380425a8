#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "session/work.h"

/// Makes works of few parts, values and times, so that they meet in every way; the same seed makes the same works.
class RandomWork {
 public:
  explicit RandomWork(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(engine_); }

  worksheet::Work next() {
    worksheet::Work work;
    work.lesson_id = "tides";
    work.copy = "a";
    work.student_name = pick({"", "Ada", "Ben"});
    work.student_at = time();
    work.started = time();
    work.finished = {below(2) == 1, time()};
    work.restarted = {time(), time()};
    if (below(2) == 1) work.handed_in = {{pick({"send", "code"}), below(3), pick({"r1", "r2"})}, time()};
    for (const char* id : {"q1", "q2", "q3"})
      if (below(4) != 0) work.answers.emplace(id, answer());
    for (const char* id : {"m1", "m2", "m3"})
      if (below(3) != 0) work.annotations.emplace(id, annotation());
    if (below(2) == 1) work.returned = {{pick({"", "Well done"}), "T", below(2) == 1, 1, 2}, 1 + time()};
    for (const char* id : {"q1", "q2"})
      if (below(3) == 0) work.reviews.emplace(id, review());
    return work;
  }

  worksheet::Response response() {
    switch (below(6)) {
      case 0:
        return {};
      case 1:
        return below(2) == 1;
      case 2:
        return pick({"", "a", "ab", "abc", "b", " "});
      case 3:
        return worksheet::Joined{{pick({"", "a", "b"}), pick({"", "c"})}};
      case 4:
        return worksheet::Rows{{pick({"", "a"}), "b"}, {pick({"", "c"})}};
      default:
        return std::vector<std::string>{pick({"", "a", "b"}), pick({"", "c"})};
    }
  }

 private:
  worksheet::Time time() { return static_cast<worksheet::Time>(below(6)); }

  std::string pick(std::vector<std::string> texts) { return texts[below(texts.size())]; }

  worksheet::Answer answer() {
    worksheet::Answer answer;
    answer.value = response();
    answer.at = time();
    answer.by = pick({"", "page-1", "page-2"});
    answer.asked = pick({"", "f1", "f2"});
    worksheet::Time at = 0;
    for (std::size_t i = below(3); i-- > 0;) {
      at += 1 + time() / 2;
      const bool right = below(2) == 1;
      answer.attempts.push_back({at, pick({"a", "b"}),
                                 right ? worksheet::Verdict::correct : worksheet::Verdict::incorrect,
                                 right ? 1.0 : 0.0});
    }
    answer.hints = {below(3), time()};
    answer.revealed = {below(2) == 1, time()};
    if (below(2) == 1) answer.compared = {static_cast<worksheet::Comparison>(below(3)), 1 + time()};
    for (std::size_t i = below(4); i-- > 0;) worksheet::remember(answer, response(), time());
    return answer;
  }

  worksheet::Reviews::mapped_type review() {
    worksheet::Review review{{}, {}, pick({"", "See line 3"}), pick({"T", "U"}), pick({"", "f1"})};
    if (below(2) == 1) review.verdict = worksheet::Verdict::partly;
    if (below(2) == 1) review.points = 0.5;
    return {std::move(review), time()};
  }

  worksheet::Annotations::mapped_type annotation() {
    if (below(4) == 0) return {std::nullopt, time()};
    return {worksheet::Annotation{pick({"yellow", "pink"}), pick({"moon", "tide"}), static_cast<double>(below(3)),
                                  pick({"", "why?"})},
            time()};
  }

  std::mt19937 engine_;
};
