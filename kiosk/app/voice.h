#pragma once

#include "kiosk/speech/speaker.h"
#include "model/base/language.h"

#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::app {

struct State;

/// What the citizen chose of speech. Reset with the visit.
struct Voice {
    bool on = false;
    speech::Delivery delivery{};
    friend bool operator==(const Voice&, const Voice&) = default;
};

/// Why the machine cannot speak. Each has a code that staff read on the help screen; the operator's guide lists them.
enum class VoiceTrouble { no_service, no_korean };

constexpr std::string_view code(VoiceTrouble trouble) {
    switch (trouble) {
        case VoiceTrouble::no_service: return "V-01";
        case VoiceTrouble::no_korean: return "V-02";
    }
    return "V-01";
}

/// The machine's way out for speech as it is found to be now. Not the citizen's.
struct VoiceOut {
    bool known = false;                        ///< false before the first look
    std::vector<model::Language> languages{};  ///< that it has voices for
    std::optional<VoiceTrouble> trouble{};
    friend bool operator==(const VoiceOut&, const VoiceOut&) = default;
};

/// True where the machine has a voice for the reader's language.
bool voiced(const State& state);

/// True where the bar's button has to say that there is no voice: none at all, or none for this language.
bool voice_missing(const State& state);

/// True where the screen is to be spoken: voice mode is on and there is a voice.
bool speaks(const State& state);

/// True where what the screen says is nobody else's business and only the loudspeaker could say it: sensitive services,
/// and no headphones.
bool only_in_sight(const State& state);

/// Voice as a visit begins with it: on where headphones are plugged in.
Voice first_voice(const State& state);

}  // namespace kiosk::app
