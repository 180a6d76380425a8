#include "formats/lesson_text/text_sections.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "formats/text_lines.h"
#include "text/unicode.h"

namespace worksheet {
namespace {

struct SectionName {
  std::string_view name;
  TextSection section;
};

constexpr std::array section_names = {
    SectionName{"questions", TextSection::questions},
    SectionName{"question", TextSection::questions},
    SectionName{"discussion questions", TextSection::questions},
    SectionName{"comprehension questions", TextSection::questions},
    SectionName{"reading questions", TextSection::questions},
    SectionName{"review questions", TextSection::questions},
    SectionName{"study questions", TextSection::questions},
    SectionName{"questions for discussion", TextSection::questions},
    SectionName{"questions to answer", TextSection::questions},
    SectionName{"comprehension", TextSection::questions},
    SectionName{"check your understanding", TextSection::questions},
    SectionName{"quiz", TextSection::questions},
    SectionName{"preguntas", TextSection::questions},
    SectionName{"fragen", TextSection::questions},
    SectionName{"perguntas", TextSection::questions},
    SectionName{"questoes", TextSection::questions},
    SectionName{"الأسئلة", TextSection::questions},
    SectionName{"أسئلة", TextSection::questions},
    SectionName{"问题", TextSection::questions},
    SectionName{"問題", TextSection::questions},
    SectionName{"प्रश्न", TextSection::questions},
    SectionName{"answers", TextSection::answers},
    SectionName{"answer key", TextSection::answers},
    SectionName{"key", TextSection::answers},
    SectionName{"solutions", TextSection::answers},
    SectionName{"respuestas", TextSection::answers},
    SectionName{"reponses", TextSection::answers},
    SectionName{"antworten", TextSection::answers},
    SectionName{"losungen", TextSection::answers},
    SectionName{"respostas", TextSection::answers},
    SectionName{"gabarito", TextSection::answers},
    SectionName{"الأجوبة", TextSection::answers},
    SectionName{"答案", TextSection::answers},
    SectionName{"उत्तर", TextSection::answers},
    SectionName{"resources", TextSection::resources},
    SectionName{"resource", TextSection::resources},
    SectionName{"further reading", TextSection::resources},
    SectionName{"links", TextSection::resources},
    SectionName{"learn more", TextSection::resources},
    SectionName{"recursos", TextSection::resources},
    SectionName{"ressources", TextSection::resources},
    SectionName{"materialien", TextSection::resources},
    SectionName{"مصادر", TextSection::resources},
    SectionName{"资源", TextSection::resources},
    SectionName{"glossary", TextSection::glossary},
    SectionName{"vocabulary", TextSection::glossary},
    SectionName{"words to know", TextSection::glossary},
    SectionName{"key words", TextSection::glossary},
    SectionName{"glosario", TextSection::glossary},
    SectionName{"vocabulario", TextSection::glossary},
    SectionName{"glossaire", TextSection::glossary},
    SectionName{"vocabulaire", TextSection::glossary},
    SectionName{"glossar", TextSection::glossary},
    SectionName{"glossario", TextSection::glossary},
    SectionName{"المفردات", TextSection::glossary},
    SectionName{"词汇", TextSection::glossary},
    SectionName{"directions", TextSection::directions},
    SectionName{"instructions", TextSection::directions},
    SectionName{"instrucciones", TextSection::directions},
    SectionName{"consignes", TextSection::directions},
    SectionName{"anleitung", TextSection::directions},
    SectionName{"instrucoes", TextSection::directions},
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::optional<TextSection> section_named(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > 60) return std::nullopt;
  while (!line.empty() && (line.front() == '#' || line.front() == '*' || line.front() == '_' || line.front() == ' '))
    line.remove_prefix(1);
  while (!line.empty() &&
         (line.back() == '*' || line.back() == '_' || line.back() == ':' || line.back() == ' ' || line.back() == '#'))
    line.remove_suffix(1);
  if (line.ends_with("：")) line.remove_suffix(3);
  // No heading begins with a digit or one of the signs of a lesson text.
  if (line.empty() || (static_cast<unsigned char>(line.front()) < 0x80 && !is_ascii_letter(line.front())))
    return std::nullopt;
  static const auto names = [] {
    std::vector<std::pair<std::string, TextSection>> plain;
    plain.reserve(section_names.size());
    for (const SectionName& one : section_names) plain.emplace_back(without_case_and_accents(one.name), one.section);
    return plain;
  }();
  const std::string plain = without_case_and_accents(line);
  for (const auto& [name, section] : names)
    if (plain == name) return section;
  return std::nullopt;
}

std::optional<TextSection> begun_section(std::string_view line, TextSection current, bool has_questions) {
  if (line.empty()) return std::nullopt;
  const std::string small = in_small_letters(line.substr(0, 30));
  if (small.starts_with("answer the following") || small.starts_with("answer the questions") ||
      small.starts_with("answer these questions"))
    if (current == TextSection::passage) return TextSection::questions;
  const auto named = section_named(line);
  if (named && current == TextSection::passage && !has_questions &&
      (*named == TextSection::answers || *named == TextSection::resources))
    return std::nullopt;
  // "Question" under "Questions", and a stem that is no more than "Key".
  if (named && current == TextSection::questions && *named == TextSection::questions) return std::nullopt;
  if (named && *named == TextSection::directions && has_questions) return std::nullopt;
  if (named) return named;
  const bool has_label = small.starts_with("directions:") || small.starts_with("instructions:");
  if (has_label && !has_questions) return TextSection::directions;
  return std::nullopt;
}

}  // namespace worksheet
