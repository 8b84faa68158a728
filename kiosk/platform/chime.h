#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

/// The chime that calls a member of staff, through ALSA. It sounds in a thread of its own: no call waits for the card,
/// and one that hangs keeps nobody from going on.
class DeskChime {
public:
    /// `device` as ALSA names it ("default", "plughw:1"). `news` is called from the other thread when there is
    /// something for take_news().
    DeskChime(std::string device, std::function<void()> news);
    ~DeskChime();
    DeskChime(const DeskChime&) = delete;
    DeskChime& operator=(const DeskChime&) = delete;

    /// Sounds once; nothing while it still does.
    void ring();
    /// Once after each ring(): whether the card took the sound. False after 5 s without an answer.
    std::optional<bool> take_news();
    /// Of the last failure: one sentence for the log.
    std::string why() const;

private:
    struct Shared;
    std::shared_ptr<Shared> shared_;  ///< the thread's too
};

/// Two falling notes, a second and a half, of one channel. Half as loud as the card can.
std::vector<std::int16_t> chime_tone(unsigned rate_hz);

}  // namespace kiosk::platform
