#include "roster/returned_work.h"

#include <algorithm>

#include "session/write_work.h"

namespace worksheet {

std::string returned_work(Roster& roster, const Student& student) {
  Work work = student.work;
  Stamped<Returned> whole;
  whole.value.go_on = roster.record().go_on.value;
  whole.value.max = roster.lesson().points();
  whole.at = std::max<Time>(roster.record().go_on.at, 1);
  for (const Part* part : roster.parts()) {
    const ClassAnswer answer = roster.answer(*part, student, Roster::Marking::now);
    whole.value.score += answer.points;
    const Comment* comment = answer.standing ? comment_of(answer.standing->comment) : nullptr;
    if (!answer.judgement && !comment) continue;
    Stamped<Review> review;
    if (answer.judgement) {
      const Standing::Said& said = answer.standing->judgement;
      review.value.verdict = answer.judgement->verdict;
      review.value.points = answer.points;
      review.value.by = said.entry->by;
      review.value.of = said.of;
      review.at = said.entry->at;
    }
    if (comment) {
      const Standing::Said& said = answer.standing->comment;
      review.value.comment = comment->text;
      if (review.value.by.empty()) review.value.by = said.entry->by;
      if (review.value.of.empty()) review.value.of = said.of;
      review.at = std::max(review.at, said.entry->at);
    }
    whole.at = std::max(whole.at, review.at);
    work.reviews.insert_or_assign(part->id, std::move(review));
  }
  const Standing* standing = roster.standings().find("", student);
  if (const Comment* comment = standing ? comment_of(standing->comment) : nullptr) {
    whole.value.comment = comment->text;
    whole.value.by = standing->comment.entry->by;
    whole.at = std::max(whole.at, standing->comment.entry->at);
  }
  work.returned = std::move(whole);
  return write_work(work);
}

}  // namespace worksheet
