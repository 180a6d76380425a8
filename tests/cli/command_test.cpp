#include <doctest/doctest.h>

#include <string>

#include "cli/run_command.h"
#include "lesson/lesson_text.h"

namespace {

// The sanitizers need room of their own, so that under them there is no need of lines that do not fit into less.
#ifdef WORKSHEET_SANITIZED
const std::string little_memory;
constexpr int many = 10000;
#else
const std::string little_memory = "ulimit -v 16000; ";
constexpr int many = 200000;
#endif

const std::string question = R"({"type": "number", "prompt": "?", "answer": 3})";

}  // namespace

TEST_CASE("validate says nothing of right lessons, and all of wrong ones, file by file") {
  const Folder folder;
  const std::string right = folder.with("right.json", lesson_text(question));
  const std::string wrong =
      folder.with("wrong.json", lesson_text(R"({"type": "number", "promt": "?", "answer": "3"})"));
  const std::string broken = folder.with("broken.json", "{");
  Result result = run(folder, "validate " + right);
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  result = run(folder, "validate " + right + " " + wrong + " " + broken);
  CHECK(result.status == 1);
  CHECK(result.out ==
        wrong + ":2:1: a question has no `prompt`: add `\"prompt\": \"What …?\"`\n" + wrong +
            ":2:20: `promt` is no key of a question: did you mean `prompt`?\n" + wrong +
            ":2:44: the answer of a number question must be a number, not text: write digits without quotes, " +
            "or `{\"value\": 1250, \"unit\": \"km\"}`\n" + broken +
            ":1:2: the file ends before everything is closed: look for a missing `\"`, `]` or `}` and add it\n");
  CHECK(result.err.empty());
  result = run(folder, "validate " + folder.path("nothing.json") + " " + wrong);
  CHECK(result.status == 2);
  CHECK(result.err.find("nothing.json: this file cannot be opened") != std::string::npos);
  CHECK(result.out.find("wrong.json:2:1") != std::string::npos);
  for (const char* command : {"validate ", "import ", "export --to text ", "mark ", "group --part 1 "}) {
    result = run(folder, command + std::filesystem::path(wrong).parent_path().string());
    CHECK(result.status == 2);
    CHECK(result.err.find(": this is a folder: name the files in it\n") != std::string::npos);
  }
}

TEST_CASE("validate tells of pictures that should stand beside the lesson and do not") {
  const Folder folder;
  folder.with("a map.png", "x");
  const auto label = [](const std::string& src) {
    return R"({"type": "label", "prompt": "?", "image": {"src": ")" + src +
           R"(", "alt": "A"}, "labels": [{"x": 0, "y": 0, "answer": "a"}]})";
  };
  const std::string there =
      folder.with("there.json", lesson_text(label("a%20map.png?v=2") + "," + label("https://a.example/b.png") + "," +
                                            label("data:image/png;base64,AAAA") + "," + label("//a.example/b.png")));
  Result result = run(folder, "validate " + there);
  CHECK(result.status == 0);
  CHECK(result.out.empty());
  const std::string gone = folder.with("gone.json", lesson_text(question + ",\n{\"parts\": [" + label("b.png") + "]}"));
  result = run(folder, "validate " + gone);
  CHECK(result.status == 1);
  CHECK(result.out == gone + ":3:62: there is no picture `b.png`: put it beside the lesson, or mend its name\n");
  const std::string shown = folder.with(
      "shown.json",
      lesson_text(R"j({"type": "number", "prompt": "Two\n\n![a](a%20map.png) ![c](c.png)", "answer": 3})j"));
  result = run(folder, "validate " + shown);
  CHECK(result.out.ends_with("there is no picture `c.png`: put it beside the lesson, or mend its name\n"));
}

TEST_CASE("every lesson of ours is valid") {
  const Folder folder;
  std::string files;
  for (const auto& path : our_lessons()) files += " '" + path.string() + "'";
  CHECK(run(folder, "validate" + files).status == 0);
}

TEST_CASE("mark answers each line in its place, and goes on after a bad one") {
  const Folder folder;
  const std::string lesson = folder.with("lesson.json", lesson_text(question));
  const std::string input = R"({"n": 1, "part": "q1", "response": "3"})"
                            "\n"
                            "what\n"
                            "\n"
                            R"({"n": 4, "part": "q9", "response": "3"})"
                            "\r\n"
                            "\xff\n"
                            R"({"n": 6, "part": "1", "response": "4"})";
  const Result result = run(folder, "mark " + lesson, input);
  CHECK(result.status == 0);
  const std::string tail = R"(,"ideas":[],"items":[],"forgiven":[]})";
  CHECK(result.out ==
        R"({"n":1,"part":"q1","response":"3","score":1,"open":0,"max":1,"verdict":"correct","confidence":1)" + tail +
            "\n" +
            R"({"error":"this is not valid JSON here: look at this character and the one before it: quotes, commas )" +
            R"(and brackets must match"})" + "\n\n" +
            R"({"n":4,"part":"q9","response":"3","error":"the lesson has no part `q9`"})" + "\n" +
            R"({"error":"this is not valid JSON here: look at this character and the one before it: quotes, commas )" +
            R"(and brackets must match"})" + "\n" +
            R"({"n":6,"part":"1","response":"4","score":0,"open":0,"max":1,"verdict":"incorrect","confidence":0)" +
            tail + "\n");
}

TEST_CASE("mark keeps the order of many lines, in memory that is far less than they take") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < many; ++i)
    lines += R"({"n": )" + std::to_string(i) + R"(, "question": {"type": "number", "prompt": "?", "answer": )" +
             std::to_string(i) + R"(}, "response": ")" + std::to_string(i) + "\"}\n";
  const Result result = run(folder, "mark", lines, little_memory);
  REQUIRE(result.status == 0);
  std::istringstream out(result.out);
  int n = 0;
  for (std::string line; std::getline(out, line); ++n) {
    REQUIRE(line.starts_with(R"({"n":)" + std::to_string(n) + ","));
    REQUIRE(line.find(R"("verdict":"correct")") != std::string::npos);
  }
  CHECK(n == many);
}

TEST_CASE("mark refuses a lesson that is wrong, telling what is") {
  const Folder folder;
  const Result result = run(folder, "mark " + folder.with("wrong.json", "[]"), "{}\n");
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(result.err.find("wrong.json:1:1: a lesson must be an object") != std::string::npos);
}

TEST_CASE("a line longer than any that can be marked is answered in its place") {
  const Folder folder;
  const Result result = run(folder, "mark", "\"" + std::string(std::size_t{30} << 20U, 'x') + "\"\n{}\n");
  CHECK(result.status == 0);
  CHECK(result.out.starts_with(R"({"error":"the file is 11 MB)"));
  CHECK(result.out.find("\n{\"error\":\"the line has no `question`") != std::string::npos);
}

TEST_CASE("export fills the slots of an empty page so that no text of the lesson can leave them") {
  const Folder folder;
  const std::string page = folder.with("page.html",
                                       "<!doctype html><html lang=\"en\" dir=\"ltr\"><title></title>\n"
                                       "<script type=\"application/json\" id=\"worksheet-lesson\"></script>\n"
                                       "<script type=\"application/json\" id=\"worksheet-work\"></script>\n"
                                       "<script type=\"application/json\" id=\"worksheet-pictures\"></script>\n"
                                       "<script type=\"text/plain\" id=\"worksheet-words\"></script></html>");
  std::filesystem::create_directory(std::filesystem::path(page).parent_path() / "words");
  folder.with("words/ar.js", "export const words = 1;");
  // What lies elsewhere stays there, whether a lesson names it or a link leads to it.
  const auto elsewhere = std::filesystem::path(page).parent_path() / "elsewhere", here = elsewhere / "here";
  std::filesystem::create_directories(here);
  folder.with("elsewhere/in", "secret");
  std::filesystem::create_symlink(elsewhere / "in", here / "link.png");
  folder.with("elsewhere/here/coast.png", "PNG!");
  std::filesystem::create_symlink("coast.png", here / "same.png");
  const std::string text = lesson_text(
      question,
      R"j("id": "x", "language": "ar-EG", "passage": "</script><!-- & $& \\1 ![a](coast.png?v=2) ![b](../in) ![c](no.png) ![d](link.png) ![e](same.png)")j");
  std::string named = "\xEF\xBB\xBF" + text;
  named.replace(named.find("\"T\""), 3, "\"Salt & <Sea>\"");
  const std::string lesson = folder.with("elsewhere/here/lesson.json", named);
  Result result = run(folder, "export --to html --page " + page + " " + lesson);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(
      result.out.starts_with("<!doctype html><html lang=\"ar-EG\" dir=\"rtl\"><title>Salt &amp; &lt;Sea&gt;</title>\n"
                             "<script type=\"application/json\" id=\"worksheet-lesson\">{\"format\""));
  CHECK(result.out.find("\\u003c/script>\\u003c!-- & $& \\\\1") != std::string::npos);
  CHECK(result.out.find("id=\"worksheet-work\"></script>") != std::string::npos);
  CHECK(result.out.find("pictures\">{\"coast.png?v=2\":\"data:image/png;base64,UE5HIQ==\",\"same.png\":\"data:image/"
                        "png;base64,UE5HIQ==\"}</script>") != std::string::npos);
  CHECK(result.out.find("words\" lang=\"ar\">export const words = 1;</script>") != std::string::npos);

  result = run(folder, "export --to html --page " + lesson + " " + lesson);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.find("this is no empty page") != std::string::npos);

  result = run(folder, "export --to nonsense " + lesson);
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.find("\n  html  one HTML file that works offline\n") != std::string::npos);

  result = run(folder, "export --to html --page " + page + " " + folder.with("wrong.json", "{}"));
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(result.err.find("wrong.json:1:1: a lesson has no `format`") != std::string::npos);
}

TEST_CASE("a command that was mistyped shows how to use it") {
  const Folder folder;
  for (const char* arguments :
       {"", "valdate x", "validate", "export x", "export --to pdf x", "mark a b", "mark --fast"}) {
    CAPTURE(std::string(arguments));
    const Result result = run(folder, arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
  const Result help = run(folder, "--help");
  CHECK(help.status == 0);
  CHECK(help.out.find("worksheet validate LESSON") != std::string::npos);
}

TEST_CASE("import makes a lesson of a text, and tells on standard error what was guessed and left out") {
  const Folder folder;
  const std::string news = WORKSHEET_TESTS "/data/lesson_text/01-news-page.txt";
  Result result = run(folder, "import " + news);
  CHECK(result.status == 0);
  CHECK(std::holds_alternative<worksheet::Lesson>(worksheet::read_lesson(result.out)));
  CHECK(result.err.find(news + ":25: question 4 asks for 2: read as a list of two\n") != std::string::npos);
  CHECK(result.err.find(news + ":8: left out: Advertisement\n") != std::string::npos);
  CHECK(result.err.find(news + ":18: question 1 has no key: ") != std::string::npos);

  const std::string gift = folder.with("moon.txt", "::Moon::What turns?{=the Moon ~the Sun}\n");
  result = run(folder, "import " + gift);
  CHECK(result.status == 0);
  CHECK(result.out.find("\"title\": \"moon\"") != std::string::npos);
  CHECK(result.err.empty());
  result = run(folder, "import --from aiken " + gift);
  CHECK(result.status == 1);
  CHECK(result.out.empty());
  CHECK(result.err ==
        gift + ":1:1: this question has no `ANSWER:`: write choices as `A. …` below it, and then `ANSWER: A`\n");
  result = run(folder, "import --from word " + gift);
  CHECK(result.status == 2);
  CHECK(result.err.find("  aiken  ") != std::string::npos);
  CHECK(run(folder, "import nothing.txt").status == 2);
}

TEST_CASE("what is exported as text is imported as the same lesson, and what an export leaves out is told") {
  const Folder folder;
  const std::string lesson = WORKSHEET_LESSONS "/harbour-wall-rules.json";
  Result result = run(folder, "export --to text " + lesson);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  result = run(folder, "import " + folder.with("harbour.txt", result.out));
  CHECK(result.status == 0);
  CHECK(worksheet::read_lesson(result.out) == worksheet::read_lesson(text_of_file(lesson)));
  result = run(folder, "export --to aiken " + lesson);
  CHECK(result.status == 0);
  CHECK(result.err.find(lesson + ": left out: the passage\n") != std::string::npos);
}

TEST_CASE("another reader of XML finds in Moodle XML and QTI 3 what is in the lesson") {
  const Folder folder;
  auto lessons = lessons_of_every_kind();
  for (const auto& lesson : lessons) {
    CAPTURE(lesson.filename().string());
    const std::string moodle = folder.with("moodle.xml", run(folder, "export --to moodle-xml " + lesson.string()).out);
    const std::string qti = folder.with("qti.xml", run(folder, "export --to qti3 " + lesson.string()).out);
    const std::string out = folder.path("read");
    const std::string line = "python3 " WORKSHEET_TESTS "/formats/read_exports.py " + lesson.string() + " " + moodle +
                             " " + qti + " >" + out + " 2>&1";
    CHECK_MESSAGE(std::system(line.c_str()) == 0, text_of_file(out));
  }
}
