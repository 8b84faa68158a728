#pragma once

#include "model/directory/service.h"
#include "model/store/scan.h"

#include <SQLiteCpp/Statement.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace model {

/// The columns of the table `entry` that make up a ServiceRow, in the order of bind_row() and row_from().
inline constexpr const char* kRowColumns =
    "entity_id, external_id, slug, visibility, kind, category, need, folded, name, summary, number, dial_class, "
    "period_start, period_end, period_note, application_window, source, source_date, assured_date, confirmed, texts, "
    "opening";
inline constexpr int kRowColumnCount = 22;

/// `window`: the document's x_kiosk.window as JSON, "" where there is none. Binds 1 to kRowColumnCount.
void bind_row(SQLite::Statement& statement, const ServiceRow& row, const std::string& window);
/// Reads columns 0 to kRowColumnCount - 1. Throws Json::exception on a damaged JSON column.
ServiceRow row_from(const Scan& query);

/// Translations as one JSON text, "" where there are none; and back.
std::string translations_json(std::initializer_list<std::pair<const char*, const LocalText*>> fields);
void add_translations(std::string_view json, std::initializer_list<std::pair<const char*, LocalText*>> fields);

}  // namespace model
