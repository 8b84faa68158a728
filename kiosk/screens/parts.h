#pragma once

#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

#include <string>
#include <string_view>

namespace kiosk::screens {

// Pieces that several screens show in the same way.

/// A number row of 전화 상담: the number large, its name, what for, and whether somebody answers now.
void number_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, Asked& asked);

/// A row of a category: name, one line, its mark and its number.
void service_row(ui::Ui& ui, const Sight& sight, const app::Listed& item, Asked& asked);

/// Where the machine stands, in large letters, for a caller to read out.
void where_you_are(ui::Ui& ui, const Sight& sight);

/// 112 and 119, filled red. `opens` false: they only stand there, with their QR codes beside them.
void emergency_numbers(ui::Ui& ui, const Sight& sight, const app::Listing& hotlines, Asked& asked);

/// The entry of that external id, or nullptr.
const app::Listed* entry(const app::Listing& listing, std::string_view external_id);

/// "전주시 콜센터 063-222-1000", from the directory; nothing where it is not there.
void city_line(ui::Ui& ui, const Sight& sight, const app::Listing& hotlines, Asked& asked);

/// True where things must stand below each other because the letters are large or the panel is narrow.
bool narrow(const ui::Ui& ui);

inline constexpr std::string_view kCityCallCentre = "hotline-063-222-1000";

}  // namespace kiosk::screens
