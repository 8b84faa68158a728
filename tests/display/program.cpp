#include "tests/display/program.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>
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

std::chrono::duration<double> Program::cpu() const {
    std::ifstream file{fmt::format("/proc/{}/stat", pid_)};
    std::string stat;
    std::getline(file, stat);
    std::istringstream after_name{stat.substr(stat.rfind(')') + 1)};
    std::string skipped;
    for (int field = 3; field < 14; ++field) after_name >> skipped;  // proc(5): utime is field 14, stime 15
    double user = 0, system = 0;
    after_name >> user >> system;
    return std::chrono::duration<double>{(user + system) / static_cast<double>(sysconf(_SC_CLK_TCK))};
}

}  // namespace display
