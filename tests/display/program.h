#pragma once

#include "tests/display/screen_watch.h"

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace display {

/// A program that runs; ended with SIGTERM when this goes.
class Program {
public:
    /// Throws std::runtime_error where it cannot be started.
    explicit Program(const std::vector<std::string>& command);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Clock::time_point began() const { return began_; }
    /// Proportional set size: its own pages and its part of those that it shares.
    double pss_mib() const;
    /// Processor time of all its threads since its start.
    std::chrono::nanoseconds cpu() const;

private:
    Clock::time_point began_;
    pid_t pid_ = 0;
};

}  // namespace display
