#pragma once

#include <string>
#include <string_view>

namespace model::search {

/// What the same keys of a 두벌식 keyboard would have given in the other language (KS X 5002).

/// "qjawhl" gives "범죄". Letters that stand on no key stay as they are. Syllables are put together as an input method
/// does while one types.
std::string as_hangul(std::string_view latin);
/// "ㅗㅐㅑㄴㄷ" gives "hoist". Syllables are taken apart.
std::string as_latin(std::string_view hangul);

}  // namespace model::search
