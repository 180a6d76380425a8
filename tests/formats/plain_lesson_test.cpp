#include "formats/plain_lesson.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formats/exported.h"
#include "lesson_files.h"

using namespace worksheet;

namespace {

/// What a reader sees of HTML: text without its tags.
std::string text_of(const std::string& html) {
  std::string text;
  bool is_tag = false;
  for (const char c : html) {
    if (c == '<') is_tag = true;
    if (!is_tag) text += c;
    if (c == '>') is_tag = false;
  }
  return text;
}

bool holds(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("a plain lesson has every prompt and every choice, and its tags are closed") {
  auto paths = lessons_of_every_kind();
  for (const auto& path : paths) {
    CAPTURE(path.filename().string());
    const Lesson lesson = lesson_of(text_of_file(path));
    const std::string html = plain_lesson(lesson), text = text_of(html);
    for (const Question& question : lesson.questions)
      for (const Part& part : question.parts) {
        const std::string begin = part.prompt.substr(0, part.prompt.find_first_of("&<>\"'`*_[#\\\n"));
        CAPTURE(part.label);
        CHECK(holds(text, begin));
        if (const auto* choice = std::get_if<Choice>(&part.kind))
          for (const auto& one : choice->options)
            CHECK(holds(text, one.text.substr(0, one.text.find_first_of("&<>\"'`*_["))));
      }
    for (const char* tag : {"p", "div", "span", "table", "tr", "td", "strong", "h3", "article"}) {
      std::size_t open = 0, closed = 0;
      const std::string begin = std::string("<") + tag, end = std::string("</") + tag + ">";
      for (auto at = html.find(begin); at != std::string::npos; at = html.find(begin, at + 1))
        if (html[at + begin.size()] == '>' || html[at + begin.size()] == ' ') ++open;
      for (auto at = html.find(end); at != std::string::npos; at = html.find(end, at + 1)) ++closed;
      CAPTURE(tag);
      CHECK(open == closed);
    }
  }
}

TEST_CASE("a plain lesson tells nothing of the key, and what stands in a lesson stays text") {
  const Lesson lesson = lesson_of(
      R"j({"format": "lesson/1", "title": "<b> & **Tides**", "passage": "# One\n\nRed rose,\\\nblue sea.\nRuns on.\n\n- a\n- b\n\n</article><script>x()</script>",
      "questions": [{"type": "short", "prompt": "What pulls?", "answer": "zeppelin", "hints": ["quark"], "explanation": "walrus"},
                    {"type": "blanks", "prompt": "Fill in.", "text": "Ice is {{icecold}}."},
                    {"type": "order", "prompt": "Order them.", "items": ["aa", "bb", "cc"]},
                    {"type": "evidence", "prompt": "Where?", "answer": "Runs on."},
                    {"type": "true-false", "prompt": "Is it?", "answer": true}]})j");
  const std::string html = plain_lesson(lesson);
  for (const char* secret : {"zeppelin", "quark", "walrus", "icecold", "<script", "<b>"})
    CHECK_FALSE(holds(html, secret));
  for (const char* part : {"<h1>&lt;b&gt; &amp; Tides</h1>", "<h3>One</h3>", "<p>Red rose,<br>blue sea. Runs on.</p>",
                           "<p>- a<br>- b</p>", "Ice is <span class=\"rule\"></span>."})
    CHECK_MESSAGE(holds(html, part), part);
  CHECK(with_plain_lesson("<body><p id=\"worksheet-too-old\" hidden></p>", lesson) ==
        "<body>" + html + "<p id=\"worksheet-too-old\" hidden></p>");
}
