#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk::ctl {

/// Tells a person at a terminal that work goes on: from its second second, one line to standard error that counts the
/// seconds and is wiped at the end. Nothing where standard error is no terminal.
class Progress {
public:
    explicit Progress(std::string what);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    void count();

    std::string what_;
    std::mutex guard_;
    std::condition_variable ended_;
    bool over_ = false;
    std::thread counting_;
};

}  // namespace kiosk::ctl
