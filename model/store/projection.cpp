#include "model/store/projection.h"

#include "model/base/json.h"
#include "model/directory/closing.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_service.h"
#include "model/store/document.h"
#include "model/store/journal.h"
#include "model/store/leaning.h"
#include "model/store/row_columns.h"
#include "model/store/twins.h"

#include <SQLiteCpp/Column.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace model {
namespace {

constexpr int kUnranked = 1'000'000;  // after all that staff gave a rank

// Statuses of HSDS 3.1 under which a service is shown; "inactive" and "defunct" are not.
bool shown_status(const std::string& status) { return status == "active" || status == "temporarily closed"; }

int rank_of(const Json& extension, const char* key) {
    const auto at = extension.find(key);
    if (at == extension.end() || !at->is_number_integer()) return kUnranked;
    const auto rank = at->get<std::int64_t>();
    return rank < -kUnranked || rank > kUnranked ? kUnranked : static_cast<int>(rank);
}

/// Logged when an entry is written and never when it is opened: a log must not tell what citizens look at.
void log_problems(const Problems& problems) {
    for (const Problem& problem : problems) spdlog::warn("store: {}: {}", problem.where, problem.en);
}

void delete_rows(SQLite::Statement& remove, const std::string& entity_id) {
    remove.reset();
    remove.bindNoCopy(1, entity_id);
    remove.exec();
}

void delete_rows(SQLite::Database& db, const char* table, const std::string& entity_id) {
    SQLite::Statement remove{db, fmt::format("DELETE FROM {} WHERE entity_id = ?", table)};
    delete_rows(remove, entity_id);
}

void save_counts(SQLite::Database& db, const std::set<std::string>& categories) {
    SQLite::Statement count{db,
                            "INSERT OR REPLACE INTO category_count (category, listed) "
                            "SELECT ?1, count(*) FROM entry WHERE category = ?1 AND listed = 1"};
    for (const std::string& category : categories) {
        count.reset();
        count.bind(1, category);
        count.exec();
    }
    db.exec("DELETE FROM category_count WHERE listed = 0");
}

}  // namespace

std::optional<Standing> read_standing(SQLite::Database& db, const Uuid& id) {
    SQLite::Statement query{db, kStandingOf};
    return read_standing(query, id);
}

std::optional<Standing> read_standing(SQLite::Statement& query, const Uuid& id) {
    query.reset();
    query.bind(1, id.text);
    if (!query.executeStep()) return std::nullopt;
    const auto entity = entity_named(query.getColumn(0).getString());
    if (!entity) return std::nullopt;
    return Standing{.entity = *entity,
                    .id = id,
                    .version = query.getColumn(1).getInt64(),
                    .seq = query.getColumn(2).getInt64(),
                    .first_seq = query.getColumn(3).getInt64(),
                    .retired = query.getColumn(4).getInt() != 0};
}

Projection::Projection(SQLite::Database& db)
    : db_{db},
      digest_{db},
      search_{db},
      put_entity_{db,
                  "INSERT OR REPLACE INTO entity (entity_id, entity, version, seq, first_seq, retired) "
                  "VALUES (?, ?, ?, ?, ?, ?)"},
      put_entry_{db, fmt::format("INSERT INTO entry ({}, entry_no, status, rank, same_as, listed, leans_on) "
                                 "VALUES ({}?23, ?24, ?25, ?26, ?27, ?28)",
                                 kRowColumns,
                                 "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                                 "?17, ?18, ?19, ?20, ?21, ?22, ")},
      put_phone_{db, "INSERT INTO phone (entity_id, position, digits, number) VALUES (?, ?, ?, ?)"},
      drop_entry_{db, "DELETE FROM entry WHERE entity_id = ?"},
      drop_phones_{db, "DELETE FROM phone WHERE entity_id = ?"},
      old_entry_{db, "SELECT category FROM entry WHERE entity_id = ?"},
      twins_{db, kTwinsOf} {}

void Projection::touch(const std::string& entity_id) {
    if (!touched_.insert(entity_id).second) return;
    digest_.take_out(entity_id);
    old_entry_.reset();
    old_entry_.bindNoCopy(1, entity_id);
    if (!old_entry_.executeStep()) return;
    categories_.insert(old_entry_.getColumn(0).getString());
    note_twins(entity_id);
}

void Projection::note_twins(const std::string& entity_id) {
    twins_.reset();
    twins_.bindNoCopy(1, entity_id);
    bool any = false;
    while (twins_.executeStep()) {
        any = true;
        twins_to_list_.insert(twins_.getColumn(0).getString());
    }
    if (any) twins_to_list_.insert(entity_id);
}

void Projection::stand(const Standing& standing, const Json& document) {
    touch(standing.id.text);
    put_entity_.reset();
    put_entity_.bind(1, standing.id.text);
    put_entity_.bind(2, std::string{name(standing.entity)});
    put_entity_.bind(3, standing.version);
    put_entity_.bind(4, standing.seq);
    put_entity_.bind(5, standing.first_seq);
    put_entity_.bind(6, standing.retired ? 1 : 0);
    put_entity_.exec();
    switch (standing.entity) {
        case Entity::service: put_service(standing, document); break;
        case Entity::category:
            put_category(standing, document);
            search_.put_shared(standing.entity, standing.id.text, standing.retired ? Json{} : document);
            break;
        case Entity::holiday: put_holiday(standing, document); break;
        case Entity::organization:
        case Entity::location:
            put_own_hours(standing, document);
            search_.put_shared(standing.entity, standing.id.text, standing.retired ? Json{} : document);
            break;
        case Entity::synonym: search_.put_synonym(standing.id.text, standing.retired ? Json{} : document); break;
        case Entity::closure: put_closure(standing, document); break;
        case Entity::account: break;  // read from the journal by id
    }
}

void Projection::put_service(const Standing& standing, const Json& document) {
    delete_rows(drop_entry_, standing.id.text);
    delete_rows(drop_phones_, standing.id.text);
    if (document.is_null()) {
        search_.drop(standing.first_seq);
        return;
    }
    Problems problems;
    const ServiceRow row = read_row(document, problems);
    log_problems(problems);
    const Json& extension = object_at(document, "x_kiosk");
    const Json& window = object_at(extension, "window");
    std::string status = standing.retired ? "retired" : text_at(document, "status");
    if (status.empty()) status = "active";

    put_entry_.reset();
    bind_row(put_entry_, row, window.empty() ? std::string{} : canonical(window));
    put_entry_.bind(23, standing.first_seq);
    put_entry_.bind(24, status);
    put_entry_.bind(25, rank_of(extension, "rank"));
    put_entry_.bind(26, text_at(extension, "same_as"));
    put_entry_.bind(27, shown_status(status) && row.visibility != Visibility::staff ? 1 : 0);
    put_entry_.bind(28, leaning_of(document));
    put_entry_.exec();

    put_phones(standing.id.text, document);
    if ((shown_status(status) || status == "defunct") && row.visibility != Visibility::staff)
        search_.put({.entity_id = standing.id.text,
                     .entry_no = standing.first_seq,
                     .row = row,
                     .document = document,
                     .rank = rank_of(extension, "rank"),
                     .gone = status == "defunct"});
    else
        search_.drop(standing.first_seq);
    categories_.insert(row.category);
    note_twins(standing.id.text);
}

void Projection::put_phones(const std::string& entity_id, const Json& document) {
    int position = 0;
    for (const Json& phone : array_at(document, "phones")) {
        const std::string number = text_at(phone, "number");
        const std::string digits = phone_digits(number);
        if (digits.empty()) continue;
        put_phone_.reset();
        put_phone_.bind(1, entity_id);
        put_phone_.bind(2, position++);
        put_phone_.bind(3, digits);
        put_phone_.bind(4, number);
        put_phone_.exec();
    }
}

void Projection::put_category(const Standing& standing, const Json& document) {
    delete_rows(db_, "category", standing.id.text);
    if (document.is_null() || standing.retired || !is_kiosk_category(document)) return;
    const Json& extension = object_at(document, "x_kiosk");
    const LocalText words = read_text(document, "name");
    SQLite::Statement put{db_,
                          "INSERT INTO category (entity_id, code, place, icon, name, texts) VALUES (?, ?, ?, ?, ?, ?)"};
    put.bind(1, standing.id.text);
    put.bind(2, text_at(document, "code"));
    put.bind(3, rank_of(extension, "order"));
    put.bind(4, text_at(extension, "icon"));
    put.bind(5, words.ko());
    put.bind(6, translations_json({{"name", &words}}));
    put.exec();
}

void Projection::put_own_hours(const Standing& standing, const Json& document) {
    delete_rows(db_, "own_hours", standing.id.text);
    if (document.is_null() || standing.retired || !has_own_opening(document)) return;
    SQLite::Statement put{db_, "INSERT INTO own_hours (entity_id, opening) VALUES (?, ?)"};
    put.bind(1, standing.id.text);
    put.bind(2, canonical(opening_part(document)));
    put.exec();
}

void Projection::put_holiday(const Standing& standing, const Json& document) {
    delete_rows(db_, "holiday", standing.id.text);
    if (document.is_null() || standing.retired) return;
    SQLite::Statement put{db_, "INSERT INTO holiday (entity_id, day, name, kind, source) VALUES (?, ?, ?, ?, ?)"};
    put.bind(1, standing.id.text);
    put.bind(2, text_at(document, "date"));
    put.bind(3, text_at(document, "name"));
    put.bind(4, text_at(document, "kind"));
    put.bind(5, text_at(document, "source"));
    put.exec();
}

/// One that cannot be read is kept, and named in the log: it closes nothing.
void Projection::put_closure(const Standing& standing, const Json& document) {
    delete_rows(db_, "closure", standing.id.text);
    if (document.is_null() || standing.retired) return;
    Problems problems;
    read_entered_closure(document, "closure " + standing.id.text, problems);
    log_problems(problems);
    SQLite::Statement put{db_, "INSERT INTO closure (entity_id, document) VALUES (?, ?)"};
    put.bind(1, standing.id.text);
    put.bind(2, canonical(document));
    put.exec();
}

void Projection::list_twins() {
    for (const std::string& entity_id : std::set{twins_to_list_}) touch(entity_id);
    for (const std::string& entity_id : twins_to_list_) list_among_twins(db_, entity_id);
    for (const std::string& entity_id : twins_to_list_) search_.lead_twins(entity_id);
}

void Projection::finish() {
    list_twins();
    save_counts(db_, categories_);
    for (const std::string& entity_id : touched_) digest_.put_in(entity_id);
    digest_.save();
    search_.save();
}

void rebuild_projections(SQLite::Database& db) {
    for (const char* table : kEntityProjections) db.exec(fmt::format("DELETE FROM {}", table));
    db.exec("DELETE FROM category_count; DELETE FROM digest");
    clear_search_index(db);
    Projection projection{db};
    SQLite::Statement entities{db, R"sql(
        SELECT entity_id, entity, max(version), max(seq) FILTER (WHERE op IN ('put', 'revert')) AS document_seq,
               min(seq) AS first_seq, max(seq) FILTER (WHERE op = 'retire') AS retired_seq
        FROM event GROUP BY entity_id ORDER BY first_seq)sql"};
    while (entities.executeStep()) {
        Standing standing{.id = {entities.getColumn(0).getString()},
                          .version = entities.getColumn(2).getInt64(),
                          .seq = entities.getColumn(3).getInt64(),
                          .first_seq = entities.getColumn(4).getInt64(),
                          .retired = entities.getColumn(5).getInt64() > entities.getColumn(3).getInt64()};
        const auto entity = entity_named(entities.getColumn(1).getString());
        if (!entity) continue;
        standing.entity = *entity;
        projection.stand(standing, read_document(db, standing.seq));
    }
    projection.finish();
}

}  // namespace model
