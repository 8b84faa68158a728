#pragma once

#include "model/base/json.h"
#include "model/base/uuid.h"
#include "model/store/digest.h"
#include "model/store/event.h"
#include "model/store/search_index.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>
#include <set>
#include <string>
#include <unordered_set>

namespace model {

/// How an entity stands after its last event.
struct Standing {
    Entity entity = Entity::service;
    Uuid id;
    std::int64_t version = 0;
    std::int64_t seq = 0;        ///< of the event whose body is its document
    std::int64_t first_seq = 0;  ///< of its first event
    bool retired = false;
};
std::optional<Standing> read_standing(SQLite::Database& db, const Uuid& id);
/// The same with a statement of kStandingOf that the caller keeps: parsing it anew costs more than running it.
std::optional<Standing> read_standing(SQLite::Statement& standing_of, const Uuid& id);
inline constexpr const char* kStandingOf =
    "SELECT entity, version, seq, first_seq, retired FROM entity WHERE entity_id = ?";

/// Keeps every table that can be made anew from the journal in step with it, within a transaction of the caller's:
/// one for each transaction, `stand` for each change, `finish` before the commit. Throws what SQLiteCpp throws.
///
/// A projection depends on how the entities stand now and on nothing else, so that rebuild() gives equal tables.
class Projection {
public:
    explicit Projection(SQLite::Database& db);

    /// `document` is null where its body was erased.
    void stand(const Standing& standing, const Json& document);
    /// Who is listed, the counts and the digests of all that was touched.
    void finish();

private:
    void touch(const std::string& entity_id);
    void note_twins(const std::string& entity_id);
    void put_service(const Standing& standing, const Json& document);
    void put_phones(const std::string& entity_id, const Json& document);
    void put_category(const Standing& standing, const Json& document);
    void put_own_hours(const Standing& standing, const Json& document);
    void put_holiday(const Standing& standing, const Json& document);
    void put_closure(const Standing& standing, const Json& document);
    void list_twins();

    SQLite::Database& db_;
    Digest digest_;
    SearchIndex search_;
    SQLite::Statement put_entity_;
    SQLite::Statement put_entry_;
    SQLite::Statement put_phone_;
    SQLite::Statement drop_entry_;
    SQLite::Statement drop_phones_;
    SQLite::Statement old_entry_;
    SQLite::Statement twins_;
    std::unordered_set<std::string> touched_;
    std::set<std::string> categories_;
    std::set<std::string> twins_to_list_;
};

/// Empties every projection and makes it anew from the journal. Within a transaction of the caller's.
void rebuild_projections(SQLite::Database& db);

}  // namespace model
