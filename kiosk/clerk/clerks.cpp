#include "kiosk/clerk/clerks.h"

#include <fstream>
#include <utility>

namespace kiosk::clerk {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kLook = 500;  // entries looked at between two requests: some ten milliseconds

model::Day day_at(std::chrono::sys_seconds at) {
    return model::Day{std::chrono::floor<std::chrono::days>(at.time_since_epoch() + 9h)};
}

}  // namespace

void InlineClerk::take(desk::Order order) {
    const Now now = now_();
    if (std::holds_alternative<desk::CountWork>(order.what))
        for (auto found = store_.look_for_due(day_at(now.at), kLook); found && !found.value().complete();)
            found = store_.look_for_due(day_at(now.at), kLook);
    answers_.push_back(carry_out(store_, order, now, around_));
}

std::vector<desk::Answer> InlineClerk::answers() { return std::exchange(answers_, {}); }

ThreadClerk::ThreadClerk(std::string database, std::function<Now()> now, std::function<void()> wake,
                         Surroundings around)
    : database_{std::move(database)},
      around_{std::move(around)},
      now_{std::move(now)},
      wake_{std::move(wake)},
      thread_{[this](std::stop_token stop) { work(std::move(stop)); }} {}

ThreadClerk::~ThreadClerk() {
    thread_.request_stop();
    asked_.notify_all();
}

void ThreadClerk::take(desk::Order order) {
    {
        const std::lock_guard lock{mutex_};
        orders_.push_back(std::move(order));
    }
    asked_.notify_all();
}

std::vector<desk::Answer> ThreadClerk::answers() {
    const std::lock_guard lock{mutex_};
    return std::exchange(answers_, {});
}

void ThreadClerk::answer(desk::Answer answer) {
    {
        const std::lock_guard lock{mutex_};
        answers_.push_back(std::move(answer));
    }
    wake_();
}

/// Somebody waits for every answer; what is due is looked for while nobody does.
void ThreadClerk::look_for_due() {
    const model::Day today = day_at(now_().at);
    if (looked_on_ != today) looked_through_ = false;
    looked_on_ = today;
    const auto found = store_->look_for_due(today, kLook);
    looked_through_ = !found || found.value().complete();
    if (looked_through_ && count_) answer(carry_out(*store_, *count_, now_()));
}

void ThreadClerk::work(std::stop_token stop) {
    for (;;) {
        std::optional<desk::Order> order;
        {
            std::unique_lock lock{mutex_};
            const bool idle = store_ == nullptr || looked_through_;
            if (idle) asked_.wait(lock, stop, [&] { return !orders_.empty(); });
            if (!orders_.empty()) {
                order = std::move(orders_.front());
                orders_.pop_front();
            } else if (stop.stop_requested()) {
                return;
            }
        }
        if (!order) {
            look_for_due();
            continue;
        }
        if (!store_) {
            auto opened = model::open_desk(database_);
            if (!opened) {
                const model::StoreFault& fault = opened.error();
                answer(desk::Failed{order->what, {.problem = {{}, fault.ko, fault.en}}});
                continue;
            }
            store_ = std::move(opened).value();
        }
        if (std::holds_alternative<desk::CountWork>(order->what)) {
            looked_through_ = false;
            count_ = *order;
        }
        answer(carry_out(*store_, *order, now_(), around_));
    }
}

std::string boot_id() {
    std::string id;
    std::ifstream{"/proc/sys/kernel/random/boot_id"} >> id;
    return id;
}

}  // namespace kiosk::clerk
