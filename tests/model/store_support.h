#pragma once

#include "model/store/store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tests {

/// A folder of its own for one test, gone when it ends. Others may enter it, so that a test can lose its privileges.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string file(const std::string& name) const { return (path_ / name).string(); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

model::Signature shipped();
/// A clerk's change.
model::Signature clerk(const std::string& reason = "전화번호가 바뀜");

/// A service as a clerk would enter it: active, in `category`, with one number.
model::Json service_document(const std::string& external_id, const std::string& name,
                             const std::string& category = "care", const std::string& number = "063-281-0000");
model::Json category_document(const std::string& code, const std::string& name, int order);

/// The first put of a document, whose id is made from its external id.
model::Change put(model::Entity entity, const model::Json& document);
/// The next put of what has `version` now.
model::Change put_again(const model::Json& document, std::int64_t version);
model::Change retire(const model::Json& document, std::int64_t version);

/// Two categories and `count` services; every third carries a second number.
std::vector<model::Change> small_directory(int count);
/// A store at `path` with small_directory(count). Throws where it cannot be made.
std::unique_ptr<model::Store> store_at(const std::string& path, int count);

/// The sentence of a failure, for messages.
std::string words(const model::AppendFailure& failure);

/// Every row of every table of the file as text, without any check of ours: what a change to the file can alter.
std::string dump(const std::string& database);
/// The same without the search index, which numbers its words in the order in which it met them.
std::string dump_unnumbered(const std::string& database);

/// Runs SQL on the file with none of the store's settings. Throws SQLite::Exception.
void run_sql(const std::string& database, const std::string& sql);

std::string read_bytes(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace tests
