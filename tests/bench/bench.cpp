// Prints the kiosk's figures beside those of the floor program: medians over several starts, seen from outside.
#include "tests/display/program.h"
#include "tests/display/screen_watch.h"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using display::Clock;

constexpr auto kQuiet = 400ms;  // nothing moves by itself; a transition takes 300 ms at most
constexpr auto kPatience = 20s;
constexpr auto kBetweenTaps = 900ms;  // past the guards against a second tap
constexpr auto kAtRest = 10s;

/// One program's samples, in ms, MiB, changes and percent.
struct Samples {
    std::vector<double> start, memory, press, tap, key, frames, cpu;
};

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double ms(Clock::duration time) { return std::chrono::duration<double, std::milli>{time}.count(); }

Clock::time_point wait_settled(display::ScreenWatch& screen) {
    const auto at = screen.settled(kQuiet, kPatience);
    if (!at) throw std::runtime_error{"nothing reached the screen within 20 s"};
    return *at;
}

struct Spot {
    int x = 0, y = 0;
};

/// The middle of what can be seen of the first node whose path ends so, from the file that --watch-tree writes.
Spot spot_of(const std::filesystem::path& tree_file, const std::string& path) {
    const auto tree = nlohmann::json::parse(std::ifstream{tree_file});
    for (const auto& node : tree.at("nodes")) {
        if (!node.at("path").get<std::string>().ends_with(path)) continue;
        const auto& seen = node.at("visible");
        return {static_cast<int>(seen.at(0).get<double>() + seen.at(2).get<double>() / 2),
                static_cast<int>(seen.at(1).get<double>() + seen.at(3).get<double>() / 2)};
    }
    throw std::runtime_error{fmt::format("no {} on the screen", path)};
}

void measure_start(display::ScreenWatch& screen, const std::vector<std::string>& command, Samples& samples) {
    screen.forget();
    const display::Program program{command};
    samples.start.push_back(ms(wait_settled(screen) - program.began()));
    std::this_thread::sleep_for(1s);
    samples.memory.push_back(program.pss_mib());
}

/// From the release of a touch to the settled screen that it brings, into `into`; from its press to the pressed look,
/// into samples.press.
void measure_tap(display::ScreenWatch& screen, Spot spot, Samples& samples, std::vector<double>& into) {
    std::this_thread::sleep_for(kBetweenTaps);
    screen.forget();
    const auto pressed = Clock::now();
    screen.press(spot.x, spot.y);
    const auto look = screen.next_change(2s);
    if (!look) throw std::runtime_error{"a press changed nothing on the screen"};
    screen.settled(kQuiet / 4, kQuiet / 4);
    screen.forget();
    const auto released = Clock::now();
    screen.release();
    samples.press.push_back(ms(*look - pressed));
    into.push_back(ms(wait_settled(screen) - released));
}

/// Starts 10 s that hold no turn of the minute, which is the one thing that may be drawn at rest.
void wait_for_middle_of_minute() {
    const int second = static_cast<int>(std::time(nullptr) % 60);
    if (second > 45) std::this_thread::sleep_for(std::chrono::seconds{63 - second});
}

struct Journey {
    std::string wake, there, back;          ///< nodes of the resting screen, of the first one, and of the one behind it
    std::string search = "content/search";  ///< the first screen's search field
    std::string typed = "tkdekaehqha";      ///< on the two-set keyboard: 상담도봄
};

void tap(display::ScreenWatch& screen, Spot spot) {
    std::this_thread::sleep_for(kBetweenTaps);
    screen.press(spot.x, spot.y);
    screen.release();
    wait_settled(screen);
}

void measure_visit(display::ScreenWatch& screen, const std::vector<std::string>& command,
                   const std::filesystem::path& tree_file, const Journey& journey, int times, Samples& samples) {
    auto watched = command;
    watched.insert(watched.end(), {"--watch-tree", tree_file.string()});
    screen.forget();
    const display::Program program{watched};
    wait_settled(screen);
    tap(screen, spot_of(tree_file, journey.wake));
    for (int i = 0; i < times; ++i) {
        measure_tap(screen, spot_of(tree_file, journey.there), samples, samples.tap);
        tap(screen, spot_of(tree_file, journey.back));
    }
    tap(screen, spot_of(tree_file, journey.search));
    for (const char letter : journey.typed)
        measure_tap(screen, spot_of(tree_file, fmt::format("keyboard/{}", letter)), samples, samples.key);
    tap(screen, spot_of(tree_file, "bar/home"));
    std::this_thread::sleep_for(2s);
    wait_for_middle_of_minute();
    screen.forget();
    const auto before = program.cpu();
    samples.frames.push_back(screen.changes_within(kAtRest));
    samples.cpu.push_back(ms(program.cpu() - before) / ms(kAtRest) * 100);
}

void print_row(std::string_view name, const std::vector<double>& floor, const std::vector<double>& kiosk,
               std::string_view unit, std::string_view limit, std::optional<double> most) {
    const double value = median(kiosk);
    std::string beside, verdict;
    double judged = value;
    if (!floor.empty()) {
        judged = value / median(floor);
        beside = fmt::format("{:9.1f} {:8.2f} x", median(floor), judged);
    }
    if (most) verdict = judged <= *most ? "holds" : "TOO MUCH";
    fmt::print("{:<34}{:9.2f} {:<4} {:<20} {:<12} {}\n", name, value, unit, beside, limit, verdict);
}

struct Limits {
    double start = 2.5, memory = 1.6;
};

void print_table(std::string_view title, const Samples& floor, const Samples& kiosk, const Limits& limits) {
    fmt::print("\n{}\n{:<34}{:>9} {:<4} {:>9} {:>10} {:<12}\n", title, "", "kiosk", "", "floor", "ratio", "   limit");
    print_row("start to settled first picture", floor.start, kiosk.start, "ms", fmt::format("<= {} x", limits.start),
              limits.start);
    print_row("memory (PSS)", floor.memory, kiosk.memory, "MiB", fmt::format("<= {} x", limits.memory), limits.memory);
    print_row("press to pressed look", {}, kiosk.press, "ms", "<= 10 ms", 10);
    print_row("tap to settled next screen", {}, kiosk.tap, "ms", "<= 24 ms", 24);
    print_row("keystroke to settled results", {}, kiosk.key, "ms", "<= 25 ms", 25);
    print_row("changes in 10 s at rest", {}, kiosk.frames, "", "0", 0);
    print_row("CPU at rest", {}, kiosk.cpu, "%", "<= 0.1 %", 0.1);
}

}  // namespace

int main(int argc, char** argv) {
    std::string floor = "build/bench/bench_floor", kiosk = "build/bench/citizen-kiosk", shipped, large;
    Journey journey{"rest/wake", "categories/care", "bar/home"};
    int runs = 5;
    CLI::App app{"The kiosk's figures beside those of a floor program, on the display in $DISPLAY"};
    app.add_option("--floor", floor, "The floor program");
    app.add_option("--kiosk", kiosk, "citizen-kiosk");
    app.add_option("--shipped", shipped, "Database with the shipped directory")->required();
    app.add_option("--large", large, "Database with 100,000 more services");
    app.add_option("--tap", journey.there, "End of the path of the node that is tapped");
    app.add_option("--back", journey.back, "End of the path of the node that leads back");
    app.add_option("--runs", runs, "Samples of each figure");
    CLI11_PARSE(app, argc, argv);
    try {
        display::ScreenWatch screen;
        const auto tree_file = std::filesystem::temp_directory_path() / fmt::format("bench_tree_{}.json", getpid());
        const auto command = [&](const std::string& db) { return std::vector<std::string>{kiosk, "--db", db}; };
        Samples floor_samples, shipped_samples, large_samples;
        for (int i = 0; i < runs; ++i) {  // in turn, so that all see the same machine
            measure_start(screen, {floor}, floor_samples);
            measure_start(screen, command(shipped), shipped_samples);
            if (!large.empty()) measure_start(screen, command(large), large_samples);
        }
        measure_visit(screen, command(shipped), tree_file, journey, runs, shipped_samples);
        print_table("The shipped directory", floor_samples, shipped_samples, {});
        if (!large.empty()) {
            measure_visit(screen, command(large), tree_file, journey, runs, large_samples);
            print_table("With 100,000 generated services", floor_samples, large_samples, {.start = 3, .memory = 2.5});
        }
        std::filesystem::remove(tree_file);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench: {}\n", error.what());
        return 1;
    }
    return 0;
}
