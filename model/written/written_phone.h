#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// What is wrong with a run of digits that should be a phone number.
enum class PhoneDoubt {
    none,
    no_number,     ///< too few or too many digits, or no such exchange
    no_area_code,  ///< a local number, and no area code to put before it
    placeholder    ///< 000-0000, 1234-5678: filled in because the form wanted something
};

/// A phone number as somebody wrote it, made regular.
struct WrittenPhone {
    std::string number;        ///< "063-281-2317"; empty where there is a doubt
    std::string extension;     ///< "내선 123" gives "123", 1544-0079-5-1 gives "5-1"; may be empty
    bool area_filled = false;  ///< the area code was not in the text
    PhoneDoubt doubt = PhoneDoubt::none;
};

/// Reads one number and nothing else, as narrow() gives it: "063-281-2317", "0546796833", "063)281-2317", "281/5131",
/// "+82-63-281-2317", "1544-0079-5-1", "063-222-1000~3", "120". What stands behind an area number's last four digits
/// ("-1", "~3") names further lines and is dropped. `area_code` is put before a local number; "" for none.
WrittenPhone phone_written(std::string_view text, std::string_view area_code);

/// Takes the longest run that may be a phone number off the front of `text`, which begins with a digit, '(' or '+';
/// empty where it does not.
std::string_view take_phone_run(std::string_view& text);

}  // namespace model
