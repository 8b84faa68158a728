#include "model/exchange/gov24_merge.h"

#include "model/base/json.h"
#include "model/base/uuid.h"
#include "model/directory/phone_number.h"
#include "model/directory/read_text.h"
#include "model/exchange/gov24_service.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace model {
namespace {

/// A field that the source gives, in the document itself or in x_kiosk.
struct Own {
    const char* key;
    bool extension;
};
constexpr std::array kOwn{Own{"name", false},
                          Own{"description", false},
                          Own{"url", false},
                          Own{"application_process", false},
                          Own{"eligibility_description", false},
                          Own{"minimum_age", false},
                          Own{"maximum_age", false},
                          Own{"phones", false},
                          Own{"required_documents", false},
                          Own{"summary", true},
                          Own{"window", true},
                          Own{"channels", true},
                          Own{"eligibility", true}};

// What a new entry gets and staff decide from then on: category, rank, visibility and so on are kept by not being here.

const Json* find(const Json& document, const Own& field) {
    const Json& object = field.extension ? object_at(document, "x_kiosk") : document;
    const auto at = object.find(field.key);
    return at == object.end() ? nullptr : &*at;
}

Json& object_of(Json& document, const Own& field) { return field.extension ? document["x_kiosk"] : document; }

bool has_parts(const Own& field) {
    const std::string_view key = field.key;
    return key == "phones" || key == "required_documents";
}

/// What the mark of a field is made from: without ids and dates, which change when nothing was said anew.
Json said(const Json* value, const Own& field) {
    if (value == nullptr) return {};
    if (!has_parts(field)) return *value;
    Json out = Json::array();
    for (Json part : *value) {
        part.erase("id");
        if (part.contains("x_kiosk")) part["x_kiosk"].erase("source_date");
        out.push_back(std::move(part));
    }
    return out;
}

std::string mark(const Json* value, const Own& field) {
    if (value != nullptr && !has_parts(field)) return translation_mark(canonical(*value));
    return translation_mark(canonical(said(value, field)));
}

bool of_source(const Json& phone) { return text_at(object_at(phone, "x_kiosk"), "source") == kGov24Title; }

/// The element of `standing` that is the same thing as `fresh`.
const Json* same_part(const Json& standing, const Json& fresh, const char* key) {
    const auto value = [&](const Json& part) {
        return std::string_view{key} == "number" ? phone_digits(text_at(part, key)) : text_at(part, key);
    };
    for (const Json& part : standing)
        if (part.is_object() && value(part) == value(fresh)) return &part;
    return nullptr;
}

/// `part` as it stands, with the source's own keys as they are now.
Json updated(const Json& standing, const Json& fresh) {
    Json out = standing;
    for (const auto& [key, value] : fresh.items()) {
        if (key == "id" && standing.contains("id")) continue;
        if (key == "x_kiosk" && out.contains("x_kiosk") && out["x_kiosk"].is_object())
            for (const auto& [own, text] : value.items()) out["x_kiosk"][own] = text;
        else
            out[key] = value;
    }
    return out;
}

Json merged_parts(const Json& standing, const Json& fresh, const char* list, const std::string& external_id) {
    const bool phones = std::string_view{list} == "phones";
    const char* key = phones ? "number" : "document";
    Json out = Json::array();
    for (const Json& part : fresh) {
        const Json* const same = same_part(standing, part, key);
        out.push_back(same != nullptr ? updated(*same, part) : part);
    }
    // What staff added is theirs; what the source had and no longer has is gone.
    for (const Json& part : standing)
        if (phones && part.is_object() && !of_source(part) && same_part(fresh, part, key) == nullptr)
            out.push_back(part);
    // An id that stands is kept; a new part takes one that is free.
    for (Json& part : out)
        if (same_part(standing, part, key) == nullptr) part.erase("id");
    std::set<std::string> taken;
    for (const Json& part : out) taken.insert(text_at(part, "id"));
    std::size_t next = 0;
    for (Json& part : out) {
        while (text_at(part, "id").empty()) {
            std::string id = uuid_for(fmt::format("{}/{}/{}", external_id, list, next++)).text;
            if (taken.insert(id).second) part["id"] = std::move(id);
        }
    }
    return out;
}

Json merged_field(const Json* standing, const Json* fresh, const Own& field, const std::string& external_id) {
    if (!has_parts(field)) return fresh != nullptr ? *fresh : Json{};
    const Json none = Json::array();
    return merged_parts(standing != nullptr && standing->is_array() ? *standing : none,
                        fresh != nullptr ? *fresh : none, field.key, external_id);
}

Problem rewritten(const Json& standing, const std::vector<std::string>& fields) {
    const std::string place = text_at(object_at(standing, "x_kiosk"), "external_id");
    return {
        .where = place,
        .ko = fmt::format(
            "출처가 바뀌어 직원이 고친 내용을 새 내용으로 바꿨습니다: {}. 이전 내용은 기록에 있으니 다시 다듬으세요.",
            fmt::join(fields, ", ")),
        .en = fmt::format("The source has changed, so what staff had written was replaced: {}. The history has the "
                          "old words; look over the new ones.",
                          fmt::join(fields, ", "))};
}

/// The keys of `fresh` over those of `standing`.
void put_over(Json& standing, const Json& fresh) {
    if (!standing.is_object()) standing = Json::object();
    for (const auto& [key, value] : fresh.items()) standing[key] = value;
}

}  // namespace

void mark_imported(Json& fresh) {
    Json marks = Json::object();
    for (const Own& field : kOwn) marks[field.key] = mark(find(fresh, field), field);
    fresh["x_kiosk"]["imported"] = std::move(marks);
}

Json merged_gov24(const Json& standing, const Json& fresh, Problems& notes) {
    Json out = standing;
    const Json& extension = object_at(standing, "x_kiosk");
    const Json& marks = object_at(extension, "imported");
    const Json& fresh_extension = object_at(fresh, "x_kiosk");
    const std::string external_id = text_at(fresh_extension, "external_id");
    const std::string known_day = text_at(object_at(extension, "source"), "date");
    const bool newer = known_day.empty() || text_at(object_at(fresh_extension, "source"), "date") > known_day;
    std::vector<std::string> lost;
    for (const Own& field : kOwn) {
        const Json* const now = find(standing, field);
        const Json* const next = find(fresh, field);
        const std::string last = text_at(marks, field.key);
        const std::string next_mark = text_at(object_at(fresh_extension, "imported"), field.key);
        const bool unchanged = last.empty() ? !newer && now != nullptr : last == next_mark;
        if (unchanged) continue;
        const bool by_staff = now != nullptr && (last.empty() || mark(now, field) != last);
        Json value = merged_field(now, next, field, external_id);
        const bool empty = value.is_null() || (value.is_array() && value.empty());
        if (by_staff && said(now, field) != said(&value, field)) lost.emplace_back(field.key);
        if (empty)
            object_of(out, field).erase(field.key);
        else
            object_of(out, field)[field.key] = std::move(value);
    }
    if (!lost.empty()) notes.push_back(rewritten(standing, lost));
    for (const char* key : {"organization_id", "status"})
        if (!out.contains(key) && fresh.contains(key)) out[key] = fresh.at(key);
    Json& out_extension = out["x_kiosk"];
    for (const auto& item : fresh_extension.items())
        if (!out_extension.contains(item.key()) &&
            std::ranges::none_of(kOwn, [&](const Own& own) { return own.extension && own.key == item.key(); }))
            out_extension[item.key()] = item.value();
    put_over(out_extension["source"], object_at(fresh_extension, "source"));
    put_over(out_extension["raw"], object_at(fresh_extension, "raw"));
    out_extension["imported"] = object_at(fresh_extension, "imported");
    return out;
}

}  // namespace model
