#pragma once

#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

#include <array>
#include <functional>
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

/// The two numbers that every screen can show, whatever the directory says or does not say.
struct EmergencyNumber {
    const char* key;
    const char* digits;
    text::Msg what;
};
inline constexpr std::array kEmergencyNumbers{EmergencyNumber{"hotline-112", "112", text::Msg::police_what},
                                              EmergencyNumber{"hotline-119", "119", text::Msg::fire_what}};

/// 112 and 119, filled red; they lead to the emergency screen.
void emergency_numbers(ui::Ui& ui, const Sight& sight, Asked& asked);

/// "지금 계신 곳: address, place, floor"; nothing where the configuration says nothing.
text::Text where_line(const Sight& sight);

/// Words with a QR code beside them, or below them where the column is narrow. `qr_mm` is the code's column.
void beside_code(ui::Ui& ui, ui::Mm qr_mm, const std::function<void()>& words, const std::function<void()>& code);

/// The entry of that external id, or nullptr.
const app::Listed* entry(const app::Listing& listing, std::string_view external_id);

/// "전주시 콜센터 063-222-1000", from the directory; nothing where it is not there.
void city_line(ui::Ui& ui, const Sight& sight, const app::Listing& hotlines, Asked& asked);

/// True where things must stand below each other because the letters are large or the panel is narrow.
bool narrow(const ui::Ui& ui);

inline constexpr std::string_view kCityCallCentre = "hotline-063-222-1000";

}  // namespace kiosk::screens
