// How soon speech-dispatcher speaks after speak() and is silent after stop(), as it is heard. tests/bench/voice.sh
// gives it a file that grows while there is sound.
#include "kiosk/platform/speaker.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using kiosk::platform::DispatchedSpeaker;

constexpr int kRounds = 15;

long size_of(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<long>(size);
}

double ms(Clock::duration time) { return std::chrono::duration<double, std::milli>{time}.count(); }

/// Until the file grows; empty after two seconds.
std::optional<double> until_sound(const std::filesystem::path& file, long before, Clock::time_point begun) {
    while (Clock::now() - begun < 2s) {
        if (size_of(file) > before) return ms(Clock::now() - begun);
        std::this_thread::sleep_for(1ms);
    }
    return std::nullopt;
}

/// When the file grew last.
double until_silence(const std::filesystem::path& file, Clock::time_point begun) {
    long size = size_of(file);
    auto last = begun;
    while (Clock::now() - last < 300ms && Clock::now() - begun < 3s) {
        std::this_thread::sleep_for(1ms);
        if (const long now = size_of(file); now != size) {
            size = now;
            last = Clock::now();
        }
    }
    return ms(last - begun);
}

void print(const char* what, std::vector<double> times) {
    if (times.empty()) return fmt::print("{}: nothing was heard\n", what);
    std::ranges::sort(times);
    fmt::print("{}: median {:.0f} ms, longest {:.0f} ms, of {}\n", what, times[times.size() / 2], times.back(),
               times.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::filesystem::path sound = argv[1];
    DispatchedSpeaker speaker{{}, [] {}};
    std::optional<DispatchedSpeaker::Condition> found;
    // A machine that is busy starts the daemon slowly: trouble may pass.
    for (int i = 0; i < 400 && (!found || found->languages.empty()); ++i) {
        std::this_thread::sleep_for(100ms);
        if (auto news = speaker.take_news()) found = std::move(news);
    }
    if (!found || found->trouble != DispatchedSpeaker::Condition::Trouble::none) {
        fmt::print(stderr, "no voice: {}\n", found ? found->why : "no answer");
        return 1;
    }
    const kiosk::speech::Speech words{
        {"전주 범죄피해자지원센터. 일오칠칠, 일이구오. 버튼. 열두 개 가운데 세 번째", model::Language::ko}};
    std::vector<double> starts, stops;
    for (int i = 0; i < kRounds; ++i) {
        const long before = size_of(sound);
        const auto begun = Clock::now();
        speaker.speak(words, {});
        const auto start = until_sound(sound, before, begun);
        if (start) starts.push_back(*start);
        std::this_thread::sleep_for(700ms);
        const auto stopped = Clock::now();
        speaker.stop();
        if (start) stops.push_back(until_silence(sound, stopped));
        std::this_thread::sleep_for(200ms);
    }
    print("speech starts after", starts);
    print("speech stops after", stops);
    return starts.empty() ? 1 : 0;
}
