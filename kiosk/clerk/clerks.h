#pragma once

#include "kiosk/clerk/carry_out.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kiosk::clerk {

/// Carries requests out at once, on the caller's thread: for tests.
class InlineClerk : public desk::Clerk {
public:
    InlineClerk(model::DeskStore& store, std::function<Now()> now, Surroundings around = {})
        : store_{store}, now_{std::move(now)}, around_{std::move(around)} {}
    void take(desk::Order order) override;
    std::vector<desk::Answer> answers() override;

private:
    model::DeskStore& store_;
    std::function<Now()> now_;
    Surroundings around_;
    std::vector<desk::Answer> answers_;
};

/// Opens the database and works on a thread of its own; `wake` is called there when an answer is ready. Between
/// requests it looks for what is due. At its end it finishes what was asked: a draft is kept.
class ThreadClerk : public desk::Clerk {
public:
    ThreadClerk(std::string database, std::function<Now()> now, std::function<void()> wake, Surroundings around = {});
    ~ThreadClerk() override;
    void take(desk::Order order) override;
    std::vector<desk::Answer> answers() override;

private:
    void work(std::stop_token stop);
    void answer(desk::Answer answer);
    void look_for_due();

    std::string database_;
    Surroundings around_;
    std::function<Now()> now_;
    std::function<void()> wake_;
    std::unique_ptr<model::DeskStore> store_;  ///< of the thread alone
    bool looked_through_ = false;              ///< of the thread alone
    std::optional<desk::Order> count_;         ///< who asked for the counts last: they are told when all is looked at
    model::Day looked_on_{};
    std::mutex mutex_;
    std::condition_variable_any asked_;
    std::deque<desk::Order> orders_;
    std::vector<desk::Answer> answers_;
    std::jthread thread_;
};

/// The kernel's name of this boot; "" where it cannot be read.
std::string boot_id();

}  // namespace kiosk::clerk
