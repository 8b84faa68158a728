#pragma once

#include "kiosk/speech/speaker.h"
#include "model/base/language.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

/// What the operator chose for speech.
struct VoiceChoice {
    bool on = true;                    ///< false: this machine does not speak
    std::string module = "espeak-ng";  ///< of speech-dispatcher; empty: its own choice
    int rate_percent = 100;            ///< at the start of a visit
    /// That the module reads well. A voice for zh or ja is often there and cannot read Han letters.
    std::vector<model::Language> languages{model::Language::ko, model::Language::en, model::Language::vi};
    std::string jack_card = "default";  ///< ALSA's name of the card whose headphone socket is watched
    std::string jack;                   ///< the control's name, such as "Headphone Jack"; empty: none is watched
};

/// Speech through speech-dispatcher. Everything that talks to the daemon is in a thread of its own: no call of ours
/// waits, neither for its start nor for its death. A lost connection is made again with the next words, else every 30
/// s.
class DispatchedSpeaker : public speech::Speaker {
public:
    /// `news` is called from the other thread when there is something for take_news().
    DispatchedSpeaker(VoiceChoice choice, std::function<void()> news);
    ~DispatchedSpeaker() override;

    void speak(const speech::Speech& speech, const speech::Delivery& delivery) override;
    void stop() override;
    bool speaking() const override;

    struct Condition {
        enum class Trouble { none, no_service, no_korean };
        Trouble trouble = Trouble::none;
        std::vector<model::Language> languages;  ///< that can be spoken
        std::string why;                         ///< in trouble: one sentence for the log
        friend bool operator==(const Condition&, const Condition&) = default;
    };
    /// What was found of the daemon and its voices, where that changed since the last call.
    std::optional<Condition> take_news();

private:
    class Worker;
    std::shared_ptr<Worker> worker_;  ///< the thread's too: a daemon that hangs must not keep the kiosk from ending
};

}  // namespace kiosk::platform
