#pragma once

#include <optional>
#include <string_view>

namespace worksheet {

/// The parts of a lesson text, by their headings.
enum class TextSection { passage, questions, answers, resources, glossary, directions };

/// The section that a line is the heading of: "## Questions", "**Resources**", "Answer key:".
std::optional<TextSection> section_named(std::string_view line);

/// The section that a line begins while `current` is read. Before the questions only some headings count: a passage may
/// speak of resources.
std::optional<TextSection> begun_section(std::string_view line, TextSection current, bool has_questions);

}  // namespace worksheet
