#pragma once

#include "model/base/json_fwd.h"
#include "model/store/store.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace model {

/// How a column's cells are written and read.
enum class CellKind {
    key,
    text,
    kind,
    status,
    visibility,
    category,
    organization,
    phones,
    hours,
    holidays,
    window,
    period,
    ages,
    papers,
    channels,
    place,
    dong,
    address,
    url,
    words,
    day
};

/// A column of staff's table.
struct StaffColumn {
    std::string_view heading;  ///< "서비스명"
    std::string_view others;   ///< other ways of writing it that are read: "이름|명칭"
    CellKind kind;
    std::string_view field;  ///< of the document, for text, url, words and day: "x_kiosk.summary"
};

/// Every column, in the order in which they are written.
std::span<const StaffColumn> staff_columns();
/// By its heading, whatever spaces stand in it; null for an unknown one.
const StaffColumn* staff_column(std::string_view heading);

/// What cells name by name and documents by id.
struct StaffNames {
    std::map<std::string, std::string> organizations;  ///< id to name
    std::map<std::string, Json> locations;             ///< id to document
    std::map<std::string, std::string> categories;     ///< code to name
    void add(const Current& current);

    /// The ids that have that name.
    static std::vector<std::string> ids_named(const std::map<std::string, std::string>& names, std::string_view name);
    std::vector<std::string> locations_named(std::string_view name) const;
};

/// The entry's place: the current one, else the first. Null where it has none.
const Json* shown_place(const Json& service);

/// The entity whose hours the table shows: a hotline's first phone where it has its own, else the service.
const Json& hours_entity(const Json& service);

/// The cell of a service; "" where nothing is known.
std::string staff_cell(const Json& service, const StaffColumn& column, const StaffNames& names);

/// A cell that a spreadsheet will neither run as a formula nor turn into another number: with an apostrophe before it
/// where it begins with = + - @, an apostrophe or a tab, or is a number that would lose digits.
std::string guarded_cell(const std::string& text);
/// The cell without guarded_cell()'s apostrophe, line ends as \n, NFC, trimmed.
std::string unguarded_cell(std::string_view cell);

/// The words of the table for the document's words: {"everyone", "모두"}.
struct StaffWord {
    std::string_view word;
    std::string_view ko;
};
std::span<const StaffWord> staff_words(CellKind kind);

}  // namespace model
