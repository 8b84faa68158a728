#include "model/store/copies.h"

#include "model/store/anchor.h"
#include "model/store/restore.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace model {
namespace {

namespace fs = std::filesystem;

void drop_copy(const std::string& copy) {
    std::remove(copy.c_str());
    std::remove(anchor_path(copy).c_str());
}

/// Nothing, or why the database at `path` is not to be trusted.
std::optional<StoreFault> unsound(const std::string& path) {
    const auto store = open_store(path, OpenMode::read_only);
    if (!store) return store.error();
    const auto found = store.value()->verify();
    if (!found) return found.error();
    for (const Problem& problem : found.value().problems)
        spdlog::error("store: {}: {}: {}", path, problem.where, problem.en);
    if (found.value().problems.empty()) return std::nullopt;
    return store_fault(StoreFault::Kind::damaged, path);
}

/// True for faults of the file itself, where an older copy serves citizens better than nothing.
bool copy_helps(StoreFault::Kind kind) {
    using enum StoreFault::Kind;
    switch (kind) {
        case missing:
        case empty:
        case foreign:
        case damaged:
        case unreadable: return true;
        case exists:
        case busy:
        case read_only:
        case full:
        case too_new:
        case network_share: return false;
    }
    return false;
}

}  // namespace

std::string copies_folder(const std::string& database) { return database + ".copies"; }

std::vector<std::string> kept_copies(const std::string& database) {
    std::vector<std::string> copies;
    std::error_code error;
    for (const auto& file : fs::directory_iterator{copies_folder(database), error})
        if (file.path().extension() == ".db" && parse_day(file.path().stem().string())) copies.push_back(file.path());
    std::ranges::sort(copies, std::greater{});
    return copies;
}

Result<std::string, StoreFault> keep_daily_copy(Store& store, const std::string& path, Day today) {
    std::error_code error;
    fs::create_directories(copies_folder(path), error);
    const std::string copy = copies_folder(path) + "/" + iso(today) + ".db";
    if (fs::exists(copy, error)) return copy;
    if (const auto made = store.backup(copy); !made) return Failure{made.error()};
    if (const auto fault = unsound(copy)) {
        drop_copy(copy);
        return Failure{*fault};
    }
    const auto copies = kept_copies(path);
    for (std::size_t i = kKeptCopies; i < copies.size(); ++i) drop_copy(copies[i]);
    return copy;
}

Result<Opened, StoreFault> open_last_good_copy(const std::string& path, const StoreFault& why) {
    for (const std::string& copy : kept_copies(path)) {
        if (unsound(copy)) continue;
        auto view = open_view(copy);
        if (!view) continue;
        spdlog::critical("store: {} SERVING THE COPY {} INSTEAD. Restore it with “kioskctl restore”.", why.en, copy);
        return Opened{.view = std::move(view).value(), .file = copy, .instead_of = why};
    }
    spdlog::critical("store: {} There is no good copy either.", why.en);
    return Failure{why};
}

Result<Opened, StoreFault> open_view_or_copy(const std::string& path) {
    auto view = open_view(path);
    if (view) return Opened{.view = std::move(view).value(), .file = path};
    if (!copy_helps(view.error().kind)) return Failure{view.error()};
    return open_last_good_copy(path, view.error());
}

Result<Head, StoreFault> restore_store(const std::string& path, const std::string& from, std::chrono::sys_seconds now) {
    if (const auto fault = unsound(from)) return Failure{*fault};
    return replace_content(path, from, now);
}

}  // namespace model
