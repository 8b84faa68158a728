#include "kiosk/ctl/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <utility>

namespace kiosk::ctl {

Progress::Progress(std::string what) : what_{std::move(what)} {
    if (::isatty(STDERR_FILENO) == 1) counting_ = std::thread{[this] { count(); }};
}

Progress::~Progress() {
    if (!counting_.joinable()) return;
    {
        const std::scoped_lock lock{guard_};
        over_ = true;
    }
    ended_.notify_one();
    counting_.join();
}

void Progress::count() {
    std::unique_lock lock{guard_};
    int seconds = 0;
    while (!ended_.wait_for(lock, std::chrono::seconds{1}, [this] { return over_; }))
        fmt::print(stderr, "\r{} {} s", what_, ++seconds);
    if (seconds > 0) fmt::print(stderr, "\r{:{}}\r", "", what_.size() + 12);
}

}  // namespace kiosk::ctl
