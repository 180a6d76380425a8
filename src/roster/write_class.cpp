#include "roster/write_class.h"

#include "kinds/mark_json.h"
#include "session/write_work.h"
#include "text/fingerprint.h"

namespace worksheet {
namespace {

void write_at(JsonWriter& out, Time at) { out.number("at", static_cast<double>(at)).end(); }

void write_value(JsonWriter& out, const std::string& value) { out.text("value", value); }
void write_value(JsonWriter& out, bool value) { out.flag("value", value); }

template <typename Value>
void write_stamped(JsonWriter& out, std::string_view key, const Stamped<Value>& stamped) {
  write_value(out.object(key), stamped.value);
  write_at(out, stamped.at);
}

template <typename Map>
void write_all(JsonWriter& out, const char* key, const Map& map) {
  out.object(key);
  for (const auto& [name, stamped] : map) write_stamped(out, name, stamped);
  out.end();
}

struct WriteWhat {
  JsonWriter& out;
  void operator()(const Judgement& judgement) const {
    if (judgement.verdict)
      out.text("verdict", verdict_name(*judgement.verdict)).number("points", judgement.points);
    else
      out.null("verdict");
    if (!judgement.criteria.empty()) {
      out.array("criteria");
      for (const double points : judgement.criteria) out.number("", points);
      out.end();
    }
    out.flag("teaches", judgement.teaches);
  }
  void operator()(const Comment& comment) const { out.text("comment", comment.text); }
  void operator()(const Placement& placement) const { out.text("group", placement.group); }
};

void write_received(JsonWriter& out, const ReceivedWork& received) {
  out.object();
  if (received.damaged.empty())
    out.raw("work", write_work(received.work));
  else
    out.text("damaged", received.damaged);
  out.array("sources");
  for (const WorkSource& source : received.sources)
    out.object().text("name", source.name).text("folder", source.folder).end();
  write_at(out.end(), received.at);
}

}  // namespace

void write_entry(JsonWriter& out, const ClassEntry& entry) {
  out.object().number("at", static_cast<double>(entry.at)).text("by", entry.by).text("part", entry.part);
  out.object("answers");
  for (const auto& [student, response] : entry.answers) out.text(student, response);
  out.end();
  std::visit(WriteWhat{out}, entry.what);
  out.end();
}

std::string write_class(const ClassRecord& record) {
  JsonWriter out;
  out.object().text("format", class_format).text("id", record.id);
  write_stamped(out, "name", record.name);
  out.object("lesson").raw("value", record.lesson.value);
  write_at(out, record.lesson.at);
  out.object("works");
  for (const auto& [student, works] : record.works) {
    out.array(student);
    for (const auto& [fingerprint, received] : works) write_received(out, received);
    out.end();
  }
  out.end().array("entries");
  for (const auto& [id, entry] : record.entries) write_entry(out, entry);
  out.end();
  write_all(out, "taken_back", record.taken_back);
  write_all(out, "joined", record.joined);
  write_all(out, "names", record.names);
  write_all(out, "removed", record.removed);
  write_all(out, "comments", record.comments);
  write_stamped(out, "go_on", record.go_on);
  out.text("check", fingerprint_of(out.written()));
  return out.end().take();
}

}  // namespace worksheet
