#pragma once

#include "model/editing/field_spec.h"

#include <array>

namespace model {

// Fields and lists that several kinds' forms share. Not for the screens: they ask form_of().

template <std::size_t N, std::size_t M>
constexpr std::array<FieldSpec, N + M> joined_specs(const std::array<FieldSpec, N>& first,
                                                    const std::array<FieldSpec, M>& second) {
    std::array<FieldSpec, N + M> all{};
    for (std::size_t i = 0; i < N; ++i) all[i] = first[i];
    for (std::size_t i = 0; i < M; ++i) all[N + i] = second[i];
    return all;
}

/// Letters of a line of a citizen's list: 40 Korean characters are the longest line (ARCHITECTURE.md, the
/// accessibility profile).
inline constexpr std::size_t kOneLine = 40;
/// A paragraph that a citizen reads without scrolling far: five such lines.
inline constexpr std::size_t kFewLines = 200;

inline constexpr std::array kYearEnds{Choice{"", "year_end_none"}, Choice{"closed_dates_unknown", "year_end_undated"}};

/// The hours of what holds them: the entry itself, or a phone.
inline constexpr std::array kHoursFields{
    FieldSpec{.key = "always", .path = "x_kiosk/always", .kind = FieldKind::flag},
    FieldSpec{.key = "hours_mo", .path = "schedules/MO", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_tu", .path = "schedules/TU", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_we", .path = "schedules/WE", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_th", .path = "schedules/TH", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_fr", .path = "schedules/FR", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_sa", .path = "schedules/SA", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "hours_su", .path = "schedules/SU", .kind = FieldKind::day_hours, .whole = "schedules"},
    FieldSpec{.key = "holiday_rule",
              .path = "x_kiosk/holiday_rule",
              .kind = FieldKind::holiday_rule,
              .whole = "x_kiosk/holiday_rule"},
    FieldSpec{.key = "year_end", .path = "x_kiosk/year_end", .kind = FieldKind::choice, .choices = kYearEnds},
    FieldSpec{.key = "last_entry", .path = "x_kiosk/last_entry_minutes", .kind = FieldKind::number}};

inline constexpr std::array kClosureFields{
    FieldSpec{.key = "closure_from", .path = "from", .kind = FieldKind::date},
    FieldSpec{.key = "closure_to", .path = "to", .kind = FieldKind::date},
    FieldSpec{.key = "closure_days", .path = "byday", .kind = FieldKind::month_days},
    FieldSpec{.key = "closure_reason", .path = "reason", .fits = kOneLine}};
inline constexpr std::array kExceptionFields{
    FieldSpec{.key = "exception_from", .path = "valid_from", .kind = FieldKind::date},
    FieldSpec{.key = "exception_to", .path = "valid_to", .kind = FieldKind::date},
    FieldSpec{.key = "exception_opens", .path = "opens_at", .kind = FieldKind::clock},
    FieldSpec{.key = "exception_closes", .path = "closes_at", .kind = FieldKind::clock},
    FieldSpec{.key = "exception_note", .path = "description"}};
inline constexpr std::array kClosingLists{
    ListSpec{
        .key = "closures", .path = "x_kiosk/closures", .fields = kClosureFields, .known_by = "from", .has_ids = false},
    ListSpec{.key = "exceptions", .path = "x_kiosk/exceptions", .fields = kExceptionFields, .known_by = "valid_from"}};

inline constexpr std::array kPhoneClasses{
    Choice{"", "phone_class_by_number"},          Choice{"emergency", "phone_class_emergency"},
    Choice{"short", "phone_class_short"},         Choice{"representative", "phone_class_representative"},
    Choice{"toll_free", "phone_class_toll_free"}, Choice{"area", "phone_class_area"},
    Choice{"mobile", "phone_class_mobile"},       Choice{"voip", "phone_class_voip"},
    Choice{"personal", "phone_class_personal"},   Choice{"other", "phone_class_other"}};
inline constexpr std::array kPhoneTypes{Choice{"", "phone_type_none"}, Choice{"voice", "phone_type_voice"},
                                        Choice{"fax", "phone_type_fax"}, Choice{"text", "phone_type_text"}};

inline constexpr std::array kNumberFields{
    FieldSpec{.key = "phone_number", .path = "number", .kind = FieldKind::phone, .required = true},
    FieldSpec{.key = "phone_description", .path = "description", .translated = true, .fits = kOneLine},
    FieldSpec{.key = "phone_class", .path = "x_kiosk/class", .kind = FieldKind::choice, .choices = kPhoneClasses},
    FieldSpec{.key = "phone_type", .path = "type", .kind = FieldKind::choice, .choices = kPhoneTypes},
    FieldSpec{.key = "phone_source", .path = "x_kiosk/source", .translated = true},
    FieldSpec{.key = "phone_source_date", .path = "x_kiosk/source_date", .kind = FieldKind::date}};
inline constexpr std::array kCrisisFields{
    FieldSpec{.key = "phone_crisis_always", .path = "x_kiosk/crisis/always", .kind = FieldKind::flag}};
inline constexpr auto kPhoneFields = joined_specs(joined_specs(kNumberFields, kHoursFields), kCrisisFields);
inline constexpr std::array kPhoneLists{
    ListSpec{.key = "phones", .path = "phones", .fields = kPhoneFields, .known_by = "number"}};

inline constexpr std::array kSourceFields{
    FieldSpec{.key = "source_title", .path = "x_kiosk/source/title", .translated = true},
    FieldSpec{.key = "source_date", .path = "x_kiosk/source/date", .kind = FieldKind::date},
    FieldSpec{.key = "source_url", .path = "x_kiosk/source/url", .kind = FieldKind::url}};

std::span<const SectionSpec> service_form();
std::span<const SectionSpec> organization_form();
std::span<const SectionSpec> location_form();
std::span<const SectionSpec> category_form();
std::span<const SectionSpec> closure_form();
std::span<const SectionSpec> holiday_form();
std::span<const SectionSpec> synonym_form();

}  // namespace model
