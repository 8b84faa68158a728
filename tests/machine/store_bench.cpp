// The store's figures with generated services, side by side with what they are to be: store_bench [SERVICES].
#include "tests/model/store_support.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kRuns = 5;

/// The median of five runs in milliseconds.
template <class Work>
double median_ms(Work work) {
    std::array<double, kRuns> times{};
    for (double& time : times) {
        const auto begin = Clock::now();
        work();
        time = Milliseconds{Clock::now() - begin}.count();
    }
    std::ranges::sort(times);
    return times[kRuns / 2];
}

void line(const char* what, double measured, const char* unit, double limit) {
    fmt::print("{:<44} {:>10.2f} {:<3} (to be <= {})\n", what, measured, unit, limit);
}

std::string long_text() {
    std::string text;
    for (int i = 0; i < 15; ++i) text += "동 주민센터에 방문해서 신청합니다. ";
    return text;
}

/// Asks for the categories every 10 ms, as a screen might, until told to stop; the longest wait in milliseconds.
double worst_read(const std::string& path, const std::atomic<bool>& stop) {
    const auto view = model::open_view(path);
    double worst = 0;
    while (view && !stop) {
        const auto begin = Clock::now();
        const auto categories = view.value()->categories();
        worst = std::max(worst, Milliseconds{Clock::now() - begin}.count());
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return worst;
}

bool import_services(model::Store& store, int count) {
    const std::string text = long_text();
    int next = 0;
    const auto source = [&]() -> std::optional<model::Change> {
        if (next == count) return std::nullopt;
        model::Json document = tests::service_document(
            fmt::format("generated-{}", next), fmt::format("시험 서비스 {}", next), next % 2 == 0 ? "care" : "farm");
        document["description"] = text;
        document["x_kiosk"]["rank"] = next++;
        return tests::put(model::Entity::service, document);
    };
    return static_cast<bool>(store.append(source, tests::clerk("들여오기")));
}

void bench_import(model::Store& store, const std::string& path, int count) {
    std::atomic<bool> stop{false};
    double worst = 0;
    std::thread screen{[&] { worst = worst_read(path, stop); }};
    const auto begin = Clock::now();
    const bool done = import_services(store, count);
    const double seconds = Milliseconds{Clock::now() - begin}.count() / 1000;
    stop = true;
    screen.join();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} services, one transaction: {}\n", count, done ? "done" : "FAILED");
    line("import", seconds, "s", count > 20'000 ? 60 : 5);
    line("largest memory while importing", static_cast<double>(usage.ru_maxrss) / 1024, "MB", 300);
    line("longest wait of a screen meanwhile", worst, "ms", 50);
}

void bench_reading(model::Store& store, const std::string& path) {
    line("open and categories", median_ms([&] {
             const auto view = model::open_view(path);
             return view && view.value()->categories();
         }),
         "ms", 50);
    const auto view = model::open_view(path);
    line("one service", median_ms([&] { return view.value()->service("generated-77").operator bool(); }), "ms", 1);
    line("look for changes", median_ms([&] { return view.value()->changed(); }), "ms", 1);
    line("verify", median_ms([&] { return store.verify().operator bool(); }) / 1000, "s", 1);
    line("one edit", median_ms([&] {
             const auto current = store.current("service-0").value();
             const model::Change change = tests::put_again(current.document, current.version);
             return store.append({&change, 1}, tests::clerk()).operator bool();
         }),
         "ms", 100);
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::stoi(argv[1]) : 100'000;
    const tests::ScratchFolder folder;
    const std::string path = folder.file("directory.db");
    const auto store = tests::store_at(path, 2);
    bench_import(*store, path, count);
    bench_reading(*store, path);
}
