#include "kiosk/app/easy.h"

#include <algorithm>

namespace kiosk::app {
namespace {

Settings restored(const Settings& settings) {
    Settings first;
    first.language = settings.language;
    first.voice = settings.voice;
    return first;
}

}  // namespace

void switch_easy(Settings& settings) {
    settings.easy = !settings.easy;
    if (settings.easy) {
        settings.percent_before_easy = settings.text_percent;
        settings.text_percent = std::max(settings.text_percent, kEasyPercent);
    } else if (settings.text_percent == std::max(settings.percent_before_easy, kEasyPercent)) {
        settings.text_percent = settings.percent_before_easy;  // what was chosen on the easy screen itself stays
    }
}

void restore(Settings& settings) { settings = restored(settings); }

bool changed(const Settings& settings) {
    Settings first = restored(settings);
    first.percent_before_easy = settings.percent_before_easy;
    return settings != first;
}

void turn_page(Route& route, int by) {
    const auto turn = [by](std::size_t& page) {
        if (by > 0)
            ++page;
        else if (page > 0)
            --page;
    };
    if (auto* hotlines = std::get_if<HotlinesRoute>(&route)) turn(hotlines->page);
    if (auto* category = std::get_if<CategoryRoute>(&route)) turn(category->page);
    if (auto* desks = std::get_if<DesksRoute>(&route)) turn(desks->page);
}

}  // namespace kiosk::app
