#include "roster/read_class.h"

#include <algorithm>

#include "json/format_version.h"
#include "kinds/mark_json.h"
#include "roster/write_class.h"
#include "session/forgiving_reader.h"
#include "session/read_work.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

constexpr std::size_t most_bytes = std::size_t{512} << 20U;

/// Reads what a class file holds, going on where something cannot be read.
class ClassReader {
 public:
  ClassReader(std::string_view text, ForgivingReader& file) : text_(text), file_(file) {}

  void read(const Json& root, ClassRecord& record) {
    file_.only(root,
               {"format", "id", "name", "lesson", "works", "entries", "taken_back", "joined", "names", "removed",
                "comments", "go_on", "check"},
               "");
    record.id = file_.text(root, "id", "");
    if (const Json* name = file_.object(root, "name")) record.name = stamped<std::string>(*name, "/name");
    if (const Json* works = file_.object(root, "works")) read_works(*works, record);
    if (const Json* entries = root.find("entries")) read_entries(*entries, record);
    read_all(root, "taken_back", record.taken_back);
    read_all(root, "joined", record.joined);
    read_all(root, "names", record.names);
    read_all(root, "removed", record.removed);
    read_all(root, "comments", record.comments);
    if (const Json* go_on = file_.object(root, "go_on")) record.go_on = stamped<bool>(*go_on, "/go_on");
  }

  std::string_view text_of(const Json& value) const { return text_.substr(value.offset, value.end - value.offset); }

 private:
  template <typename Value>
  Stamped<Value> stamped(const Json& json, const std::string& path) {
    file_.only(json, {"value", "at"}, path);
    const Json* value = json.find("value");
    Stamped<Value> result;
    if (!value || !take(*value, result.value)) file_.tell(json, path, "this should hold a value and a time");
    result.at = file_.time(json, "at", path);
    return result;
  }

  static bool take(const Json& json, std::string& value) {
    if (json.string()) value = json.text;
    return json.string() != nullptr;
  }
  static bool take(const Json& json, bool& value) {
    if (json.boolean()) value = json.flag;
    return json.boolean() != nullptr;
  }

  template <typename Map>
  void read_all(const Json& root, const char* key, Map& map) {
    const Json* all = file_.object(root, key);
    if (!all) return;
    for (const Json& member : *all->members()) {
      const std::string path = pointer_step(key) + pointer_step(member.key);
      if (file_.is_object(member, path))
        map.insert_or_assign(member.key, stamped<decltype(Map::mapped_type::value)>(member, path));
    }
  }

  void read_works(const Json& json, ClassRecord& record) {
    for (const Json& student : *json.members()) {
      const std::string path = "/works" + pointer_step(student.key);
      if (!student.elements()) {
        file_.tell(student, path, "this should be a list");
        continue;
      }
      for (std::size_t i = 0; i < student.elements()->size(); ++i)
        read_received((*student.elements())[i], concat({path, "/", std::to_string(i)}), student.key, record);
    }
  }

  void read_received(const Json& json, const std::string& path, std::string_view student, ClassRecord& record) {
    if (!file_.is_object(json, path)) return;
    file_.only(json, {"work", "damaged", "sources", "at"}, path);
    const Json *work = json.find("work"), *damaged = json.find("damaged");
    if (!work && !(damaged && damaged->string())) return file_.tell(json, path, "there is no work in it");
    const std::string original(work ? text_of(*work) : std::string_view(damaged->text));
    WorkText read = read_work(original);
    if (read.fault != WorkText::Fault::none) return file_.tell(json, path, "this work cannot be read");
    if (work && !read.problems.empty()) file_.tell(*work, path + "/work", "not all of this work can be read");
    ReceivedWork received = received_work(original, std::move(read.work), std::move(read.problems));
    received.at = file_.time(json, "at", path);
    if (const Json* sources = json.find("sources")) read_sources(*sources, path + "/sources", received);
    const TakenWork taken = take_work(record, std::move(received));
    if (taken.student != student) file_.tell(json, path, "this work stands under another student");
  }

  void read_sources(const Json& json, const std::string& path, ReceivedWork& received) {
    if (!json.elements()) return file_.tell(json, path, "this should be a list");
    for (const Json& source : *json.elements())
      if (file_.is_object(source, path)) {
        file_.only(source, {"name", "folder"}, path);
        received.sources.insert({file_.text(source, "name", path), file_.text(source, "folder", path)});
      }
  }

  void read_entries(const Json& json, ClassRecord& record) {
    if (!json.elements()) return file_.tell(json, "/entries", "this should be a list");
    for (std::size_t i = 0; i < json.elements()->size(); ++i) {
      const Json& one = (*json.elements())[i];
      const std::string path = concat({"/entries/", std::to_string(i)});
      if (!file_.is_object(one, path)) continue;
      if (auto entry = read_entry(one, path)) {
        std::string id = id_of(*entry);
        record.entries.emplace(std::move(id), std::move(*entry));
      }
    }
  }

  std::optional<ClassEntry> read_entry(const Json& json, const std::string& path) {
    file_.only(json, {"at", "by", "part", "answers", "verdict", "points", "criteria", "teaches", "comment", "group"},
               path);
    ClassEntry entry{
        file_.time(json, "at", path), file_.text(json, "by", path), file_.text(json, "part", path), {}, {}};
    const Json* answers = file_.object(json, "answers", path);
    for (const Json& answer : answers ? *answers->members() : std::vector<Json>())
      if (answer.string())
        entry.answers.emplace(answer.key, answer.text);
      else
        file_.tell(answer, path + "/answers" + pointer_step(answer.key), "this should be text");
    const Json *verdict = json.find("verdict"), *comment = json.find("comment"), *group = json.find("group");
    if (verdict) {
      auto judgement = read_judgement(json, *verdict, path);
      if (!judgement) return std::nullopt;
      entry.what = std::move(*judgement);
    } else if (comment && comment->string()) {
      entry.what = Comment{comment->text};
    } else if (group && group->string()) {
      entry.what = Placement{group->text};
    } else {
      file_.tell(json, path, "nothing is said of these answers");
      return std::nullopt;
    }
    return entry;
  }

  std::optional<Judgement> read_judgement(const Json& json, const Json& verdict, const std::string& path) {
    Judgement result;
    for (const Verdict known : {Verdict::correct, Verdict::partly, Verdict::incorrect})
      if (verdict.string() && verdict.text == verdict_name(known)) result.verdict = known;
    if (!result.verdict && !verdict.is_null()) {
      file_.tell(verdict, path + "/verdict", "this verdict is not known");
      return std::nullopt;
    }
    result.points = file_.points(json, "points", path).value_or(0.0);
    if (const Json* criteria = json.find("criteria"); criteria && criteria->elements())
      for (const Json& points : *criteria->elements())
        result.criteria.push_back(points.number() ? std::clamp(*points.number(), 0.0, 1e6) : 0.0);
    const Json* teaches = json.find("teaches");
    result.teaches = !teaches || !teaches->boolean() || *teaches->boolean();
    return result;
  }

  std::string_view text_;
  ForgivingReader& file_;
};

ClassText refuse(ClassText::Fault fault, std::vector<Problem> problems) {
  return {fault, std::nullopt, {}, std::move(problems)};
}

/// Of a lesson's text with nothing around it.
ClassText begin_class(std::string_view text, std::string_view id) {
  auto read = read_lesson(text);
  if (auto* problems = std::get_if<std::vector<Problem>>(&read))
    return refuse(ClassText::Fault::unreadable, std::move(*problems));
  ClassText result;
  result.lesson = std::get<Lesson>(std::move(read));
  result.record.id = id;
  result.record.lesson = {std::string(text), 0};
  return result;
}

}  // namespace

ReceivedWork received_work(std::string_view text, Work work, std::vector<Problem> problems) {
  ReceivedWork received{std::move(work), "", std::move(problems), {}, 0};
  if (!received.problems.empty()) received.damaged = repair_utf8(text);
  return received;
}

TakenWork take_work(ClassRecord& record, ReceivedWork received) {
  TakenWork taken{student_of(received.work), fingerprint_of_received(received), false};
  ReceivedWork copy = received;
  auto [place, is_new] = record.works[taken.student].try_emplace(taken.fingerprint, std::move(received));
  if (!is_new) {
    place->second.sources.insert(copy.sources.begin(), copy.sources.end());
    place->second.at = std::min(place->second.at, copy.at);
  }
  taken.is_new = is_new;
  return taken;
}

ClassText read_class(std::string_view damaged_or_not, std::string_view id) {
  std::string text = repair_utf8(damaged_or_not);
  const bool has_nul = text.find('\0') != std::string::npos;
  std::replace(text.begin(), text.end(), '\0', ' ');
  JsonText json = read_json(text, {.most_bytes = most_bytes, .most_members = 100000, .salvage = true});
  const Json root = json.value ? std::move(*json.value) : Json{};
  const Json* version = root.find("format");
  const std::string format = version && version->string() ? *version->string() : "";
  if (format.starts_with("lesson/"))
    return begin_class(
        root.end > root.offset ? std::string_view(text).substr(root.offset, root.end - root.offset) : text, id);
  const LineIndex lines(text);
  if (is_later_version(format, "class/"))
    return refuse(ClassText::Fault::newer_format,
                  {{lines.at(version->offset), "/format", "this class was saved by a newer desk", "open it there"}});
  if (format != class_format) {
    if (json.problems.empty())
      json.problems.push_back({{1, 1}, "/format", "this is no class file", "choose a file that ends in `.class.json`"});
    return refuse(ClassText::Fault::unreadable, std::move(json.problems));
  }
  ForgivingReader file(lines);
  ClassReader reader(text, file);
  ClassText result;
  const Json* lesson = file.object(root, "lesson");
  const Json* value = lesson ? lesson->find("value") : nullptr;
  const std::string_view lesson_text = value ? reader.text_of(*value) : std::string_view();
  auto read = read_lesson(lesson_text);
  if (auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (Problem& problem : *problems) problem.path = concat({"/lesson/value", problem.path});
    return refuse(ClassText::Fault::unreadable, std::move(*problems));
  }
  result.lesson = std::get<Lesson>(std::move(read));
  file.only(*lesson, {"value", "at"}, "/lesson");
  result.record.lesson = {std::string(lesson_text), file.time(*lesson, "at", "/lesson")};
  reader.read(root, result.record);
  result.problems = std::move(json.problems);
  for (Problem& problem : file.take_problems()) result.problems.push_back(std::move(problem));
  const Json* check = root.find("check");
  const bool is_as_written =
      !check || (check->string() && write_class(result.record).ends_with(concat({"\"check\":\"", check->text, "\"}"})));
  if (result.problems.empty() && (has_nul || !is_as_written))
    result.problems.push_back(
        {{1, 1}, "/check", "this file is not as it was saved", "the file itself is kept as it was"});
  return result;
}

}  // namespace worksheet
