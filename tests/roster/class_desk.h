#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "json/json.h"
#include "lesson/lesson_text.h"
#include "roster/class_actions.h"
#include "roster/class_view.h"
#include "roster/mark_book.h"
#include "roster/returned_work.h"
#include "roster/write_class.h"
#include "session/write_work.h"

/// A class that is asked with JSON text and answers with values, as the desk's page does.
class ClassDesk {
 public:
  explicit ClassDesk(const std::string& lesson_or_class, std::string_view id = "class-1") {
    worksheet::ClassText read = worksheet::read_class(lesson_or_class, id);
    REQUIRE(read.lesson);
    roster_ = std::make_unique<worksheet::Roster>(std::move(read));
  }

  worksheet::Roster& roster() { return *roster_; }

  /// A work of that student on the lesson; the copy is the name.
  worksheet::Work work(const std::string& name) {
    worksheet::Work work;
    work.copy = name;
    work.student_name = name;
    work.lesson_id = roster_->lesson().id;
    work.lesson_title = roster_->lesson().title;
    work.fingerprint = roster_->fingerprint();
    return work;
  }
  worksheet::Json add(const worksheet::Work& work) { return add_text(worksheet::write_work(work)); }
  worksheet::Json add_text(std::string_view text) {
    const worksheet::JsonText source = worksheet::read_json(R"({"name": "a.work.json", "folder": "7b"})");
    return value(worksheet::add_work(*roster_, text, *source.value, ++now_));
  }
  /// Adds a student with these answers to q1 and returns the id.
  std::string add(const std::string& name, const worksheet::Response& response, std::string_view part = "q1") {
    worksheet::Work one = work(name);
    worksheet::Answer& answer = one.answers[std::string(part)];
    answer.value = response;
    answer.at = ++now_;
    return text_at(*add(one).find("student"), "id");
  }

  worksheet::Json act(const std::string& members) {
    const std::string action = "{\"at\": " + std::to_string(++now_) + ", \"by\": \"Ms T\", " + members + "}";
    const worksheet::JsonText read = worksheet::read_json(action);
    REQUIRE(read.value);
    return value(worksheet::act(*roster_, *read.value));
  }
  worksheet::Json decide(const std::string& student, const std::string& verdict, const std::string& more = "") {
    return act(R"("do": "decide", "part": "q1", "students": [")" + student + R"("], "verdict": )" + verdict + more);
  }
  worksheet::Json overview() { return value(worksheet::overview(*roster_)); }
  worksheet::Json groups(const char* part = "q1") {
    return value(worksheet::groups_view(*roster_, *roster_->part(part)));
  }
  worksheet::Json sheet(const std::string& student) {
    return value(worksheet::student_sheet(*roster_, *roster_->students().find(student)));
  }
  std::string save() { return worksheet::write_class(roster_->record()); }

  static worksheet::Json value(const std::string& text) {
    worksheet::JsonText read = worksheet::read_json(text, {.most_bytes = std::size_t{100} << 20U});
    REQUIRE_MESSAGE(read.problems.empty(), text);
    return std::move(*read.value);
  }
  static std::string text_at(const worksheet::Json& object, std::string_view key) {
    const worksheet::Json* found = object.find(key);
    return found ? found->text : "(nothing)";
  }
  static double number_at(const worksheet::Json& object, std::string_view key) {
    const worksheet::Json* found = object.find(key);
    return found && found->number() ? *found->number() : -1.0;
  }

 private:
  std::unique_ptr<worksheet::Roster> roster_;
  worksheet::Time now_ = 1000;
};
