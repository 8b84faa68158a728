#include "kiosk/platform/headphones.h"

#include <alsa/asoundlib.h>

namespace kiosk::platform {
namespace {

/// A card that is missing is one line in our log, not ALSA's on the terminal.
void quiet(const char*, int, const char*, int, const char*, ...) {}

}  // namespace

struct HeadphoneJack::Control {
    snd_ctl_t* card = nullptr;
    snd_ctl_elem_value_t* value = nullptr;

    Control(const std::string& card_name, const std::string& name) {
        snd_lib_error_set_handler(quiet);
        if (snd_ctl_open(&card, card_name.c_str(), SND_CTL_NONBLOCK) < 0) {
            card = nullptr;
            return;
        }
        if (snd_ctl_elem_value_malloc(&value) < 0) return;
        snd_ctl_elem_value_set_interface(value, SND_CTL_ELEM_IFACE_CARD);
        snd_ctl_elem_value_set_name(value, name.c_str());
    }
    ~Control() {
        if (value) snd_ctl_elem_value_free(value);
        if (card) snd_ctl_close(card);
    }
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;
};

HeadphoneJack::HeadphoneJack(const std::string& card, const std::string& control)
    : control_{std::make_unique<Control>(card, control)} {}
HeadphoneJack::~HeadphoneJack() = default;

std::optional<bool> HeadphoneJack::plugged() const {
    if (!control_->card || !control_->value || snd_ctl_elem_read(control_->card, control_->value) < 0)
        return std::nullopt;
    return snd_ctl_elem_value_get_boolean(control_->value, 0) != 0;
}

}  // namespace kiosk::platform
