#include "formats/saved_page.h"

#include <doctest/doctest.h>

#include "json/json.h"
#include "json/json_writer.h"

using namespace worksheet;

namespace {

/// The slots as web/build/offline_page.js writes them.
const std::string empty_page = R"(<!doctype html>
<html lang="en" dir="ltr">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title></title></head>
<body>
<noscript>No script.</noscript>
<p id="worksheet-too-old" hidden>Too old.</p>
<script type="application/json" id="worksheet-lesson"></script>
<script type="application/json" id="worksheet-work"></script>
<script type="application/json" id="worksheet-pictures"></script>
<script type="text/plain" id="worksheet-words"></script>
<script type="module" id="worksheet-start">start("<b>")</script>
</body>
</html>
)";

SavedPage content() {
  SavedPage page;
  page.lesson = R"({"title": "A </script><!-- <script> & \"b\" id=\"worksheet-work\"></script>"})";
  page.work = R"({"a": "<"})";
  page.pictures = R"({"a.png": "data:"})";
  page.words = "export const words = 1;";
  page.words_language = "ar";
  page.title = "Salt & <Sea>";
  page.language = "ar\"";
  page.direction = "rtl";
  page.no_script = "Kein <script>";
  page.too_old = "Zu alt & langsam";
  return page;
}

}  // namespace

TEST_CASE("every slot of the empty page is filled, and no text can leave its own") {
  const auto page = fill_saved_page(empty_page, content());
  REQUIRE(page);
  CHECK(*page == R"(<!doctype html>
<html lang="ar&quot;" dir="rtl">
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Salt &amp; &lt;Sea&gt;</title></head>
<body>
<noscript>Kein &lt;script&gt;</noscript>
<p id="worksheet-too-old" hidden>Zu alt &amp; langsam</p>
<script type="application/json" id="worksheet-lesson">{"title": "A \u003c/script>\u003c!-- \u003cscript> & \"b\" id=\"worksheet-work\">\u003c/script>"}</script>
<script type="application/json" id="worksheet-work">{"a": "\u003c"}</script>
<script type="application/json" id="worksheet-pictures">{"a.png": "data:"}</script>
<script type="text/plain" id="worksheet-words" lang="ar">export const words = 1;</script>
<script type="module" id="worksheet-start">start("<b>")</script>
</body>
</html>
)");
}

TEST_CASE("a page that was filled can be filled again, and nothing stays of before") {
  const auto once = fill_saved_page(empty_page, content());
  SavedPage other;
  other.lesson = "{}";
  other.no_script = "No script.";
  other.too_old = "Too old.";
  CHECK(fill_saved_page(*once, other) == fill_saved_page(empty_page, other));
  CHECK(fill_saved_page(*once, content()) == once);
  SavedPage silent = content();
  silent.no_script = silent.too_old = "";
  CHECK(fill_saved_page(*once, silent) == once);
}

TEST_CASE("where there are no words of a language, none is named") {
  SavedPage english = content();
  english.words = "";
  const auto page = fill_saved_page(empty_page, english);
  REQUIRE(page);
  CHECK(page->find(R"(id="worksheet-words"></script>)") != std::string::npos);
}

TEST_CASE("what is no empty page is not filled") {
  CHECK_FALSE(fill_saved_page("", content()));
  CHECK_FALSE(fill_saved_page("<!doctype html><html><title>404</title></html>", content()));
  for (const char* gone : {"<html", "<title", "\"worksheet-lesson\"", "\"worksheet-work\"", "\"worksheet-words\""}) {
    std::string page = empty_page;
    page.erase(page.find(gone), std::string_view(gone).size());
    CAPTURE(gone);
    CHECK_FALSE(fill_saved_page(page, content()));
  }
}

TEST_CASE("the content is read from JSON, and what is absent or wrong is as nothing") {
  JsonWriter out;
  const SavedPage all = content();
  out.object().text("lesson", all.lesson).text("work", all.work).text("pictures", all.pictures);
  out.text("words", all.words).text("wordsLanguage", all.words_language).text("title", all.title);
  out.text("language", all.language).text("direction", all.direction);
  out.text("noScript", all.no_script).text("tooOld", all.too_old).end();
  CHECK(fill_saved_page(empty_page, read_saved_page(out.written())) == fill_saved_page(empty_page, all));
  for (const char* json : {"", "[]", "{}", R"({"title": 3})"})
    CHECK(fill_saved_page(empty_page, read_saved_page(json)) == fill_saved_page(empty_page, SavedPage()));
}
