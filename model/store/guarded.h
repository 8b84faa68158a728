#pragma once

#include "model/base/json.h"
#include "model/base/result.h"
#include "model/store/fault.h"

#include <SQLiteCpp/Exception.h>
#include <spdlog/spdlog.h>

#include <string>

namespace model {

/// The kind of a failure that SQLite reports by its (extended) result code.
StoreFault::Kind kind_of_code(int code);

/// Runs `work`, which may throw what SQLiteCpp throws, and turns a throw into a fault about `path`: the one place where
/// exceptions of the store end. A document that is no JSON, or lacks what was checked when it was written, is damage.
template <class Work>
auto guarded(const char* what, const std::string& path, Work work) -> Result<decltype(work()), StoreFault> {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const StoreFault::Kind kind = kind_of_code(error.getErrorCode());
        // A screen that meets a writer for a moment is no event; it keeps what it has.
        const auto level = kind == StoreFault::Kind::busy ? spdlog::level::debug : spdlog::level::err;
        spdlog::log(level, "store: {}: {} (SQLite {}, {})", what, error.what(), error.getExtendedErrorCode(), path);
        return Failure{store_fault(kind, path)};
    } catch (const Json::exception& error) {
        spdlog::error("store: {}: {} ({})", what, error.what(), path);
        return Failure{store_fault(StoreFault::Kind::damaged, path)};
    } catch (const std::exception& error) {
        spdlog::error("store: {}: {} ({})", what, error.what(), path);
        return Failure{store_fault(StoreFault::Kind::unreadable, path)};
    }
}

}  // namespace model
