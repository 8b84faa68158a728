#include "model/directory/conditions.h"

#include "model/base/json.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

using Group = ConditionGroup;

// Labels are the official ones but for JA1201, whose official label (음식적업) is a slip for 음식점업.
constexpr std::array kConditions{Condition{"JA0101", "남성", Group::sex},
                                 Condition{"JA0102", "여성", Group::sex},
                                 Condition{"JA0201", "중위소득 0~50%", Group::income},
                                 Condition{"JA0202", "중위소득 51~75%", Group::income},
                                 Condition{"JA0203", "중위소득 76~100%", Group::income},
                                 Condition{"JA0204", "중위소득 101~200%", Group::income},
                                 Condition{"JA0205", "중위소득 200% 초과", Group::income},
                                 Condition{"JA0301", "예비부모/난임", Group::person},
                                 Condition{"JA0302", "임산부", Group::person},
                                 Condition{"JA0303", "출산/입양", Group::person},
                                 Condition{"JA0313", "농업인", Group::person},
                                 Condition{"JA0314", "어업인", Group::person},
                                 Condition{"JA0315", "축산업인", Group::person},
                                 Condition{"JA0316", "임업인", Group::person},
                                 Condition{"JA0317", "초등학생", Group::person},
                                 Condition{"JA0318", "중학생", Group::person},
                                 Condition{"JA0319", "고등학생", Group::person},
                                 Condition{"JA0320", "대학생/대학원생", Group::person},
                                 Condition{"JA0322", "해당사항없음", Group::person},
                                 Condition{"JA0326", "근로자/직장인", Group::person},
                                 Condition{"JA0327", "구직자/실업자", Group::person},
                                 Condition{"JA0328", "장애인", Group::person},
                                 Condition{"JA0329", "국가보훈대상자", Group::person},
                                 Condition{"JA0330", "질병/질환자", Group::person},
                                 Condition{"JA0401", "다문화가족", Group::household},
                                 Condition{"JA0402", "북한이탈주민", Group::household},
                                 Condition{"JA0403", "한부모가정/조손가정", Group::household},
                                 Condition{"JA0404", "1인가구", Group::household},
                                 Condition{"JA0410", "해당사항없음", Group::household},
                                 Condition{"JA0411", "다자녀가구", Group::household},
                                 Condition{"JA0412", "무주택세대", Group::household},
                                 Condition{"JA0413", "신규전입", Group::household},
                                 Condition{"JA0414", "확대가족", Group::household},
                                 Condition{"JA1101", "예비창업자", Group::trader_state},
                                 Condition{"JA1102", "영업중", Group::trader_state},
                                 Condition{"JA1103", "생계곤란/폐업예정자", Group::trader_state},
                                 Condition{"JA1201", "음식점업", Group::trader_business},
                                 Condition{"JA1202", "제조업", Group::trader_business},
                                 Condition{"JA1299", "기타업종", Group::trader_business},
                                 Condition{"JA2101", "중소기업", Group::body_kind},
                                 Condition{"JA2102", "사회복지시설", Group::body_kind},
                                 Condition{"JA2103", "기관/단체", Group::body_kind},
                                 Condition{"JA2201", "제조업", Group::body_business},
                                 Condition{"JA2202", "농업,임업 및 어업", Group::body_business},
                                 Condition{"JA2203", "정보통신업", Group::body_business},
                                 Condition{"JA2299", "기타업종", Group::body_business}};

constexpr std::array kGroups{Group::sex,          Group::income,          Group::person,    Group::household,
                             Group::trader_state, Group::trader_business, Group::body_kind, Group::body_business};

}  // namespace

std::string_view name(ConditionGroup group) {
    switch (group) {
        case Group::sex: return "sex";
        case Group::income: return "income";
        case Group::person: return "person";
        case Group::household: return "household";
        case Group::trader_state: return "trader_state";
        case Group::trader_business: return "trader_business";
        case Group::body_kind: return "body_kind";
        case Group::body_business: return "body_business";
    }
    return "";
}

std::span<const Condition> conditions() { return kConditions; }

Json eligibility_json(const std::vector<std::string>& codes) {
    Json ja = Json::array();
    Json anyone = Json::array();
    const auto said = [&](std::string_view code) { return std::ranges::find(codes, code) != codes.end(); };
    for (const Group group : kGroups) {
        const auto of_group = [&](const Condition& one) { return one.group == group; };
        const bool all =
            std::ranges::all_of(kConditions, [&](const Condition& one) { return !of_group(one) || said(one.code); });
        if (all) anyone.push_back(name(group));
        for (const Condition& one : kConditions)
            if (of_group(one) && !all && said(one.code)) ja.push_back(one.code);
    }
    for (const std::string& code : codes)
        if (std::ranges::find(kConditions, code, &Condition::code) == kConditions.end()) ja.push_back(code);
    Json out;
    if (!ja.empty()) out["ja"] = std::move(ja);
    if (!anyone.empty()) out["anyone"] = std::move(anyone);
    return out;
}

}  // namespace model
