#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "cli/run_command.h"
#include "json/json.h"
#include "lesson/lesson_text.h"
#include "roster/class_desk.h"

using namespace worksheet;

namespace {

const std::string lesson =
    lesson_text(R"({"type": "short", "prompt": "Why is the sea salty?", "answer": "rivers carry salt into it"},
                   {"type": "number", "prompt": "How many?", "answer": 3, "points": 2},
                   {"type": "essay", "prompt": "Do you like it?"})");

/// A class of six, and the same works as files: some beside each other, some in folders as an LMS hands them out.
struct ClassOnDisk {
  explicit ClassOnDisk(const Folder& folder) : desk(lesson), lesson_file(folder.with("lesson.json", lesson)) {
    const std::vector<std::string> answers{"rivers bring salt", "fish",  "rivers carry salt into it",
                                           "it rains",          "Fish.", "because the rocks are salty"};
    for (std::size_t i = 0; i < answers.size(); ++i) {
      Work work = desk.work("Student " + std::to_string(i));
      work.answers["q1"].value = answers[i];
      if (i % 2 == 0) work.answers["q2"].value = std::string("three");
      if (i == 5) work.answers["q2"].value = Lines{"no", "number"};
      const std::string folder_of = i % 2 == 0 ? "works/" : "works/Student " + std::to_string(i) + "_file/";
      folder.with(folder_of + std::to_string(i) + ".work.json", write_work(work));
      desk.add(work);
    }
    folder.with("works/notes.txt", "no work");
    works = "'" + folder.path("works") + "'";
  }
  ClassDesk desk;
  std::string lesson_file, works;
};

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("the command marks works and folders of them as the desk does") {
  const Folder folder;
  ClassOnDisk all(folder);
  const Result result = run(folder, "mark " + all.lesson_file + " " + all.works);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  const std::vector<std::string> lines = lines_in(result.out);
  REQUIRE(lines.size() == 18);
  for (const std::string& line : lines) {
    CAPTURE(line);
    const Json marked = ClassDesk::value(line);
    const std::string name = ClassDesk::text_at(marked, "student");
    const auto& students = all.desk.roster().students().all();
    const auto student =
        std::find_if(students.begin(), students.end(), [&](const Student* one) { return one->name == name; });
    REQUIRE(student != students.end());
    const Part& part = *all.desk.roster().part(ClassDesk::text_at(marked, "part"));
    const ClassAnswer answer = all.desk.roster().answer(part, **student, Roster::Marking::now);
    const std::string verdict = ClassDesk::text_at(marked, "verdict");
    REQUIRE(marked.find("score"));
    CHECK(ClassDesk::number_at(marked, "score") == answer.points);
    if (!answer.response) {
      CHECK(verdict == "unanswered");
      continue;
    }
    CHECK(ClassDesk::text_at(*all.desk.sheet((*student)->id).find("parts")->elements()->front().find("checker"),
                             "verdict")
              .empty() == false);
    CHECK(ClassDesk::number_at(marked, "confidence") == doctest::Approx(answer.marked->mark.confidence));
  }
}

TEST_CASE("damaged works, other lessons' and missing ones are told, and the rest is marked") {
  const Folder folder;
  ClassOnDisk all(folder);
  Work other = all.desk.work("Zed");
  other.lesson_id = "another";
  const std::string other_file = folder.with("other.work.json", write_work(other));
  const std::string cut = folder.with("cut.work.json", write_work(all.desk.work("Ada")).substr(0, 60));
  const Result result = run(folder, "mark " + all.lesson_file + " " + other_file + " " + cut + " " +
                                        folder.path("none.work.json") + " " + all.works);
  CHECK(result.status == 1);
  CHECK(result.err.find("other.work.json: this work is on another lesson") != std::string::npos);
  CHECK(result.err.find("cut.work.json:1:") != std::string::npos);
  CHECK(result.err.find("none.work.json: this file cannot be opened") != std::string::npos);
  CHECK(lines_in(result.out).size() >= 18);
}

TEST_CASE("the mark book is printed as the desk has it, of works and of a class file with its decisions") {
  const Folder folder;
  ClassOnDisk all(folder);
  all.desk.roster().mark(100);
  CHECK(run(folder, "mark --csv " + all.lesson_file + " " + all.works).out == book_csv(all.desk.roster()));
  all.desk.decide(all.desk.roster().students().all()[1]->id, "\"correct\"");
  const std::string saved = folder.with("7b.class.json", all.desk.save());
  const Result result = run(folder, "mark --csv " + saved);
  CHECK(result.status == 0);
  CHECK(result.out == book_csv(all.desk.roster()));
  CHECK(result.out.find("\"Student 1\",1,") != std::string::npos);
}

TEST_CASE("what mark prints can be grouped") {
  const Folder folder;
  ClassOnDisk all(folder);
  const std::string marked = run(folder, "mark " + all.lesson_file + " " + all.works).out;
  const Result result = run(folder, "group " + all.lesson_file + " --part 1", marked);
  CHECK(result.status == 0);
  double students = 0;
  for (const std::string& line : lines_in(result.out))
    students += ClassDesk::number_at(ClassDesk::value(line), "students");
  CHECK(students == 6);
  const auto shows = [&](const char* text) {
    return result.out.find("\"response\":\"" + std::string(text) + "\"") != std::string::npos;
  };
  CHECK(shows("Fish.") != shows("fish"));  // one of them stands for both
  CHECK(run(folder, "group " + all.lesson_file + " --part 9").status == 2);
  CHECK(run(folder, "group " + all.lesson_file + " --part 1", "what\n").status == 1);
  CHECK(run(folder, "group " + all.lesson_file).status == 2);
}

TEST_CASE("on several cores at once the command marks the same") {
  const Folder folder;
  ClassOnDisk all(folder);
  const std::string expected = run(folder, "mark " + all.lesson_file + " " + all.works).out;
  const std::string command = std::string(WORKSHEET_COMMAND) + " mark " + all.lesson_file;
  const std::string list = "find " + all.works + " -name '*.json' | sort | ";
  const bool has_parallel = std::system("parallel --version >/dev/null 2>&1") == 0;
  const std::string script =
      folder.with("spread.sh", has_parallel ? list + "parallel --keep-order -X " + command
                                            : list + "tr '\\n' '\\0' | xargs -0 -P 2 -n 2 " + command + " | sort");
  std::vector<std::string> lines = lines_in(expected);
  if (!has_parallel) std::sort(lines.begin(), lines.end());
  const std::string out = folder.path("spread.out");
  REQUIRE(std::system(("LC_ALL=C sh " + script + " >" + out).c_str()) == 0);
  CHECK(lines_in(text_of_file(out)) == lines);
}
