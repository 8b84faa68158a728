#include "tests/support/shipped.h"

#include "kiosk/ctl/shipped.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace kiosk::testing {
namespace {

std::string fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error{"no folder for test files in " + pattern};
    return pattern;
}

void fill(const std::string& path) {
    const auto changes = ctl::read_shipped("assets/directory");  // tests run in the project's root
    if (!changes) throw std::runtime_error{changes.error().front().where + ": " + changes.error().front().en};
    const model::Signature by{.origin = "shipped", .actor = {}, .role = {}, .approver = {}, .reason = {}, .at = {}};
    if (!model::create_store(path, changes.value(), by))
        throw std::runtime_error{"the shipped directory cannot be stored at " + path};
}

}  // namespace

OwnDatabase::OwnDatabase() : folder_{fresh_folder()}, path_{folder_ + "/directory.db"} { fill(path_); }

OwnDatabase::~OwnDatabase() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

const std::string& shipped_database() {
    static const OwnDatabase database;
    return database.path();
}

std::unique_ptr<model::StoreView> shipped_view() {
    auto view = model::open_view(shipped_database());
    if (!view) throw std::runtime_error{view.error().en};
    return std::move(view).value();
}

}  // namespace kiosk::testing
