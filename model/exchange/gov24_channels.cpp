#include "model/exchange/gov24_channels.h"

#include "model/base/json.h"
#include "model/exchange/gov24_text.h"
#include "model/written/plain_text.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

struct Token {
    std::string_view token;
    const char* how;
    const char* note;
};

// 신청방법's tokens (gov24_values.tsv) and those that other years of the same data have.
constexpr std::array kTokens{Token{"방문신청", "visit", ""},
                             Token{"방문", "visit", ""},
                             Token{"정부24온라인신청", "online", "정부24"},
                             Token{"정부24신청", "online", "정부24"},
                             Token{"온라인신청", "online", ""},
                             Token{"기타온라인신청", "online", "정부24가 아닌 누리집"},
                             Token{"신청불필요", "none_needed", ""},
                             Token{"전화신청", "phone", ""},
                             Token{"전화", "phone", ""},
                             Token{"우편신청", "post", ""},
                             Token{"우편", "post", ""},
                             Token{"팩스신청", "fax", ""},
                             Token{"팩스", "fax", ""},
                             Token{"이메일신청", "email", ""},
                             Token{"이메일", "email", ""}};

bool has(const Json& channels, const char* how) {
    return std::ranges::any_of(channels, [&](const Json& one) { return one.at("how") == how; });
}

}  // namespace

std::string web_address(std::string_view text) {
    std::string address = one_line(text);
    if (!address.starts_with("http://") && !address.starts_with("https://")) return {};
    const std::string_view rest = std::string_view{address}.substr(address.find("//") + 2);
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#:"));
    const auto last_dot = host.rfind('.');
    const bool whole_host = last_dot != std::string_view::npos && last_dot > 0 && host.size() - last_dot > 2;
    const bool plain = std::ranges::all_of(address, [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '<'; });
    return whole_host && plain ? address : std::string{};
}

Json gov24_channels(std::string_view tokens, std::string_view reception, std::string_view online_url) {
    Json channels = Json::array();
    for (const std::string& text : gov24_tokens(tokens)) {
        const std::string compact = without_spaces(text);
        const auto* const known = std::ranges::find(kTokens, std::string_view{compact}, &Token::token);
        if (known == kTokens.end()) continue;
        Json channel{{"how", known->how}};
        if (*known->note != '\0') channel["note"] = known->note;
        const std::string place = gov24_summary(reception, 60);
        if (std::string_view{known->how} == "visit" && !place.empty()) channel["note"] = place;
        const std::string url = web_address(online_url);
        if (std::string_view{known->how} == "online" && !url.empty() && !has(channels, "online")) channel["url"] = url;
        if (std::ranges::find(channels, channel) == channels.end()) channels.push_back(std::move(channel));
    }
    return channels;
}

std::string gov24_application(std::string_view tokens) {
    const Json channels = gov24_channels(tokens, "", "");
    const bool visit = has(channels, "visit");
    const bool online = has(channels, "online");
    const bool gov24 = std::ranges::any_of(channels, [](const Json& one) { return text_at(one, "note") == "정부24"; });
    if (online && visit)
        return gov24 ? "정부24에서 인터넷으로 신청하거나 방문해서 신청합니다. 가기 전에 담당 부서에 전화로 확인하세요."
                     : "인터넷으로 신청하거나 방문해서 신청합니다. 먼저 담당 부서에 전화로 확인하세요.";
    if (online)
        return gov24 ? "정부24에서 인터넷으로 신청합니다."
                     : "인터넷으로 신청합니다. 먼저 담당 부서에 전화로 확인하세요.";
    if (visit) return "방문해서 신청합니다. 어디로 갈지 먼저 담당 부서에 전화로 확인하세요.";
    if (has(channels, "none_needed")) return "따로 신청하지 않아도 됩니다.";
    if (has(channels, "phone")) return "전화로 신청합니다.";
    if (has(channels, "post")) return "우편으로 신청합니다. 보낼 곳은 담당 부서에 전화로 확인하세요.";
    return {};
}

}  // namespace model
