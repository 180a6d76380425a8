#include "formats/saved_page.h"

#include <doctest/doctest.h>

#include <string>

#include "json/json_writer.h"
#include "lesson/lesson_text.h"

using namespace worksheet;

namespace {

const std::string empty_page = R"(<!doctype html>
<html lang="en" dir="ltr">
<title></title>
<noscript>Needs JavaScript.</noscript>
<p id="worksheet-too-old" hidden>Too old.</p>
<script type="application/json" id="worksheet-lesson"></script>
<script type="application/json" id="worksheet-work"></script>
<script type="application/json" id="worksheet-pictures"></script>
<script type="text/plain" id="worksheet-words"></script>
)";

}  // namespace

TEST_CASE("a saved page carries everything in its slots, and nothing can leave them") {
  const std::string lesson =
      R"({"format": "lesson/1", "title": "A </title> & B", "language": "ar", "questions": [{"type": "essay", "prompt": "</script>"}]})";
  JsonWriter content;
  content.object().text("lesson", "\xEF\xBB\xBF" + lesson).text("work", R"({"copy": "<!--"})");
  content.text("pictures", R"({"a.png": "data:"})").text("words", "export const words = 1;").text("spoken", "pt-BR");
  content.text("no_script", "JavaScript <ausente>").text("too_old", "Antigo").end();
  CHECK(fill_page(empty_page, content.written()) == R"(<!doctype html>
<html lang="ar" dir="rtl">
<title>A &lt;/title&gt; &amp; B</title>
<noscript>JavaScript &lt;ausente&gt;</noscript>
<p id="worksheet-too-old" hidden>Antigo</p>
<script type="application/json" id="worksheet-lesson">{"format": "lesson/1", "title": "A \u003c/title> & B", "language": "ar", "questions": [{"type": "essay", "prompt": "\u003c/script>"}]}</script>
<script type="application/json" id="worksheet-work">{"copy": "\u003c!--"}</script>
<script type="application/json" id="worksheet-pictures">{"a.png": "data:"}</script>
<script type="text/plain" id="worksheet-words" lang="pt">export const words = 1;</script>
)");
}

TEST_CASE("what is no page, no lesson or no JSON gives no saved page") {
  JsonWriter content;
  content.object().text("lesson", lesson_text(R"({"type": "essay", "prompt": "?"})")).end();
  CHECK(!fill_page(empty_page, content.written()).empty());
  CHECK(fill_page("<html>", content.written()).empty());
  CHECK(fill_page(empty_page, R"({"lesson": "{}"})").empty());
  CHECK(fill_page(empty_page, "{").empty());
}
