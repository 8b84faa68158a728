#include "tests/display/program.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

extern char** environ;

namespace display {

Program::Program(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    began_ = Clock::now();
    if (posix_spawn(&pid_, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        throw std::runtime_error{fmt::format("{} cannot be started", command.front())};
}

Program::~Program() {
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
}

double Program::pss_mib() const {
    std::ifstream rollup{fmt::format("/proc/{}/smaps_rollup", pid_)};
    for (std::string word; rollup >> word;) {
        double kib = 0;
        if (word == "Pss:" && rollup >> kib) return kib / 1024;
    }
    throw std::runtime_error{"the program ended before its memory was measured"};
}

std::chrono::nanoseconds Program::cpu() const {
    std::chrono::nanoseconds sum{0};
    for (const auto& thread : std::filesystem::directory_iterator{fmt::format("/proc/{}/task", pid_)}) {
        std::ifstream schedstat{thread.path() / "schedstat"};  // to the nanosecond; /proc/PID/stat counts in 10 ms
        long long ran_ns = 0;
        if (schedstat >> ran_ns) sum += std::chrono::nanoseconds{ran_ns};
    }
    return sum;
}

}  // namespace display
