#include "tests/model/store_support.h"

#include "model/base/json.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tests {

using model::Change;
using model::Entity;
using model::Json;

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-store-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error{"no scratch folder"};
    path_ = name;
    std::filesystem::permissions(path_, std::filesystem::perms{0755});
}

ScratchFolder::~ScratchFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
}

model::Signature shipped() { return {.origin = "shipped", .at = std::chrono::sys_seconds{}}; }

model::Signature clerk(const std::string& reason) {
    return {.origin = "operator",
            .actor = "김민원",
            .role = "operator",
            .reason = reason,
            .at = std::chrono::sys_days{std::chrono::year{2021} / 2 / 24}};
}

Json service_document(const std::string& external_id, const std::string& name, const std::string& category,
                      const std::string& number) {
    return {{"id", model::uuid_for(external_id).text},
            {"name", name},
            {"status", "active"},
            {"description", name + "을 안내합니다."},
            {"phones", {{{"number", number}}}},
            {"x_kiosk",
             {{"external_id", external_id},
              {"slug", external_id},
              {"kind", "programme"},
              {"category", category},
              {"rank", 10},
              {"visibility", "everyone"},
              {"summary", name + " 한 줄"}}}};
}

Json category_document(const std::string& code, const std::string& name, int order) {
    return {
        {"id", model::uuid_for("category-" + code).text},
        {"code", code},
        {"name", name},
        {"x_kiosk", {{"icon", "home"}, {"order", order}, {"translations", {{"en", {{"name", {{"text", code}}}}}}}}}};
}

Change put(Entity entity, const Json& document) {
    return {.op = model::Op::put, .entity = entity, .id = {model::text_at(document, "id")}, .document = document};
}

Change put_again(const Json& document, std::int64_t version) {
    Change change = put(Entity::service, document);
    change.base_version = version;
    return change;
}

Change retire(const Json& document, std::int64_t version) {
    return {.op = model::Op::retire,
            .entity = Entity::service,
            .id = {model::text_at(document, "id")},
            .base_version = version};
}

std::vector<Change> small_directory(int count) {
    std::vector<Change> changes{put(Entity::category, category_document("care", "돌봄·복지", 1)),
                                put(Entity::category, category_document("farm", "농사·축산", 2))};
    for (int i = 0; i < count; ++i) {
        Json document = service_document(fmt::format("service-{}", i), fmt::format("돌봄 서비스 {}", i),
                                         i % 2 == 0 ? "care" : "farm", fmt::format("063-281-{:04}", i));
        if (i % 3 == 0) document["phones"].push_back({{"number", fmt::format("063-222-{:04}", i)}});
        changes.push_back(put(Entity::service, document));
    }
    return changes;
}

std::unique_ptr<model::Store> store_at(const std::string& path, int count) {
    const auto changes = small_directory(count);
    auto made = model::create_store(path, changes, shipped());
    if (!made) throw std::runtime_error{words(made.error())};
    return std::move(made).value();
}

std::string words(const model::AppendFailure& failure) {
    if (const auto* fault = std::get_if<model::StoreFault>(&failure)) return fault->en;
    if (const auto* refused = std::get_if<model::Refused>(&failure))
        return refused->problem.where + ": " + refused->problem.en;
    return fmt::format("conflict at {}", std::get<model::Conflict>(failure).index);
}

namespace {

std::string dump_tables(const std::string& database, const char* unlike) {
    SQLite::Database db{database, SQLite::OPEN_READWRITE};
    std::vector<std::string> tables;
    SQLite::Statement names{
        db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE ? ESCAPE '\\' ORDER BY name"};
    names.bind(1, unlike);
    while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
    std::string text;
    for (const std::string& table : tables) {
        SQLite::Statement row{db, fmt::format("SELECT * FROM \"{}\" ORDER BY 1, 2", table)};
        while (row.executeStep()) {
            text += table;
            for (int i = 0; i < row.getColumnCount(); ++i)
                text += fmt::format("|{}:{}", row.getColumn(i).getType(), row.getColumn(i).getString());
            text += '\n';
        }
    }
    return text;
}

}  // namespace

std::string dump(const std::string& database) { return dump_tables(database, ""); }
std::string dump_unnumbered(const std::string& database) { return dump_tables(database, "search\\_%"); }

void run_sql(const std::string& database, const std::string& sql) {
    SQLite::Database db{database, SQLite::OPEN_READWRITE};
    db.exec(sql);
}

std::string read_bytes(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
}

}  // namespace tests
