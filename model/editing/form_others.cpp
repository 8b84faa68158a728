#include "model/editing/form_parts.h"

namespace model {
namespace {

constexpr std::array kOrganizationBasics{
    FieldSpec{.key = "name", .path = "name", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "alternate_name", .path = "alternate_name", .translated = true, .fits = kOneLine},
    FieldSpec{.key = "description",
              .path = "description",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "website", .path = "website", .kind = FieldKind::url},
    FieldSpec{.key = "email", .path = "email", .kind = FieldKind::email}};
constexpr std::array kOrganization{SectionSpec{.key = "section_basics", .fields = kOrganizationBasics, .lists = {}},
                                   SectionSpec{.key = "section_phones", .fields = {}, .lists = kPhoneLists},
                                   SectionSpec{.key = "section_hours", .fields = kHoursFields, .lists = kClosingLists},
                                   SectionSpec{.key = "section_sources", .fields = kSourceFields, .lists = {}}};

constexpr std::array kPolicies{Choice{"", "address_public"}, Choice{"public", "address_public"},
                               Choice{"area_only", "address_area_only"}, Choice{"not_stored", "address_not_stored"}};
constexpr std::array kDistricts{Choice{"", "group_none"}, Choice{"완산구", "group_wansan"},
                                Choice{"덕진구", "group_deokjin"}};
constexpr std::array kLocationBasics{
    FieldSpec{.key = "name", .path = "name", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "description",
              .path = "description",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{
        .key = "address_policy", .path = "x_kiosk/address_policy", .kind = FieldKind::choice, .choices = kPolicies},
    FieldSpec{.key = "district", .path = "x_kiosk/district", .kind = FieldKind::choice, .choices = kDistricts},
    FieldSpec{.key = "dong", .path = "x_kiosk/dong"},
    FieldSpec{.key = "admin_code", .path = "x_kiosk/admin_code"},
    FieldSpec{.key = "location_note", .path = "x_kiosk/note", .translated = true, .fits = kFewLines},
    FieldSpec{.key = "url", .path = "url", .kind = FieldKind::url}};
constexpr std::array kAddressFields{FieldSpec{.key = "address_1", .path = "address_1", .required = true},
                                    FieldSpec{.key = "address_2", .path = "address_2"},
                                    FieldSpec{.key = "postal_code", .path = "postal_code"},
                                    FieldSpec{.key = "address_region", .path = "region"},
                                    FieldSpec{.key = "address_city", .path = "city"},
                                    FieldSpec{.key = "address_state", .path = "state_province"}};
constexpr std::array kAddressLists{
    ListSpec{.key = "addresses", .path = "addresses", .fields = kAddressFields, .known_by = "address_1"}};
constexpr std::array kLocation{SectionSpec{.key = "section_basics", .fields = kLocationBasics, .lists = {}},
                               SectionSpec{.key = "section_address", .fields = {}, .lists = kAddressLists},
                               SectionSpec{.key = "section_phones", .fields = {}, .lists = kPhoneLists},
                               SectionSpec{.key = "section_hours", .fields = kHoursFields, .lists = kClosingLists},
                               SectionSpec{.key = "section_sources", .fields = kSourceFields, .lists = {}}};

constexpr std::array kCategoryFields{
    FieldSpec{.key = "name", .path = "name", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "category_code", .path = "code", .required = true},
    FieldSpec{.key = "description",
              .path = "description",
              .kind = FieldKind::paragraph,
              .translated = true,
              .fits = kFewLines},
    FieldSpec{.key = "category_icon", .path = "x_kiosk/icon"},
    FieldSpec{.key = "category_order", .path = "x_kiosk/order", .kind = FieldKind::number}};
constexpr std::array kCategory{SectionSpec{.key = "section_basics", .fields = kCategoryFields, .lists = {}}};

constexpr std::array kClosureEntryFields{
    FieldSpec{.key = "closure_from", .path = "from", .kind = FieldKind::date, .required = true},
    FieldSpec{.key = "closure_to", .path = "to", .kind = FieldKind::date},
    FieldSpec{.key = "closure_reason", .path = "reason", .required = true, .translated = true, .fits = kOneLine},
    FieldSpec{.key = "closes_everything", .path = "closes/everything", .kind = FieldKind::flag},
    FieldSpec{.key = "closes_services",
              .path = "closes/services",
              .kind = FieldKind::references,
              .refers_to = EntryKind::service},
    FieldSpec{.key = "closes_locations",
              .path = "closes/locations",
              .kind = FieldKind::references,
              .refers_to = EntryKind::location},
    FieldSpec{.key = "closes_organizations",
              .path = "closes/organizations",
              .kind = FieldKind::references,
              .refers_to = EntryKind::organization}};
constexpr std::array kClosure{SectionSpec{.key = "section_closure", .fields = kClosureEntryFields, .lists = {}},
                              SectionSpec{.key = "section_sources", .fields = kSourceFields, .lists = {}}};

constexpr std::array kHolidayKinds{Choice{"statutory", "holiday_statutory"}, Choice{"substitute", "holiday_substitute"},
                                   Choice{"temporary", "holiday_temporary"}, Choice{"election", "holiday_election"},
                                   Choice{"local", "holiday_local"}};
constexpr std::array kHolidayFields{
    FieldSpec{.key = "holiday_date", .path = "date", .kind = FieldKind::date, .required = true},
    FieldSpec{.key = "holiday_name", .path = "name", .required = true, .fits = kOneLine},
    FieldSpec{
        .key = "holiday_kind", .path = "kind", .kind = FieldKind::choice, .choices = kHolidayKinds, .required = true},
    FieldSpec{.key = "holiday_source", .path = "source"}};
constexpr std::array kHoliday{SectionSpec{.key = "section_holiday", .fields = kHolidayFields, .lists = {}}};

constexpr std::array kSynonymKinds{Choice{"former_number", "synonym_former_number"}, Choice{"word", "synonym_word"}};
constexpr std::array kSynonymFields{
    FieldSpec{.key = "synonym_name", .path = "name", .required = true},
    FieldSpec{.key = "synonym_kind",
              .path = "x_kiosk/kind",
              .kind = FieldKind::choice,
              .choices = kSynonymKinds,
              .required = true},
    FieldSpec{.key = "synonym_words", .path = "x_kiosk/words", .kind = FieldKind::words},
    FieldSpec{.key = "synonym_leads_to",
              .path = "x_kiosk/leads_to",
              .kind = FieldKind::references,
              .refers_to = EntryKind::service,
              .named_by = NamedBy::key},
    FieldSpec{.key = "synonym_note", .path = "x_kiosk/note", .translated = true, .fits = kFewLines}};
constexpr std::array kSynonym{SectionSpec{.key = "section_synonym", .fields = kSynonymFields, .lists = {}},
                              SectionSpec{.key = "section_sources", .fields = kSourceFields, .lists = {}}};

}  // namespace

std::span<const SectionSpec> organization_form() { return kOrganization; }
std::span<const SectionSpec> location_form() { return kLocation; }
std::span<const SectionSpec> category_form() { return kCategory; }
std::span<const SectionSpec> closure_form() { return kClosure; }
std::span<const SectionSpec> holiday_form() { return kHoliday; }
std::span<const SectionSpec> synonym_form() { return kSynonym; }

}  // namespace model
