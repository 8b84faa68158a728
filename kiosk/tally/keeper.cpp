#include "kiosk/tally/keeper.h"
#include "model/store/copies.h"

#include <spdlog/spdlog.h>

#include <malloc.h>

#include <algorithm>
#include <utility>

namespace kiosk::tally {
namespace {

constexpr std::size_t kMostKept = 50'000;  // lines that could not be written: what is more is dropped

model::Counted counted(app::Counted what) {
    switch (what) {
        case app::Counted::category: return model::Counted::category;
        case app::Counted::screen: return model::Counted::screen;
        case app::Counted::entry: return model::Counted::entry;
        case app::Counted::sensitive: return model::Counted::sensitive;
        case app::Counted::vain: return model::Counted::vain;
    }
    return model::Counted::screen;
}

}  // namespace

std::vector<model::Tally> for_store(const std::vector<app::Tallies::Line>& lines) {
    std::vector<model::Tally> out;
    for (const app::Tallies::Line& line : lines)
        out.push_back({.day = line.day, .what = counted(line.what), .key = line.key, .count = line.count});
    return out;
}

Keeper::Keeper(Open open) : open_{std::move(open)}, thread_{[this] { work(); }} {}

Keeper::~Keeper() {
    {
        const std::lock_guard lock{mutex_};
        ending_ = true;
    }
    called_.notify_one();
    thread_.join();
}

void Keeper::hand_over(std::vector<app::Tallies::Line> lines) {
    if (lines.empty()) return;
    {
        const std::lock_guard lock{mutex_};
        handed_.insert(handed_.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
        asked_ = true;
    }
    called_.notify_one();
}

void Keeper::keep_copy(std::string path, model::Day today) {
    {
        const std::lock_guard lock{mutex_};
        copy_ = CopyAsked{std::move(path), today};
    }
    called_.notify_one();
}

std::optional<app::Vocabulary> Keeper::take_vocabulary() {
    const std::lock_guard lock{mutex_};
    return std::exchange(fresh_, std::nullopt);
}

void Keeper::work() {
    std::vector<app::Tallies::Line> waiting;
    for (;;) {
        std::optional<CopyAsked> copy;
        bool visit = false;
        {
            std::unique_lock lock{mutex_};
            called_.wait(lock, [&] { return asked_ || ending_ || copy_; });
            std::ranges::move(handed_, std::back_inserter(waiting));
            handed_.clear();
            if (ending_ && waiting.empty()) return;
            visit = std::exchange(asked_, false) || ending_;
            copy = std::exchange(copy_, std::nullopt);
        }
        if (visit) visit_store(waiting);
        if (copy) make_copy(*copy);
        const std::lock_guard lock{mutex_};
        if (ending_ && handed_.empty()) return;
    }
}

void Keeper::make_copy(const CopyAsked& asked) {
    if (auto desk = open_(); !desk) {
        spdlog::warn("daily copy: {}", desk.error().en);
    } else if (const auto copy = model::keep_daily_copy(desk.value()->store(), asked.path, asked.today); !copy) {
        spdlog::warn("daily copy: {}", copy.error().en);
    }
    malloc_trim(0);  // pages of the whole directory, read once
}

void Keeper::visit_store(std::vector<app::Tallies::Line>& waiting) {
    const auto trouble = [&](const model::StoreFault& fault) {
        spdlog::warn("statistics: {} counts wait to be written: {}", waiting.size(), fault.en);
        if (waiting.size() > kMostKept) waiting.resize(kMostKept);
    };
    auto desk = open_();
    if (!desk) return trouble(desk.error());
    if (!waiting.empty()) {
        if (const auto fault = desk.value()->add_tallies(for_store(waiting))) return trouble(*fault);
        waiting.clear();
    }
    auto words = desk.value()->vocabulary();
    if (!words) return trouble(words.error());
    auto vocabulary = std::make_shared<const std::unordered_set<std::string>>(std::move(words).value());
    const std::lock_guard lock{mutex_};
    fresh_ = std::move(vocabulary);
}

}  // namespace kiosk::tally
