#pragma once

#include <memory>
#include <optional>
#include <string>

namespace kiosk::platform {

/// The headphone socket as ALSA reports it: a control of the card, true while something is plugged in.
class HeadphoneJack {
public:
    /// `card` as ALSA names it ("default", "hw:0"), `control` as `amixer controls` lists it ("Headphone Jack").
    HeadphoneJack(const std::string& card, const std::string& control);
    ~HeadphoneJack();
    HeadphoneJack(const HeadphoneJack&) = delete;
    HeadphoneJack& operator=(const HeadphoneJack&) = delete;

    /// Whether something is plugged in now; empty where the card or its control is not there. Never waits.
    std::optional<bool> plugged() const;

private:
    struct Control;
    std::unique_ptr<Control> control_;
};

}  // namespace kiosk::platform
