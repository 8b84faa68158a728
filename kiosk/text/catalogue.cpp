#include "kiosk/text/catalogue.h"

#include "kiosk/text/particle.h"

#include <fmt/format.h>
#include <boost/locale/gnu_gettext.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <locale>
#include <stdexcept>
#include <vector>

namespace kiosk::text {
namespace {

constexpr int kMany = 2;  // a count that takes the plural wherever there is one

std::vector<char> file_bytes(const std::string& path, const std::string& /*encoding*/) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The value of `name`, or nullptr.
const std::string* value_of(std::initializer_list<Fill> fills, std::string_view name) {
    const auto at = std::ranges::find(fills, name, &Fill::name);
    return at == fills.end() ? nullptr : &at->value;
}

/// The count that the message speaks of: the first value that was given as a number.
std::optional<int> count_in(std::initializer_list<Fill> fills) {
    for (const Fill& fill : fills)
        if (fill.number) return fill.number;
    return std::nullopt;
}

/// What stands for "{inside}".
std::string filled(std::string_view inside, std::initializer_list<Fill> fills) {
    const auto colon = inside.find(':');
    const std::string* value = value_of(fills, inside.substr(0, colon));
    if (!value) return fmt::format("{{{}}}", inside);
    return colon == inside.npos ? *value : std::string{particle(*value, inside.substr(colon + 1))};
}

}  // namespace

Catalogue::Catalogue(const std::string& folder, model::Language language) : language_{language} {
    namespace gettext = boost::locale::gnu_gettext;
    const std::string path = fmt::format("{}/{}.mo", folder, model::code(language));
    if (!std::ifstream{path})
        throw std::runtime_error{fmt::format("no messages at {}: build the target `strings`", path)};
    gettext::messages_info info;
    info.language = std::string{model::code(language)};
    info.encoding = "UTF-8";
    info.domains = {gettext::messages_info::domain{"kiosk"}};
    info.paths = {folder};
    info.locale_category = ".";
    info.callback = [&](const std::string&, const std::string&) { return file_bytes(path, {}); };
    const std::locale spoken{std::locale::classic(), gettext::create_messages_facet<char>(info)};
    const auto& facet = std::use_facet<boost::locale::message_format<char>>(spoken);
    for (const MessageSpec& spec : kMessages) {
        const std::string key{spec.key};
        const char* of_one = facet.get(0, nullptr, key.c_str());
        if (!of_one) continue;
        const char* of_many = facet.get(0, nullptr, key.c_str(), kMany);
        words_[static_cast<std::size_t>(spec.msg)] = of_many ? of_many : of_one;
        if (of_many && std::string_view{of_many} != of_one) words_of_one_.emplace(spec.msg, of_one);
    }
}

const std::string& Catalogue::pattern_of_one(Msg msg) const {
    const auto own = words_of_one_.find(msg);
    return own != words_of_one_.end() ? own->second : pattern(msg);
}

Text Catalogue::operator()(Msg msg, std::initializer_list<Fill> fills) const {
    const std::string& words = count_in(fills) == 1 ? pattern_of_one(msg) : pattern(msg);
    if (words.empty()) return Text{fmt::format("[[{}]]", kMessages[static_cast<std::size_t>(msg)].key), language_};
    std::string out;
    std::string_view rest = words;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open == rest.npos ? 0 : open);
        if (open == rest.npos || close == rest.npos) break;
        out += rest.substr(0, open);
        out += filled(rest.substr(open + 1, close - open - 1), fills);
        rest.remove_prefix(close + 1);
    }
    out += rest;
    return Text{std::move(out), language_};
}

}  // namespace kiosk::text
