#pragma once

#include "kiosk/text/text.h"

#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::text {

/// Names a message of messages.def.
enum class Msg {
#define MSG(name, placeholders) name,
#include "kiosk/text/messages.def"
#undef MSG
};

/// One line of messages.def: what the catalogue test holds each language to.
struct MessageSpec {
    Msg msg;
    std::string_view key;           ///< the msgid in the PO files
    std::string_view placeholders;  ///< "name, count"
};
inline constexpr std::array kMessages{
#define MSG(name, placeholders) MessageSpec{Msg::name, #name, placeholders},
#include "kiosk/text/messages.def"
#undef MSG
};

/// A value for a {placeholder}.
struct Fill {
    std::string_view name;
    std::string value;
    std::optional<int> number;  ///< set where it was given as one: it decides between "1 day" and "2 days"
    Fill(std::string_view n, std::string v) : name{n}, value{std::move(v)} {}
    Fill(std::string_view n, const Text& v) : name{n}, value{v.str()} {}
    Fill(std::string_view n, int v) : name{n}, value{std::to_string(v)}, number{v} {}
};

/// The messages of one language.
class Catalogue {
public:
    /// Reads LANG.mo (msgfmt's output of assets/strings/LANG.po) below `folder`. Throws std::runtime_error, naming the
    /// file, where it cannot be read.
    Catalogue(const std::string& folder, model::Language language);

    model::Language language() const { return language_; }

    /// The message with its placeholders filled in: {name} by its value, {name:을/를} by the particle that fits the
    /// value. Where the PO file has plural forms (msgid_plural), the first value given as a number chooses. A message
    /// without words shows its key in double brackets: a citizen sees that something is missing, and the catalogue test
    /// fails long before.
    Text operator()(Msg msg, std::initializer_list<Fill> fills = {}) const;

    /// The words with the placeholders as they stand in the PO file, for several where one differs; empty where the
    /// language has none.
    const std::string& pattern(Msg msg) const { return words_[static_cast<std::size_t>(msg)]; }
    /// The same for a count of one.
    const std::string& pattern_of_one(Msg msg) const;

private:
    std::array<std::string, kMessages.size()> words_;
    std::map<Msg, std::string> words_of_one_;  ///< our five languages have no third form: English alone has two
    model::Language language_;
};

}  // namespace kiosk::text
