#include "kinds/other_names.h"

#include <array>

#include "text/concat.h"

namespace worksheet {
namespace {

struct OtherNames {
  std::string_view kind, names;  ///< The names in small letters alone, a blank before and after each.
};

constexpr std::array<OtherNames, 13> other_names{{
    {"choice",
     " choice multiplechoice multichoice singlechoice singlechoiceset choices mc mcq radio radiogroup radiobutton "
     "radiobuttons"
     " checkbox checkboxes multipleresponse multipleanswer multipleanswers multiselect multipleselect select dropdown"
     " inlinechoice tagbox "},
    {"true-false", " truefalse tf boolean yesno truefalsestatement "},
    {"short", " short shortanswer shorttext text textentry input open openanswer freetext question answer singletext "},
    {"essay",
     " essay extendedtext longanswer longtext paragraph textarea openended openendedresponse comment freeresponse "
     "writing"
     " written composition "},
    {"number", " number numerical numeric calculated calculatedsimple integer float arithmetic math "},
    {"list", " list multipletext lists enumeration "},
    {"blanks",
     " blanks blank fillintheblank fillintheblanks fillinblank fillinblanks fillinmultipleblanks fillin fill fib cloze "
     "gap "
     "gaps"
     " gapfill gapmatch multianswer dragtext dragthewords dragthewordsintotext selectmissingwords gapselect ddwtos"
     " missingword multipledropdowns "},
    {"match", " match matching matches associate association pair pairs pairing memory connect "},
    {"order",
     " order ordering sequence sequencing ranking rank rearrange reorder sortparagraphs sortingorder timeline "},
    {"sort",
     " sort sorting categorize categorise categorization classify classification category group grouping buckets "},
    {"evidence", " evidence hottext highlight highlighttext markthewords selecttext selectpoint textselection quote "},
    {"table", " table grid matrix matrixdropdown matrixdynamic multiplechoicegrid checkboxgrid likert "},
    {"label",
     " label labels labelling labeling hotspot hotspots imagehotspot imagehotspots graphicgapmatch ddimageortext "
     "ddmarker"
     " dragquestion draganddrop imagelabel diagram map "},
}};

/// The name's letters alone, without what a tool puts round each of its names.
std::string bare(std::string_view name) {
  std::string letters;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z') letters += c;
  }
  if (name.starts_with("H5P") || name.starts_with("h5p")) letters.erase(0, 2);
  for (const std::string_view end : {"interaction", "question"})
    if (letters.size() > end.size() && letters.ends_with(end) && letters != "dragquestion")
      letters.resize(letters.size() - end.size());
  return letters;
}

}  // namespace

std::string kind_of_other_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  if (name.size() > longest) return "";
  const std::string wanted = concat({" ", bare(name), " "});
  for (const auto& [kind, names] : other_names)
    if (wanted.size() > 2 && names.find(wanted) != std::string_view::npos) return std::string(kind);
  return "";
}

}  // namespace worksheet
