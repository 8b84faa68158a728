#pragma once

#include "kiosk/speech/speech.h"

namespace kiosk::speech {

inline constexpr int kVolumes = 11;                                  ///< 1 to 11 (EN 301 549, 5.1.3)
inline constexpr int kMiddleVolume = 6;                              ///< at the beginning of a visit
inline constexpr int kSlowest = 50, kFastest = 200, kRateStep = 25;  ///< per cent of the voice's ordinary rate

/// How loud and how fast.
struct Delivery {
    int volume = kMiddleVolume;
    int rate_percent = 100;
    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// The edge of the world: what turns speech into sound. No call waits for the sound or for another program.
class Speaker {
public:
    Speaker() = default;
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;
    virtual ~Speaker() = default;

    /// Says this, and nothing that was still to be said.
    virtual void speak(const Speech& speech, const Delivery& delivery) = 0;
    /// Silence, within 100 ms.
    virtual void stop() = 0;
    /// True from speak() to the end of the sound, as far as it is known.
    virtual bool speaking() const = 0;
};

}  // namespace kiosk::speech
