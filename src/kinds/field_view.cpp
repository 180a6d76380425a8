#include "kinds/field_view.h"

#include <algorithm>

#include "kinds/shuffle.h"
#include "text/concat.h"
#include "text/utf8.h"

namespace worksheet {
namespace {

void write_texts(JsonWriter& out, const char* key, const std::vector<std::string>& texts) {
  out.array(key);
  for (const std::string& text : texts) out.text(text);
  out.end();
}

/// How many lines to offer for writing: as a rule of thumb from what the key says, which tells little of it.
std::size_t lines_to_write(const IdeasKey& key) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < std::min(key.need, key.ideas.size()); ++i) letters += key.ideas[i].say.front().size();
  return std::clamp<std::size_t>(1 + letters / 50, 1, 5);
}

/// Writes one cell of a table.
struct CellWriter {
  JsonWriter& out;
  const Mixing mixing;

  void operator()(const std::string& text) const { out.object().text("text", text).end(); }
  template <typename Field>
  void operator()(const Field& field) const;
};

/// Writes what the student fills in, by kind, into an object that is open.
struct FieldWriter {
  JsonWriter& out;
  const Mixing& mixing;

  void operator()(const ShortText& kind) const { out.number("lines", static_cast<double>(lines_to_write(kind.key))); }
  void operator()(const List& kind) const { out.number("lines", static_cast<double>(kind.key.need)); }
  void operator()(const Number& kind) const { out.text("unit", kind.unit); }
  void operator()(const TrueFalse& /*kind*/) const {}

  void operator()(const Choice& kind) const {
    std::vector<std::string> texts;
    for (const Choice::Option& option : kind.options) texts.push_back(option.text);
    out.flag("several", kind.several);
    write_texts(out, "choices", mixing.shuffle_choices ? shuffled(std::move(texts), mixing.seed) : texts);
  }

  void operator()(const Blanks& kind) const {
    out.array("pieces");
    double gap = 0;
    for (const Blanks::Piece& piece : kind.pieces) {
      out.object();
      if (const auto* text = std::get_if<std::string>(&piece))
        out.text("text", *text);
      else
        out.number("gap", gap++).number("size", gap_size(std::get<Blanks::Gap>(piece)));
      out.end();
    }
    out.end();
    write_offered(kind, Filling::bank, "bank");
    write_offered(kind, Filling::menus, "menus");
  }

  void operator()(const Match& kind) const {
    std::vector<std::string> terms;
    for (const Match::Pair& pair : kind.pairs) terms.push_back(pair.term);
    write_texts(out, "left", terms);
    write_texts(out, "right", shuffled(kind.meanings(), mixing.seed));
  }

  void operator()(const Order& kind) const { write_texts(out, "items", reordered(kind.items, mixing.seed)); }

  void operator()(const Sort& kind) const {
    std::vector<std::string> names, texts;
    for (const Sort::Group& group : kind.groups) names.push_back(group.name);
    for (Sort::Item& item : kind.items()) texts.push_back(std::move(item.text));
    write_texts(out, "groups", names);
    write_texts(out, "items", shuffled(std::move(texts), mixing.seed));
  }

  void operator()(const Evidence& kind) const { out.number("need", static_cast<double>(kind.need)); }

  void operator()(const Table& kind) const {
    write_texts(out, "columns", kind.columns);
    out.array("rows");
    for (std::size_t row = 0; row < kind.rows.size(); ++row) {
      out.array();
      for (std::size_t column = 0; column < kind.rows[row].size(); ++column) {
        const std::string place = concat({mixing.seed, "/", std::to_string(row), "/", std::to_string(column)});
        std::visit(CellWriter{out, {place, mixing.shuffle_choices}}, kind.rows[row][column]);
      }
      out.end();
    }
    out.end();
  }

  void operator()(const Label& kind) const {
    out.object("image").text("src", kind.image.src).text("alt", kind.image.alt).end().array("labels");
    for (const Label::Spot& spot : kind.spots) out.object().number("x", spot.x).number("y", spot.y).end();
    out.end();
    write_offered(kind, Filling::bank, "bank");
  }

  void operator()(const Essay& kind) const {
    out.number("min", static_cast<double>(kind.min_words)).number("max", static_cast<double>(kind.max_words));
    out.array("rubric");
    for (const Essay::Criterion& row : kind.rubric)
      out.object().text("criterion", row.criterion).number("points", row.points).end();
    out.end();
  }

  /// In letters. All gaps but very long ones look alike, so that their length gives nothing away.
  static double gap_size(const Blanks::Gap& gap) {
    const std::size_t letters = utf16_length(gap.answers.front());
    return letters <= 12 ? 12 : static_cast<double>(std::min<std::size_t>(40, (letters + 7) / 8 * 8));
  }

  template <typename Gaps>
  void write_offered(const Gaps& kind, Filling filling, const char* key) const {
    if (kind.filling == filling)
      write_texts(out, key, kind.offered());
    else
      out.null(key);
  }
};

template <typename Field>
void CellWriter::operator()(const Field& field) const {
  out.object().text("type", field.type).object("field");
  FieldWriter{out, mixing}(field);
  out.end().end();
}

}  // namespace

void write_field(JsonWriter& out, const Kind& kind, const Mixing& mixing) {
  std::visit(FieldWriter{out, mixing}, kind);
}

}  // namespace worksheet
