#include "model/store/row_columns.h"

#include "model/base/json.h"
#include "model/directory/names.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace model {
namespace {

void bind_day(SQLite::Statement& statement, int index, const std::optional<Day>& day) {
    if (day)
        statement.bind(index, iso(*day));
    else
        statement.bind(index);
}

std::optional<Day> day_in(const Scan::Cell& cell) {
    return cell.type == SQLITE_NULL ? std::nullopt : parse_day(cell.bytes);
}

template <class Value>
Value known(std::optional<Value> value) {
    if (!value) throw SQLite::Exception{"an entry holds a word that has no meaning", SQLITE_CORRUPT};
    return *value;
}

ApplicationWindow window_from(std::string_view json) {
    if (json.empty()) return {};
    Problems problems;  // named when the entry was written
    return read_window(Json{{"x_kiosk", {{"window", Json::parse(json)}}}}, {}, problems);
}

}  // namespace

std::string translations_json(std::initializer_list<std::pair<const char*, const LocalText*>> fields) {
    Json all = Json::object();
    for (const auto& [key, text] : fields)
        for (const Language language : kLanguages)
            if (language != Language::ko && text->has(language))
                all[std::string{code(language)}][key] = text->in(language);
    return all.empty() ? std::string{} : canonical(all);
}

void add_translations(std::string_view json, std::initializer_list<std::pair<const char*, LocalText*>> fields) {
    if (json.empty()) return;
    const Json all = Json::parse(json);
    for (const auto& [code_of, texts] : all.items()) {
        const auto language = language_of(code_of);
        if (!language) continue;
        for (const auto& [key, text] : fields) (*text)[*language] = text_at(texts, key);
    }
}

void bind_row(SQLite::Statement& statement, const ServiceRow& row, const std::string& window) {
    statement.bind(1, row.id.text);
    statement.bind(2, row.external_id);
    statement.bind(3, row.slug);
    statement.bind(4, std::string{name(row.visibility)});
    statement.bind(5, std::string{name(row.kind)});
    statement.bind(6, row.category);
    statement.bind(7, row.group);
    statement.bind(8, row.folded ? 1 : 0);
    statement.bind(9, row.name.ko());
    statement.bind(10, row.summary.ko());
    statement.bind(11, row.number);
    statement.bind(12, std::string{name(row.dial_class)});
    bind_day(statement, 13, row.period.start);
    bind_day(statement, 14, row.period.end);
    statement.bind(15, row.period.note.ko());
    statement.bind(16, window);
    statement.bind(17, row.trust.source.ko());
    bind_day(statement, 18, row.trust.source_date);
    bind_day(statement, 19, row.trust.assured_date);
    bind_day(statement, 20, row.confirmed);
    statement.bind(21, translations_json({{"name", &row.name},
                                          {"summary", &row.summary},
                                          {"period.note", &row.period.note},
                                          {"source.title", &row.trust.source}}));
    statement.bind(22, row.opening_json);
}

ServiceRow row_from(const Scan& query) {
    const auto text = [&](int column) { return query.bytes(column); };
    ServiceRow row;
    row.id = {std::string{text(0)}};
    row.external_id = text(1);
    row.slug = text(2);
    row.visibility = known(visibility_named(text(3)));
    row.kind = known(kind_named(text(4)));
    row.category = text(5);
    row.group = text(6);
    row.folded = query.number(7) != 0;
    row.name[Language::ko] = text(8);
    row.summary[Language::ko] = text(9);
    row.number = text(10);
    row.dial_class = known(phone_class_named(text(11)));
    row.period.start = day_in(query.cell(12));
    row.period.end = day_in(query.cell(13));
    row.period.note[Language::ko] = text(14);
    row.window = window_from(text(15));
    row.trust.source[Language::ko] = text(16);
    row.trust.source_date = day_in(query.cell(17));
    row.trust.assured_date = day_in(query.cell(18));
    row.confirmed = day_in(query.cell(19));
    add_translations(text(20), {{"name", &row.name},
                                {"summary", &row.summary},
                                {"period.note", &row.period.note},
                                {"source.title", &row.trust.source}});
    row.opening_json = text(21);
    return row;
}

}  // namespace model
