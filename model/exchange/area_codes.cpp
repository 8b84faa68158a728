#include "model/exchange/area_codes.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

struct Area {
    std::string_view begins;
    std::string_view code;
};

// 전기통신번호 관리세칙: one code a province, two for 서울 and its neighbours' exceptions below.
constexpr std::array kProvinces{
    Area{"서울", "02"},      Area{"경기", "031"},     Area{"인천", "032"},     Area{"강원", "033"},
    Area{"충남", "041"},     Area{"충청남도", "041"}, Area{"대전", "042"},     Area{"충북", "043"},
    Area{"충청북도", "043"}, Area{"세종", "044"},     Area{"부산", "051"},     Area{"울산", "052"},
    Area{"대구", "053"},     Area{"경북", "054"},     Area{"경상북도", "054"}, Area{"경남", "055"},
    Area{"경상남도", "055"}, Area{"전남", "061"},     Area{"전라남도", "061"}, Area{"광주광역시", "062"},
    Area{"전북", "063"},     Area{"전라북도", "063"}, Area{"제주", "064"}};

// Municipalities that do not use their province's code, or not alone. "" is "not certain".
constexpr std::array kExceptions{
    Area{"경기도 부천시", "032"},   Area{"경기도 광명시", "02"},    Area{"경기도 과천시", "02"},
    Area{"충청남도 계룡시", "042"}, Area{"경상북도 경산시", "053"}, Area{"대구광역시 군위군", ""},
    Area{"경기도 고양시", ""},      Area{"경기도 김포시", ""},      Area{"경기도 시흥시", ""},
    Area{"경기도 하남시", ""},      Area{"경기도 성남시", ""},      Area{"경기도 구리시", ""},
    Area{"경기도 남양주시", ""},    Area{"경기도 의정부시", ""},    Area{"경기도 양주시", ""},
    Area{"경기도 안산시", ""},      Area{"경상남도 양산시", ""}};

}  // namespace

std::optional<std::string> area_code_of(std::string_view agency) {
    const auto begins = [&](const Area& area) { return agency.starts_with(area.begins); };
    if (const auto* const at = std::ranges::find_if(kExceptions, begins); at != kExceptions.end())
        return at->code.empty() ? std::nullopt : std::optional{std::string{at->code}};
    const auto* const at = std::ranges::find_if(kProvinces, begins);
    if (at == kProvinces.end()) return std::nullopt;
    return std::string{at->code};
}

}  // namespace model
