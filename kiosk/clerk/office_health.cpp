#include "kiosk/clerk/office.h"
#include "model/store/anchor.h"
#include "model/store/copies.h"

#include <filesystem>
#include <system_error>

namespace kiosk::clerk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 12;

std::optional<std::chrono::sys_seconds> last_copy(const std::string& database) {
    const auto copies = model::kept_copies(database);
    if (copies.empty()) return std::nullopt;
    std::error_code error;
    const auto written = fs::last_write_time(copies.front(), error);
    if (error) return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
}

}  // namespace

OfficeOutcome read_health(model::DeskStore& store, bool verify, const Surroundings& around) {
    desk::Health health;
    health.database = around.database;
    health.version = around.version;
    health.voice = around.voice;
    health.fonts = around.fonts;
    const auto head = store.store().head();
    if (!head) return trouble_of(head.error());
    health.head = head.value().seq;
    health.head_hash = model::hex(head.value().hash).substr(0, kHashDigits);
    if (const auto anchor = model::read_anchor(around.database)) health.anchor_agrees = *anchor == head.value();
    health.last_copy = last_copy(around.database);
    std::error_code error;
    const auto space = fs::space(fs::path{around.database}.parent_path(), error);
    if (!error) health.room_bytes = space.available;
    const auto size = fs::file_size(around.database, error);
    if (!error) health.database_bytes = size;
    if (verify) {
        auto found = store.store().verify();
        if (!found) return trouble_of(found.error());
        health.verified = std::move(found).value().problems;
    }
    return desk::OfficeAnswer{desk::HealthRead{std::move(health)}};
}

}  // namespace kiosk::clerk
