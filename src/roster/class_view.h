#pragma once

#include <string>

#include "json/json_writer.h"
#include "roster/groups.h"
#include "roster/roster.h"

namespace worksheet {

// What the desk is told, as JSON: see web/desk/class_types.d.ts. Answers that were not marked yet count as open.

std::string overview(Roster& roster);
/// Of all answers to a part, in groups.
std::string groups_view(Roster& roster, const Part& part);
/// All of one student's answers.
std::string student_sheet(Roster& roster, const Student& student);

// Members of an object that is open:

void write_student_overview(JsonWriter& out, Roster& roster, const Student& student);
void write_undo(JsonWriter& out, const ClassRecord& record);

// Objects:

void write_part_overview(JsonWriter& out, const char* key, Roster& roster, const Part& part);
void write_decision(JsonWriter& out, const char* key, const Standing::Said& said);
void write_comment(JsonWriter& out, const char* key, const Standing* standing);

}  // namespace worksheet
