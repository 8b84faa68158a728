#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>

template class nlohmann::basic_json<>;

namespace model {
namespace {

struct Place {
    std::size_t line = 1;
    std::size_t column = 1;  // in bytes: what editors show differs between them for Korean
};

Place place_of(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto last_line = before.rfind('\n');
    return {.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
            .column = 1 + before.size() - (last_line == before.npos ? 0 : last_line + 1)};
}

const Json kNoObject = Json::object();
const Json kNoArray = Json::array();

}  // namespace

Result<Json, Problem> parse_json(std::string_view text, const std::string& where) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const Place at = place_of(text, error.byte);
        return Failure{Problem{.where = fmt::format("{}:{}:{}", where, at.line, at.column),
                               .ko = "JSON 형식이 아닙니다. 이 자리의 괄호, 따옴표, 쉼표를 확인하세요.",
                               .en = "This is not JSON. Check the bracket, quote or comma at this place."}};
    }
}

std::string canonical(const Json& document) { return document.dump(-1, ' ', false); }

std::string text_at(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

const Json& object_at(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_object() ? *at : kNoObject;
}

const Json& array_at(const Json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_array() ? *at : kNoArray;
}

}  // namespace model
