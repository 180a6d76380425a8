#pragma once

#include <emscripten/bind.h>

#include <memory>
#include <string>
#include <vector>

#include "json/problem_json.h"
#include "roster/class_actions.h"
#include "roster/class_view.h"
#include "roster/mark_book.h"
#include "roster/returned_work.h"
#include "roster/write_class.h"
#include "text/utf8.h"

namespace worksheet {

/// A class's work as the desk holds it: see web/desk/class_types.d.ts. Everything crosses as JSON text.
class ClassWork {
 public:
  ClassWork(const std::string& text, const std::string& id) {
    ClassText read = read_class(text, repair_utf8(id));
    problems_ = read.problems;
    if (read.lesson) roster_ = std::make_unique<Roster>(std::move(read));
  }

  std::string problems() const {
    JsonWriter out;
    write_problems(out, "", problems_);
    return out.take();
  }
  bool opened() const { return roster_ != nullptr; }
  std::string overview() { return roster_ ? worksheet::overview(*roster_) : "null"; }
  std::string add_work(const std::string& text, const std::string& source, double at) {
    const JsonText read = read_json(repair_utf8(source));
    const auto when = at > 0 && at <= latest_time ? static_cast<Time>(at) : 0;
    return roster_ ? worksheet::add_work(*roster_, text, read.value.value_or(Json{}), when) : "null";
  }
  std::string mark(double most) {
    const auto progress =
        roster_ ? roster_->mark(most > 0 ? static_cast<std::size_t>(most) : 0) : Roster::MarkingProgress{};
    JsonWriter out;
    out.object()
        .number("done", static_cast<double>(progress.done))
        .number("total", static_cast<double>(progress.total));
    return out.end().take();
  }
  std::string groups(const std::string& id) {
    const Part* part = roster_ ? roster_->part(id) : nullptr;
    return part ? groups_view(*roster_, *part) : "null";
  }
  std::string act(const std::string& action) {
    const JsonText read = read_json(repair_utf8(action));
    return roster_ && read.value ? worksheet::act(*roster_, *read.value) : R"({"error":"unreadable"})";
  }
  std::string student(const std::string& id) {
    const Student* student = roster_ ? roster_->students().find(id) : nullptr;
    return student ? student_sheet(*roster_, *student) : "null";
  }
  std::string book() { return roster_ ? book_view(*roster_) : "null"; }
  std::string csv() { return roster_ ? book_csv(*roster_) : ""; }
  std::string returned(const std::string& id) {
    const Student* student = roster_ ? roster_->students().find(id) : nullptr;
    return student ? returned_work(*roster_, *student) : "";
  }
  std::string save() const { return roster_ ? write_class(roster_->record()) : ""; }
  std::string merge(const std::string& text) { return roster_ ? merge_class(*roster_, text) : "null"; }

 private:
  std::unique_ptr<Roster> roster_;
  std::vector<Problem> problems_;
};

inline void bind_class_work() {
  emscripten::class_<ClassWork>("ClassWork")
      .constructor<const std::string&, const std::string&>()  // a class file or a lesson; the id of a new class
      .function("problems", &ClassWork::problems)             // what is damaged, or why it could not be opened
      .function("opened", &ClassWork::opened)                 // whether there is a class
      .function("overview", &ClassWork::overview)             // lesson, parts, students, what is to be asked
      .function("add_work", &ClassWork::add_work)             // a work file, its source, when -> what became of it
      .function("mark", &ClassWork::mark)                     // marks the next so many answers -> {"done", "total"}
      .function("groups", &ClassWork::groups)                 // a part -> its answers in groups
      .function("act", &ClassWork::act)                       // what a teacher does -> what changed
      .function("student", &ClassWork::student)               // a student -> the whole sheet
      .function("book", &ClassWork::book)                     // the mark book
      .function("csv", &ClassWork::csv)                       // the same for spreadsheets
      .function("returned", &ClassWork::returned)             // a student -> the work file to give back
      .function("save", &ClassWork::save)                     // the class file
      .function("merge", &ClassWork::merge);                  // another file of the class -> what came of it
}

}  // namespace worksheet
