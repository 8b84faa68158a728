#include "kiosk/ctl/progress.h"

#include "kiosk/ctl/output.h"

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

std::string Progress::line(int seconds) const {
    const std::size_t rows = rows_;
    if (rows == 0) return fmt::format("{} {} s", what_, seconds);
    return fmt::format("{} {} {}, {} s", what_, rows, speaks_korean() ? "건" : "rows", seconds);
}

void Progress::count() {
    std::unique_lock lock{guard_};
    int seconds = 0;
    while (!ended_.wait_for(lock, std::chrono::seconds{1}, [this] { return over_; }))
        fmt::print(stderr, "\r{}", line(++seconds));
    if (seconds > 0) fmt::print(stderr, "\r{:{}}\r", "", line(seconds).size());
}

}  // namespace kiosk::ctl
