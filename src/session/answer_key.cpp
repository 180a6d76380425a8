#include "session/answer_key.h"

#include <algorithm>

#include "kinds/model_answer.h"
#include "kinds/response_json.h"

namespace worksheet {
namespace {

std::size_t needed(const Kind& kind, std::size_t offered) {
  if (const auto* evidence = std::get_if<Evidence>(&kind)) return evidence->need;
  const IdeasKey* ideas = ideas_of(kind);
  return ideas ? std::min(ideas->need, offered) : offered;
}

}  // namespace

std::string answer_key(const Lesson& lesson) {
  JsonWriter out;
  out.array();
  for (const Question& question : lesson.has_key() ? lesson.questions : std::vector<Question>())
    for (const Part& part : question.parts) {
      const std::vector<std::string> answer = model_answer_of(part.kind);
      out.object().text("id", part.id);
      write_response(out, "response", right_response_of(part.kind));
      out.texts("answer", answer).number("need", static_cast<double>(needed(part.kind, answer.size())));
      out.text("explanation", part.explanation).texts("evidence", part.evidence).end();
    }
  return out.end().take();
}

}  // namespace worksheet
