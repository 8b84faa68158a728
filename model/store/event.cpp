#include "model/store/event.h"

#include "model/base/seoul_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace model {
namespace {

constexpr std::string_view kShape = "2021-02-24T01:30:00Z";
constexpr std::size_t kSecondsAt = kShape.size() - 3;
constexpr std::array<std::string_view, 8> kEntities{"organization", "location", "service", "category",
                                                    "closure",      "holiday",  "synonym", "account"};
constexpr std::array<std::string_view, 5> kOps{"put", "retire", "revert", "erase", "countersign"};

template <class Enum, class Words>
std::optional<Enum> named(const Words& words, std::string_view word) {
    const auto at = std::ranges::find(words, word);
    if (at == words.end()) return std::nullopt;
    return static_cast<Enum>(at - words.begin());
}

}  // namespace

std::string_view name(Entity entity) { return kEntities[static_cast<std::size_t>(entity)]; }
std::optional<Entity> entity_named(std::string_view word) { return named<Entity>(kEntities, word); }
std::string_view name(Op op) { return kOps[static_cast<std::size_t>(op)]; }
std::optional<Op> op_named(std::string_view word) { return named<Op>(kOps, word); }

std::string hex(const Hash& hash) {
    std::string text;
    for (const unsigned char byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

std::optional<Hash> hash_from_hex(std::string_view text) {
    Hash hash;
    if (text.size() != hash.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const char* const at = text.data() + 2 * i;
        if (const auto [end, error] = std::from_chars(at, at + 2, hash[i], 16); end != at + 2) return std::nullopt;
    }
    return hash;
}

std::string utc_text(std::chrono::sys_seconds at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const hh_mm_ss clock{at - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(Day{day.time_since_epoch()}), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::optional<std::chrono::sys_seconds> parse_utc(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != kShape.size() || text.back() != 'Z') return std::nullopt;
    const auto seoul = parse_seoul_time(text);
    int second = 0;
    const auto [end, error] = std::from_chars(text.data() + kSecondsAt, text.data() + kSecondsAt + 2, second);
    if (!seoul || end != text.data() + kSecondsAt + 2) return std::nullopt;
    return sys_seconds{seoul->time_since_epoch() - 9h + seconds{second}};
}

}  // namespace model
