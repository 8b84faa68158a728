// What a kiosk's connection waits for while another process writes:
//   reader_bench DATABASE COMMAND...
// runs the command, reads one category and its rows each 10 ms until it ends, and says how long the answers took, how
// many were "busy", which leaves the screen as it is, and for how long at most it stood so.

#include "model/store/store.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Millis = std::chrono::duration<double, std::milli>;
constexpr std::chrono::milliseconds kEvery{10};

struct Waits {
    std::vector<double> answered;  ///< in milliseconds
    std::vector<double> busy;
    int failed = 0;
    Clock::time_point last = Clock::now();  ///< an answer came
    double stood = 0;                       ///< the longest time without one
};

/// The row that a screen would ask for next: the smallest category, so that the wait is what is measured.
std::string smallest(const model::StoreView& view) {
    std::string code;
    std::size_t fewest = 0;
    for (const auto& category : view.categories().value()) {
        const std::size_t rows = view.rows(category.code).value().size();
        if (code.empty() || rows < fewest) code = category.code, fewest = rows;
    }
    return code;
}

void read_once(const model::StoreView& view, const std::string& category, Waits& waits) {
    const auto begin = Clock::now();
    const auto rows = view.rows(category);
    const double took = Millis{Clock::now() - begin}.count();
    if (rows) {
        waits.answered.push_back(took);
        const auto now = Clock::now();
        waits.stood = std::max(waits.stood, Millis{now - waits.last}.count());
        waits.last = now;
    } else if (rows.error() == model::ReadError::busy)
        waits.busy.push_back(took);
    else
        ++waits.failed;
}

double longest(const std::vector<double>& waits) { return waits.empty() ? 0 : std::ranges::max(waits); }

void say(Waits& waits) {
    std::ranges::sort(waits.answered);
    const auto at = [&](double share) {
        const auto last = static_cast<double>(waits.answered.size() - 1);
        return waits.answered.empty() ? 0 : waits.answered[static_cast<std::size_t>(last * share)];
    };
    fmt::print("{} answers: median {:.2f} ms, 99 % under {:.2f} ms, longest {:.2f} ms\n", waits.answered.size(),
               at(0.5), at(0.99), longest(waits.answered));
    fmt::print("{} busy (longest {:.2f} ms), {} failed, {:.0f} ms at most without an answer\n", waits.busy.size(),
               longest(waits.busy), waits.failed, waits.stood);
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return fmt::print(stderr, "reader_bench DATABASE COMMAND...\n"), 2;
    const auto view = model::open_view(words[1]);
    if (!view) return fmt::print(stderr, "{}\n", view.error().en), 1;
    const std::string category = smallest(*view.value());
    pid_t writer = 0;
    if (::posix_spawnp(&writer, words[2], nullptr, nullptr, words + 2, environ) != 0)
        return fmt::print(stderr, "{} cannot be run\n", words[2]), 1;
    Waits waits;
    int status = 0;
    while (::waitpid(writer, &status, WNOHANG) == 0) {
        const auto next = Clock::now() + kEvery;
        read_once(*view.value(), category, waits);
        std::this_thread::sleep_until(next);
    }
    say(waits);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
