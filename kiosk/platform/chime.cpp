#include "kiosk/platform/chime.h"

#include <alsa/asoundlib.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <numbers>
#include <thread>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr unsigned kRate = 44100;        // Hz: every card takes it, ALSA's plug layer converts the rest
constexpr unsigned kLatencyUs = 200000;  // of ALSA's buffer
constexpr auto kPatience = 5s;

/// A card that is missing is one line in our log, not ALSA's on the terminal.
void quiet(const char*, int, const char*, int, const char*, ...) {}

struct ClosePcm {
    void operator()(snd_pcm_t* pcm) const { snd_pcm_close(pcm); }
};

/// Empty where the card took all of it, else why not.
std::string played(const std::string& device, const std::vector<std::int16_t>& tone) {
    snd_lib_error_set_handler(quiet);
    const auto trouble = [&](const char* what, int error) {
        return fmt::format("the chime cannot {} '{}': {}; see `aplay -L`", what, device, snd_strerror(error));
    };
    snd_pcm_t* opened = nullptr;
    if (const int error = snd_pcm_open(&opened, device.c_str(), SND_PCM_STREAM_PLAYBACK, 0); error < 0)
        return trouble("open", error);
    const std::unique_ptr<snd_pcm_t, ClosePcm> pcm{opened};
    if (const int error =
            snd_pcm_set_params(pcm.get(), SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, kRate, 1, kLatencyUs);
        error < 0)
        return trouble("set up", error);
    for (std::size_t done = 0; done < tone.size();) {
        auto written = snd_pcm_writei(pcm.get(), tone.data() + done, tone.size() - done);
        if (written < 0) written = snd_pcm_recover(pcm.get(), static_cast<int>(written), 1);
        if (written < 0) return trouble("play on", static_cast<int>(written));
        done += static_cast<std::size_t>(written);
    }
    if (const int error = snd_pcm_drain(pcm.get()); error < 0) return trouble("play on", error);
    return {};
}

}  // namespace

struct DeskChime::Shared {
    std::string device;
    std::function<void()> news;

    std::mutex mutex;
    bool wanted = true;  ///< somebody still listens for news
    std::optional<Clock::time_point> ringing_since;
    std::optional<bool> answer;
    std::string why;
    unsigned turn = 0;  ///< a card that answers after we gave it up is not listened to
};

DeskChime::DeskChime(std::string device, std::function<void()> news) : shared_{std::make_shared<Shared>()} {
    shared_->device = std::move(device);
    shared_->news = std::move(news);
}

DeskChime::~DeskChime() {
    const std::lock_guard lock{shared_->mutex};
    shared_->wanted = false;
}

void DeskChime::ring() {
    const std::lock_guard lock{shared_->mutex};
    if (shared_->ringing_since) return;
    shared_->ringing_since = Clock::now();
    shared_->answer.reset();
    std::thread{[shared = shared_, turn = ++shared_->turn] {
        std::string why = played(shared->device, chime_tone(kRate));
        const std::lock_guard done{shared->mutex};
        if (turn != shared->turn || !shared->ringing_since) return;
        shared->ringing_since.reset();
        shared->answer = why.empty();
        shared->why = std::move(why);
        if (shared->wanted) shared->news();
    }}.detach();
}

std::optional<bool> DeskChime::take_news() {
    const std::lock_guard lock{shared_->mutex};
    if (shared_->ringing_since && Clock::now() - *shared_->ringing_since > kPatience) {
        shared_->ringing_since.reset();
        shared_->answer = false;
        shared_->why = fmt::format("the card '{}' does not answer; see `aplay -L`", shared_->device);
    }
    return std::exchange(shared_->answer, std::nullopt);
}

std::string DeskChime::why() const {
    const std::lock_guard lock{shared_->mutex};
    return shared_->why;
}

std::vector<std::int16_t> chime_tone(unsigned rate_hz) {
    struct Note {
        double hz, from_s, fades_per_s;
    };
    constexpr Note kNotes[] = {{659.26, 0.0, 4.0}, {523.25, 0.45, 4.0}};  // e'' and c'': what a doorbell plays
    constexpr double kSeconds = 1.5, kLoudness = 0.5, kAttack = 0.005, kRelease = 0.02;
    std::vector<std::int16_t> tone;
    tone.reserve(static_cast<std::size_t>(kSeconds * rate_hz));
    for (double t = 0; t < kSeconds; t += 1.0 / rate_hz) {
        double sum = 0;
        for (const Note& note : kNotes) {
            const double since = t - note.from_s;
            if (since < 0) continue;
            const double swell = std::min(1.0, since / kAttack);  // no click
            sum += swell * std::exp(-since * note.fades_per_s) * std::sin(2 * std::numbers::pi * note.hz * since);
        }
        const double end = std::min(1.0, (kSeconds - t) / kRelease);
        tone.push_back(static_cast<std::int16_t>(std::clamp(sum * end, -1.0, 1.0) * kLoudness * 32767));
    }
    return tone;
}

}  // namespace kiosk::platform
