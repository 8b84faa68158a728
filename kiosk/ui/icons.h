#pragma once

#include <array>
#include <string_view>

namespace kiosk::ui {

/// A code point of the Material icon face (Debian's fonts-material-design-icons-iconfont). Never without a word beside
/// it.
enum class Icon : char32_t {
    none = 0,
    account_balance = 0xe84f,
    add = 0xe145,
    agriculture = 0xea79,
    arrow_back = 0xe5c4,
    arrow_downward = 0xe5db,
    arrow_upward = 0xe5d8,
    article = 0xef42,
    backspace = 0xe14a,
    bar_chart = 0xe26b,
    check_circle = 0xe86c,
    checklist = 0xe6b1,
    chevron_left = 0xe5cb,
    chevron_right = 0xe5cc,
    child_friendly = 0xeb42,
    cleaning_services = 0xf0ff,
    close = 0xe5cd,
    compare = 0xe3b9,
    contrast = 0xeb37,
    delete_item = 0xe872,
    description = 0xe873,
    do_not_disturb = 0xe644,
    edit = 0xe3c9,
    elderly = 0xf21a,
    error = 0xe000,
    event = 0xe878,
    event_busy = 0xe615,
    expand_less = 0xe5ce,
    expand_more = 0xe5cf,
    fact_check = 0xf0c5,
    favorite = 0xe87d,
    format_size = 0xe245,
    groups = 0xf233,
    help = 0xe887,
    history = 0xe889,
    home = 0xe88a,
    info = 0xe88e,
    keyboard = 0xe312,
    keyboard_hide = 0xe31a,
    language = 0xe894,
    location_city = 0xe7f1,
    lock = 0xe897,
    logout = 0xe9ba,
    manage_accounts = 0xf02e,
    menu = 0xe5d2,
    monitor_heart = 0xeaa2,
    notifications_active = 0xe7f7,
    payments = 0xef63,
    person = 0xe7fd,
    phone_in_talk = 0xe61d,
    place = 0xe55f,
    public_web = 0xe80b,
    redo = 0xe15a,
    restart_alt = 0xf053,
    rule = 0xf1c2,
    save = 0xe161,
    savings = 0xe2eb,
    search = 0xe8b6,
    send = 0xe163,
    shield = 0xe9e0,
    storefront = 0xea12,
    support_agent = 0xf0e2,
    tune = 0xe429,
    touch_app = 0xe913,
    translate = 0xe8e2,
    undo = 0xe166,
    upload_file = 0xe9fc,
    vertical_align_bottom = 0xe258,
    vertical_align_top = 0xe25a,
    visibility = 0xe8f4,
    volume_up = 0xe050,
    volunteer_activism = 0xea70,
    work = 0xe8f9,
};

/// By the name a Category carries in the directory; a plain sheet for a name that this machine does not know.
constexpr Icon icon_named(std::string_view name) {
    struct Named {
        std::string_view name;
        Icon icon;
    };
    constexpr std::array kNamed{
        Named{"volunteer_activism", Icon::volunteer_activism},
        Named{"location_city", Icon::location_city},
        Named{"savings", Icon::savings},
        Named{"child_friendly", Icon::child_friendly},
        Named{"work", Icon::work},
        Named{"shield", Icon::shield},
        Named{"store", Icon::storefront},
        Named{"storefront", Icon::storefront},
        Named{"agriculture", Icon::agriculture},
        Named{"support_agent", Icon::support_agent},
    };
    for (const Named& known : kNamed)
        if (known.name == name) return known.icon;
    return Icon::description;
}

}  // namespace kiosk::ui
