#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace worksheet {

/// A unit of measurement or money: what it measures, and how much of it. A value in it is `value * factor + offset` in
/// the base units.
struct Unit {
  /// Powers of metre, kilogram, second, ampere, kelvin, mole, candela, bit and radian.
  std::array<signed char, 9> powers = {};
  signed char kind = 0;  ///< Tells apart what has no such powers: a share, each currency, loudness.
  double factor = 1.0;
  double offset = 0.0;  ///< For temperatures.

  bool measures_same(const Unit& other) const { return powers == other.powers && kind == other.kind; }
  /// The same unit, however it was written.
  bool equals(const Unit& other) const;
  bool is_share() const;  ///< Per cent or per mille.
  bool is_money() const;
};

struct UnitRun {
  Unit unit;
  std::size_t size = 0;  ///< Bytes of the text that name it.
};

/// The unit that `text` begins with, by its symbol or its name in one of the interface's languages: "km", "m/s²",
/// "m s^-2", "metres per second squared", "kilómetros por hora". Of several units of one name ("pounds", "degrees"),
/// the one that is `wanted`. Nullopt where the first word is no unit. Takes time proportional to the unit.
std::optional<UnitRun> unit_at_start(std::string_view text, const Unit* wanted = nullptr);

/// The unit that all of `text` names.
std::optional<Unit> read_unit(std::string_view text, const Unit* wanted = nullptr);

/// "$", "£", "USD" and, in Chinese, per cent.
bool may_stand_before_number(std::string_view text);

}  // namespace worksheet
