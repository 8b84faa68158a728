#include "model/store/digest.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sodium/core.h>
#include <sodium/crypto_generichash.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <cstring>

namespace model {
namespace {

constexpr std::size_t kSumBytes = sizeof(RowSum::sum);

/// Lets libsodium look once at what the processor can do; it hashes in portable C before.
void choose_fastest() {
    if (sodium_init() < 0) spdlog::warn("store: libsodium stays with portable C");
}

/// BLAKE2b over every column: its type, its length, its bytes. Faster than SHA-256, and nothing else has to agree on
/// it.
/// `buffer` is the caller's, so that a table's rows share its memory.
std::array<std::uint64_t, 2> row_hash(const Scan& row, int columns, std::string& buffer) {
    buffer.clear();
    for (int i = 0; i < columns; ++i) {
        const Scan::Cell& cell = row.cell(i);
        const fmt::format_int number{cell.number};
        const std::string_view bytes =
            cell.type == SQLITE_INTEGER ? std::string_view{number.data(), number.size()} : cell.bytes;
        const int size = static_cast<int>(bytes.size());
        buffer.append(reinterpret_cast<const char*>(&cell.type), sizeof cell.type);
        buffer.append(reinterpret_cast<const char*>(&size), sizeof size);
        buffer.append(bytes);
    }
    std::array<std::uint64_t, 2> hash{};
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), kSumBytes,
                       reinterpret_cast<const unsigned char*>(buffer.data()), buffer.size(), nullptr, 0);
    return hash;
}

void account_row(RowSum& sum, const Scan& row, int columns, int sign, std::string& buffer) {
    const auto hash = row_hash(row, columns, buffer);
    sum.rows += sign;
    for (std::size_t half = 0; half < hash.size(); ++half) sum.sum[half] += sign > 0 ? hash[half] : ~hash[half] + 1;
}

}  // namespace

RowSum sum_of(SQLite::Database& db, std::string_view projection, IndexCheck& indexes) {
    choose_fastest();
    const int columns = Scan{db, fmt::format("SELECT * FROM {}", projection)}.columns();
    Scan row{db, fmt::format("SELECT *{} FROM {} NOT INDEXED", indexes.conditions(), projection)};
    RowSum sum;
    std::string buffer;
    while (row.step()) {
        account_row(sum, row, columns, 1, buffer);
        indexes.add(row);
    }
    return sum;
}

RowSum saved_sum(SQLite::Database& db, std::string_view projection) {
    SQLite::Statement query{db, "SELECT row_count, row_sum FROM digest WHERE projection = ?"};
    query.bind(1, std::string{projection});
    if (!query.executeStep()) return {};
    RowSum sum{.rows = query.getColumn(0).getInt64()};
    const SQLite::Column bytes = query.getColumn(1);
    if (bytes.getBytes() != static_cast<int>(kSumBytes))
        throw SQLite::Exception{"a digest of the wrong length", SQLITE_CORRUPT};
    std::memcpy(sum.sum.data(), bytes.getBlob(), kSumBytes);
    return sum;
}

Digest::Digest(SQLite::Database& db) : db_{db} {
    choose_fastest();
    projections_.reserve(kEntityProjections.size());
    for (const char* projection : kEntityProjections)
        projections_.push_back(
            {.name = projection,
             .sum = saved_sum(db, projection),
             .rows_of_entity = Scan{db, fmt::format("SELECT * FROM {} WHERE entity_id = ?", projection)}});
}

void Digest::account(const std::string& entity_id, int sign) {
    for (Projected& projection : projections_) {
        Scan& row = projection.rows_of_entity;
        row.over(entity_id);
        while (row.step()) account_row(projection.sum, row, row.columns(), sign, buffer_);
    }
}

void Digest::save() {
    SQLite::Statement line{db_, "INSERT OR REPLACE INTO digest (projection, row_count, row_sum) VALUES (?, ?, ?)"};
    for (const Projected& projection : projections_) {
        line.reset();
        line.bind(1, std::string{projection.name});
        line.bind(2, projection.sum.rows);
        line.bind(3, projection.sum.sum.data(), static_cast<int>(kSumBytes));
        line.exec();
    }
}

}  // namespace model
