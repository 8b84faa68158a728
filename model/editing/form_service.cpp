#include "model/editing/form_parts.h"

namespace model {
namespace {

constexpr std::array kKinds{Choice{"programme", "kind_programme"}, Choice{"campaign", "kind_campaign"},
                            Choice{"event", "kind_event"},         Choice{"course", "kind_course"},
                            Choice{"desk", "kind_desk"},           Choice{"centre", "kind_centre"},
                            Choice{"facility", "kind_facility"},   Choice{"organisation", "kind_organisation"},
                            Choice{"hotline", "kind_hotline"},     Choice{"plan", "kind_plan"}};
constexpr std::array kVisibilities{Choice{"", "visibility_everyone"}, Choice{"everyone", "visibility_everyone"},
                                   Choice{"sensitive", "visibility_sensitive"}, Choice{"staff", "visibility_staff"}};
constexpr std::array kStatuses{Choice{"active", "status_active"}, Choice{"inactive", "status_inactive"},
                               Choice{"defunct", "status_defunct"},
                               Choice{"temporarily closed", "status_temporarily_closed"}};
constexpr std::array kGroups{Choice{"", "group_none"},         Choice{"emergency", "group_emergency"},
                             Choice{"care", "group_care"},     Choice{"violence", "group_violence"},
                             Choice{"mind", "group_mind"},     Choice{"money_law", "group_money_law"},
                             Choice{"work", "group_work"},     Choice{"foreigner", "group_foreigner"},
                             Choice{"living", "group_living"}, Choice{"완산구", "group_wansan"},
                             Choice{"덕진구", "group_deokjin"}};
constexpr std::array kWindowKinds{Choice{"", "window_none"},
                                  Choice{"fixed", "window_fixed"},
                                  Choice{"rolling", "window_rolling"},
                                  Choice{"budget", "window_budget"},
                                  Choice{"until_filled", "window_until_filled"},
                                  Choice{"yearly", "window_yearly"},
                                  Choice{"announced_later", "window_announced_later"},
                                  Choice{"unknown", "window_unknown"}};
constexpr std::array kChannels{Choice{"visit", "channel_visit"},
                               Choice{"online", "channel_online"},
                               Choice{"phone", "channel_phone"},
                               Choice{"post", "channel_post"},
                               Choice{"fax", "channel_fax"},
                               Choice{"email", "channel_email"},
                               Choice{"referral", "channel_referral"},
                               Choice{"appointment", "channel_appointment"},
                               Choice{"none_needed", "channel_none_needed"}};
constexpr std::array kDocumentHows{Choice{"", "document_bring"}, Choice{"bring", "document_bring"},
                                   Choice{"official_lookup", "document_official_lookup"},
                                   Choice{"identity", "document_identity"}, Choice{"form", "document_form"}};

constexpr std::array kBasics{
    FieldSpec{.key = "name", .path = "name", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "alternate_name", .path = "alternate_name", .translated = true, .fits = kOneLine},
    FieldSpec{.key = "list_name", .path = "x_kiosk/list_name", .translated = true, .fits = kOneLine},
    FieldSpec{.key = "summary", .path = "x_kiosk/summary", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "description",
              .path = "description",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "kind", .path = "x_kiosk/kind", .kind = FieldKind::choice, .choices = kKinds, .required = true},
    FieldSpec{.key = "category",
              .path = "x_kiosk/category",
              .kind = FieldKind::reference,
              .refers_to = EntryKind::category,
              .named_by = NamedBy::code},
    FieldSpec{.key = "group", .path = "x_kiosk/group", .kind = FieldKind::choice, .choices = kGroups},
    FieldSpec{.key = "rank", .path = "x_kiosk/rank", .kind = FieldKind::number},
    FieldSpec{.key = "organization",
              .path = "organization_id",
              .kind = FieldKind::reference,
              .refers_to = EntryKind::organization},
    FieldSpec{.key = "visibility", .path = "x_kiosk/visibility", .kind = FieldKind::choice, .choices = kVisibilities},
    FieldSpec{.key = "status", .path = "status", .kind = FieldKind::choice, .choices = kStatuses, .required = true},
    FieldSpec{.key = "folded", .path = "x_kiosk/folded", .kind = FieldKind::flag}};

constexpr std::array kApplication{
    FieldSpec{.key = "application_process",
              .path = "application_process",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "window_kind",
              .path = "x_kiosk/window/kind",
              .kind = FieldKind::choice,
              .choices = kWindowKinds,
              .whole = "x_kiosk/window"},
    FieldSpec{
        .key = "window_opens", .path = "x_kiosk/window/opens", .kind = FieldKind::moment, .whole = "x_kiosk/window"},
    FieldSpec{
        .key = "window_closes", .path = "x_kiosk/window/closes", .kind = FieldKind::moment, .whole = "x_kiosk/window"},
    FieldSpec{.key = "window_source_text",
              .path = "x_kiosk/window/source_text",
              .translated = true,
              .whole = "x_kiosk/window"},
    FieldSpec{
        .key = "period_start", .path = "x_kiosk/period/start", .kind = FieldKind::date, .whole = "x_kiosk/period"},
    FieldSpec{.key = "period_end", .path = "x_kiosk/period/end", .kind = FieldKind::date, .whole = "x_kiosk/period"},
    FieldSpec{.key = "period_note", .path = "x_kiosk/period/note", .translated = true, .whole = "x_kiosk/period"},
    FieldSpec{.key = "course_capacity", .path = "x_kiosk/course/capacity", .kind = FieldKind::number},
    FieldSpec{.key = "course_sessions", .path = "x_kiosk/course/sessions", .kind = FieldKind::number},
    FieldSpec{.key = "course_hours", .path = "x_kiosk/course/hours", .kind = FieldKind::number}};
constexpr std::array kChannelFields{
    FieldSpec{.key = "channel_how", .path = "how", .kind = FieldKind::choice, .choices = kChannels, .required = true},
    FieldSpec{.key = "channel_note", .path = "note", .translated = true, .fits = kOneLine},
    FieldSpec{.key = "channel_url", .path = "url", .kind = FieldKind::url}};
constexpr std::array kChannelLists{ListSpec{
    .key = "channels", .path = "x_kiosk/channels", .fields = kChannelFields, .known_by = "how", .has_ids = false}};

constexpr std::array kDocumentFields{
    FieldSpec{.key = "document_name", .path = "document", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "document_how", .path = "x_kiosk/how", .kind = FieldKind::choice, .choices = kDocumentHows},
    FieldSpec{.key = "document_condition", .path = "x_kiosk/condition", .translated = true, .fits = kOneLine}};
constexpr std::array kDocumentLists{ListSpec{
    .key = "required_documents", .path = "required_documents", .fields = kDocumentFields, .known_by = "document"}};

constexpr std::array kCostFields{
    FieldSpec{.key = "cost_amount", .path = "amount", .kind = FieldKind::money},
    FieldSpec{.key = "cost_option", .path = "option", .translated = true, .fits = kOneLine}};
constexpr std::array kCostLists{
    ListSpec{.key = "cost_options", .path = "cost_options", .fields = kCostFields, .known_by = "option"}};
constexpr std::array kCosts{
    FieldSpec{.key = "fees_description", .path = "fees_description", .translated = true, .fits = kFewLines}};

constexpr std::array kWhom{
    FieldSpec{.key = "eligibility_description",
              .path = "eligibility_description",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "minimum_age", .path = "minimum_age", .kind = FieldKind::number},
    FieldSpec{.key = "maximum_age", .path = "maximum_age", .kind = FieldKind::number},
    FieldSpec{.key = "eligibility_codes", .path = "x_kiosk/eligibility/ja", .kind = FieldKind::codes},
    FieldSpec{.key = "eligibility_anyone", .path = "x_kiosk/eligibility/anyone", .kind = FieldKind::words}};

constexpr std::array kPlaceFields{
    FieldSpec{.key = "place_location",
              .path = "location_id",
              .kind = FieldKind::reference,
              .required = true,
              .refers_to = EntryKind::location},
    FieldSpec{.key = "place_current", .path = "x_kiosk/current", .kind = FieldKind::flag, .absent_is = true},
    FieldSpec{.key = "place_note", .path = "x_kiosk/note", .translated = true, .fits = kFewLines}};
constexpr std::array kPlaceLists{
    ListSpec{.key = "places", .path = "service_at_locations", .fields = kPlaceFields, .known_by = "location_id"}};

constexpr std::array kLinks{
    FieldSpec{.key = "url", .path = "url", .kind = FieldKind::url},
    FieldSpec{.key = "email", .path = "email", .kind = FieldKind::email},
    FieldSpec{.key = "keywords", .path = "x_kiosk/keywords", .kind = FieldKind::words},
    FieldSpec{.key = "former_numbers", .path = "x_kiosk/former_numbers", .kind = FieldKind::words},
    FieldSpec{.key = "related",
              .path = "x_kiosk/related",
              .kind = FieldKind::references,
              .refers_to = EntryKind::service,
              .named_by = NamedBy::key},
    FieldSpec{.key = "same_as",
              .path = "x_kiosk/same_as",
              .kind = FieldKind::reference,
              .refers_to = EntryKind::service,
              .named_by = NamedBy::key},
    FieldSpec{.key = "slug", .path = "x_kiosk/slug"}};
constexpr std::array kLanguageFields{
    FieldSpec{.key = "language_name", .path = "name", .required = true, .translated = true},
    FieldSpec{.key = "language_code", .path = "code"}};
constexpr std::array kLanguageLists{
    ListSpec{.key = "languages", .path = "languages", .fields = kLanguageFields, .known_by = "name"}};

constexpr std::array kFactFields{
    FieldSpec{.key = "fact_text",
              .path = "text",
              .kind = FieldKind::paragraph,
              .required = true,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "fact_source", .path = "source", .required = true, .translated = true},
    FieldSpec{.key = "fact_date", .path = "date", .kind = FieldKind::date}};
constexpr std::array kFactLists{ListSpec{
    .key = "later_facts", .path = "x_kiosk/later_facts", .fields = kFactFields, .known_by = "text", .has_ids = false}};

constexpr std::array kSections{
    SectionSpec{.key = "section_basics", .fields = kBasics, .lists = {}},
    SectionSpec{.key = "section_phones", .fields = {}, .lists = kPhoneLists},
    SectionSpec{.key = "section_hours", .fields = kHoursFields, .lists = kClosingLists},
    SectionSpec{.key = "section_application", .fields = kApplication, .lists = kChannelLists},
    SectionSpec{.key = "section_whom", .fields = kWhom, .lists = {}},
    SectionSpec{.key = "section_documents", .fields = {}, .lists = kDocumentLists},
    SectionSpec{.key = "section_costs", .fields = kCosts, .lists = kCostLists},
    SectionSpec{.key = "section_places", .fields = {}, .lists = kPlaceLists},
    SectionSpec{.key = "section_links", .fields = kLinks, .lists = kLanguageLists},
    SectionSpec{.key = "section_sources", .fields = kSourceFields, .lists = kFactLists}};

}  // namespace

std::span<const SectionSpec> service_form() { return kSections; }

}  // namespace model
