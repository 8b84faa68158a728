#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk::ctl {

/// Tells a person at a terminal that work goes on: from its second second, one line to standard error that counts the
/// seconds, and the rows where done() tells them, and is wiped at the end. Nothing where standard error is no terminal.
class Progress {
public:
    explicit Progress(std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// May be called as often as wanted.
    void done(std::size_t rows) { rows_ = rows; }

private:
    void count();
    std::string line(int seconds) const;

    std::string what_;
    std::mutex guard_;
    std::condition_variable ended_;
    bool over_ = false;
    std::atomic<std::size_t> rows_{0};
    std::thread counting_;
};

}  // namespace kiosk::ctl
