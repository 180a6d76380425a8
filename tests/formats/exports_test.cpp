#include <doctest/doctest.h>

#include <string>

#include "formats/exported.h"
#include "formats/xml_writer.h"
#include "lesson_files.h"

using namespace worksheet;

TEST_CASE("every part of a lesson is in an export or in the list of what is not") {
  auto paths = lessons_of_every_kind();
  for (const auto& path : paths) {
    CAPTURE(path.filename().string());
    const std::string file = text_of_file(path);
    const Lesson lesson = lesson_of(file);
    for (const char* format : {"gift", "aiken", "moodle-xml", "qti3"}) {
      CAPTURE(format);
      const Exported exported = exported_to(format, file);
      CHECK(exported.problem.empty());
      for (const Question& question : lesson.questions)
        for (const Part& part : question.parts) {
          const std::string label = "question " + part.label + ": ";
          const std::string begin = part.prompt.substr(0, part.prompt.find_first_of("&<>\"=#{}~:\\\n*"));
          CAPTURE(label);
          const bool is_in = begin.size() > 3 ? exported.text.find(begin) != std::string::npos : true;
          CHECK((is_in || has_line(exported.left_out, label)));
        }
    }
    CHECK(exported_to("text", file).left_out.empty());
  }
}

TEST_CASE("Moodle XML has a question for each part that it can hold") {
  const Exported exported = exported_to("moodle-xml", text_of_file(WORKSHEET_TESTS "/data/every_kind.json"));
  for (const char* type :
       {"category", "description", "essay", "numerical", "multichoice", "truefalse", "cloze", "matching", "ordering"})
    CHECK_MESSAGE(count_of(exported.text, std::string("<question type=\"") + type + "\">") > 0, type);
  CHECK(count_of(exported.text, "<question ") == count_of(exported.text, "</question>"));
  CHECK(exported.text.find("{1:SHORTANSWER:=moon~=the moon}") != std::string::npos);
  CHECK(has_line(exported.left_out, "question 13: a table"));
}

TEST_CASE("QTI 3 declares every response that its body asks for") {
  const Exported exported = exported_to("qti3", text_of_file(WORKSHEET_TESTS "/data/every_kind.json"));
  const std::size_t declared = count_of(exported.text, "<qti-response-declaration ");
  CHECK(declared == count_of(exported.text, "response-identifier=\""));
  for (std::size_t i = 1; i <= declared; ++i)
    CHECK(count_of(exported.text, "\"RESPONSE" + std::to_string(i) + "\"") >= 2);
  CHECK(has_line(exported.left_out, "question 14: a picture"));
}

TEST_CASE("texts in XML hold nothing that XML does not") {
  CHECK(xml_text("a<b>&\"c\x01\xEF\xBF\xBE\xFF") == "a&lt;b&gt;&amp;&quot;c\uFFFD\uFFFD\uFFFD");
}
