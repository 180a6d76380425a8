#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/language.h"

namespace worksheet {

/// Who wrote a text, for whom and when: "by Ann Author · The Paper · 2026-03-01".
struct Byline {
  std::string author, paper, date;
  std::size_t length = 0;  ///< Bytes of the line that say so; what follows belongs to the passage.
};

/// The byline that a line is or begins with: "By Ann Author", "(by Ann Author, The Paper) TARN BAY — …", a date.
std::optional<Byline> read_byline(std::string_view line, const Language& language);

/// A date as a lesson has it: "2026-03-01", "2026-03", "2026"; empty for anything else.
std::string iso_date(std::string_view text, const Language& language);

/// Where a text was printed before: "Published at … Reprinted …".
struct PrintedAt {
  std::string name, url, date;
};
std::optional<PrintedAt> read_printed_at(std::string_view line, const Language& language);

/// The address in a line, from "http" to the next blank; empty where there is none.
std::string_view find_address(std::string_view line);

/// "www.nasa.gov" of "https://www.nasa.gov/moon".
std::string_view host_of(std::string_view address);

}  // namespace worksheet
