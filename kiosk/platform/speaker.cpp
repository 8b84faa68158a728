#include "kiosk/platform/speaker.h"

#include <fmt/format.h>
#include <libspeechd.h>
#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <utility>

namespace kiosk::platform {
namespace {

using namespace std::chrono_literals;
using speech::Delivery;
using speech::Segment;
using speech::Speech;
using Condition = DispatchedSpeaker::Condition;

constexpr auto kRetry = 30s;
constexpr auto kHanging = 10s;  // longer than a daemon takes to start on a slow machine
constexpr auto kSilence = 6s;   // for a comma
constexpr auto kPatience = 1s;  // at the end of the program

/// The last message that was said or cancelled. libspeechd calls back from its own thread and hands no pointer of ours
/// on, only numbers; it has one connection in this process.
std::atomic<long> last_ended{-1};

void ended(size_t message, size_t, SPDNotificationType) {
    long before = last_ended.load();
    const auto now = static_cast<long>(message);
    while (before < now && !last_ended.compare_exchange_weak(before, now)) {
    }
}

struct CloseConnection {
    void operator()(SPDConnection* connection) const { spd_close(connection); }
};
using Connection = std::unique_ptr<SPDConnection, CloseConnection>;

/// speech-dispatcher's -100 to 100. The lowest of ours is soft and not silent.
int dispatcher_volume(int volume) { return -80 + 18 * (volume - 1); }

/// speech-dispatcher's -100 to 100 as its espeak-ng module understands it: straight lines from 80 words a minute over
/// 170 to 449 (EspeakMinRate, EspeakNormalRate, EspeakMaxRate in modules/espeak-ng.conf).
int dispatcher_rate(int percent) {
    constexpr int kSlow = 80, kNormal = 170, kFast = 449;
    const int span = percent < 100 ? kNormal - kSlow : kFast - kNormal;
    return std::clamp((percent - 100) * kNormal / span, -100, 100);
}

bool speaks(const char* voice_language, model::Language language) {
    const std::string_view has = voice_language ? voice_language : "";
    const std::string_view wanted = model::code(language);
    if (language == model::Language::zh && has.starts_with("cmn")) return true;
    return has.starts_with(wanted) && (has.size() == wanted.size() || has[wanted.size()] == '-');
}

std::vector<model::Language> languages_of(SPDConnection& connection, const std::vector<model::Language>& chosen) {
    std::vector<model::Language> found;
    SPDVoice** const voices = spd_list_synthesis_voices(&connection);
    if (!voices) return found;
    for (const model::Language language : chosen)
        for (SPDVoice** voice = voices; *voice; ++voice)
            if (speaks((*voice)->language, language)) {
                found.push_back(language);
                break;
            }
    free_spd_voices(voices);
    return found;
}

}  // namespace

class DispatchedSpeaker::Worker {
public:
    Worker(VoiceChoice choice, std::function<void()> news) : choice_{std::move(choice)}, news_{std::move(news)} {}
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// The thread's whole life.
    void run() {
        // A daemon that dies makes a write fail with EPIPE; its signal would end the kiosk.
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);

        std::unique_lock lock{mutex_};
        outside(lock, [this] { connect(true); });
        while (!quit_) {
            const bool ordered = changed_.wait_for(lock, kRetry, [this] { return quit_ || cancel_ || waiting_; });
            if (quit_) break;
            if (ordered)
                obey(lock);
            else if (!well_)
                outside(lock, [this] { connect(true); });
        }
        outside(lock, [this] { connection_.reset(); });
        finished_ = true;
        changed_.notify_all();
    }
    /// Lets the thread end, and waits for it only so long.
    void quit() {
        std::unique_lock lock{mutex_};
        quit_ = true;
        changed_.notify_all();
        changed_.wait_for(lock, kPatience, [this] { return finished_; });
    }

    void order(std::optional<Speech> speech, const Delivery& delivery) {
        {
            const std::lock_guard lock{mutex_};
            waiting_ = std::move(speech);
            delivery_ = delivery;
            cancel_ = true;
            said_ = -1;
        }
        changed_.notify_one();
    }
    bool speaking() const {
        const std::lock_guard lock{mutex_};
        return waiting_.has_value() || (said_ >= 0 && last_ended.load() < said_);
    }
    std::optional<Condition> take_news() {
        const std::lock_guard lock{mutex_};
        if (busy_since_ && std::chrono::steady_clock::now() - *busy_since_ > kHanging)
            find({Condition::Trouble::no_service, {}, "speech-dispatcher hangs: restart it, and look at its log"});
        return std::exchange(found_, std::nullopt);
    }

private:
    /// Runs what talks to the daemon, without the lock, and notes since when.
    template <class Work>
    void outside(std::unique_lock<std::mutex>& lock, Work work) {
        busy_since_ = std::chrono::steady_clock::now();
        lock.unlock();
        work();
        lock.lock();
        busy_since_.reset();
    }

    void obey(std::unique_lock<std::mutex>& lock) {
        const bool cancel = std::exchange(cancel_, false);
        const auto speech = waiting_;
        const Delivery delivery = delivery_;
        long said = -1;
        outside(lock, [&] { said = carry_out(cancel, speech, delivery); });
        if (cancel_) return;  // something newer has come in the meantime
        waiting_.reset();
        said_ = said;
    }

    /// The number of the last message, or -1 where nothing was said.
    long carry_out(bool cancel, const std::optional<Speech>& speech, const Delivery& delivery) {
        if (cancel && connection_ && spd_cancel(connection_.get()) < 0) connection_.reset();
        if (!speech) return -1;
        if (!connection_) connect(false);
        long said = connection_ ? say(*speech, delivery) : -1;
        if (said < 0 && connection_) {  // the daemon has gone since it was last spoken to
            connection_.reset();
            connect(false);
            said = connection_ ? say(*speech, delivery) : -1;
        }
        return said;
    }

    long say(const Speech& speech, const Delivery& delivery) {
        SPDConnection* const spd = connection_.get();
        if (delivery != set_) {
            spd_set_volume(spd, dispatcher_volume(delivery.volume));
            spd_set_voice_rate(spd, dispatcher_rate(delivery.rate_percent));
            set_ = delivery;
        }
        long last = -1;
        for (const Segment& segment : speech) {
            if (language_ != segment.language) {
                if (spd_set_language(spd, std::string{model::code(segment.language)}.c_str()) < 0) return -1;
                language_ = segment.language;
            }
            const int message = spd_say(spd, SPD_TEXT, segment.words.c_str());
            if (message < 0) return -1;
            last = message;
        }
        return last;
    }

    /// `tries_sound`: whether it is to be heard out that something comes out, which takes a moment.
    void connect(bool tries_sound) {
        connection_.reset();
        set_.reset();
        language_.reset();
        char* why = nullptr;
        SPDConnectionAddress* const address = spd_get_default_address(&why);
        if (address) {
            connection_.reset(
                spd_open2("citizen-kiosk", "screen", "kiosk", SPD_MODE_THREADED, address, 1 /* start it */, &why));
            SPDConnectionAddress__free(address);
        }
        const std::string reason = why ? why : "no reason given";
        std::free(why);
        last_ended = -1;
        if (!connection_)
            return report(
                {Condition::Trouble::no_service, {}, fmt::format("speech-dispatcher does not answer: {}", reason)});
        prepare(tries_sound);
    }

    void prepare(bool tries_sound) {
        SPDConnection* const spd = connection_.get();
        spd->callback_end = spd->callback_cancel = ended;
        spd_set_notification_on(spd, SPD_END);
        spd_set_notification_on(spd, SPD_CANCEL);
        spd_set_punctuation(spd, SPD_PUNCT_NONE);
        const bool has_module = choice_.module.empty() || spd_set_output_module(spd, choice_.module.c_str()) == 0;
        if (!has_module)
            return report(
                {Condition::Trouble::no_service,
                 {},
                 fmt::format("speech-dispatcher has no module '{}' that works: is it installed, and is there an "
                             "audio device?",
                             choice_.module)});
        auto languages = languages_of(*spd, choice_.languages);
        const bool korean = std::ranges::find(languages, model::Language::ko) != languages.end();
        if (korean && tries_sound && !sounds())
            report({Condition::Trouble::no_service,
                    {},
                    "no sound comes out of speech-dispatcher: is there an audio device, and does AudioOutputMethod in "
                    "speechd.conf fit it?"});
        else if (korean)
            report({Condition::Trouble::none, std::move(languages), {}});
        else
            report({Condition::Trouble::no_korean, std::move(languages),
                    fmt::format("the speech module '{}' has no Korean voice", choice_.module)});
    }

    /// Whether a message ever ends: the daemon answers well enough where no audio device takes its sound.
    bool sounds() {
        spd_set_language(connection_.get(), "ko");
        const long message = spd_say(connection_.get(), SPD_TEXT, ",");
        const auto until = std::chrono::steady_clock::now() + kSilence;
        while (message >= 0 && last_ended.load() < message) {
            {
                const std::lock_guard lock{mutex_};
                if (quit_ || waiting_) return true;  // not known; there is something to say
            }
            if (std::chrono::steady_clock::now() > until) return false;
            std::this_thread::sleep_for(20ms);
        }
        return message >= 0;
    }

    void report(Condition condition) {
        bool news = false;
        {
            const std::lock_guard lock{mutex_};
            news = find(std::move(condition));
        }
        if (news) news_();
    }
    /// With the lock. True where it is new.
    bool find(Condition condition) {
        well_ = condition.trouble == Condition::Trouble::none;
        if (condition == condition_) return false;
        condition_ = condition;
        found_ = std::move(condition);
        return true;
    }

    const VoiceChoice choice_;
    const std::function<void()> news_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Speech> waiting_;  ///< to be said
    Delivery delivery_;
    bool cancel_ = false;
    bool quit_ = false, finished_ = false;
    bool well_ = false;
    long said_ = -1;  ///< the number of the last message
    std::optional<Condition> condition_, found_;
    std::optional<std::chrono::steady_clock::time_point> busy_since_;

    // The thread's own.
    Connection connection_;
    std::optional<Delivery> set_;
    std::optional<model::Language> language_;
};

DispatchedSpeaker::DispatchedSpeaker(VoiceChoice choice, std::function<void()> news)
    : worker_{std::make_shared<Worker>(std::move(choice), std::move(news))} {
    std::thread{[worker = worker_] { worker->run(); }}.detach();
}
DispatchedSpeaker::~DispatchedSpeaker() { worker_->quit(); }

void DispatchedSpeaker::speak(const Speech& speech, const Delivery& delivery) { worker_->order(speech, delivery); }
void DispatchedSpeaker::stop() { worker_->order(std::nullopt, {}); }
bool DispatchedSpeaker::speaking() const { return worker_->speaking(); }
std::optional<Condition> DispatchedSpeaker::take_news() { return worker_->take_news(); }

}  // namespace kiosk::platform
