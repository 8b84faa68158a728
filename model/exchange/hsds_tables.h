#pragma once

#include <array>
#include <span>
#include <string_view>

namespace model {

/// A table of HSDS's CSV form. One row may name several parents, by `<parent>_id`.
struct HsdsTable {
    std::string_view name;                    ///< of the file, without .csv
    std::string_view list;                    ///< the key of the rows' array in a parent; "" for an entry of its own
    std::array<std::string_view, 5> parents;  ///< "service" for service_id
    std::string_view numbers;                 ///< the columns that hold numbers, with a space on each side
    std::string_view columns;                 ///< as HSDS 3.1 orders them
};

/// Parents before what belongs to them.
inline constexpr std::array<HsdsTable, 21> kHsdsTables{{
    {"taxonomies", "", {}, "", "id name description uri version"},
    {"taxonomy_terms", "", {}, "", "id code name description parent_id taxonomy language taxonomy_id term_uri"},
    {"organizations",
     "",
     {},
     " year_incorporated ",
     "id name alternate_name description email website tax_status tax_id year_incorporated legal_status logo uri "
     "parent_organization_id"},
    {"locations",
     "",
     {},
     " latitude longitude ",
     "id location_type url organization_id name alternate_name description transportation latitude longitude "
     "external_identifier external_identifier_type"},
    {"programs", "programs", {"organization"}, "", "id organization_id name alternate_name description"},
    {"organization_identifiers",
     "organization_identifiers",
     {"organization"},
     "",
     "id organization_id identifier_scheme identifier_type identifier"},
    {"services",
     "",
     {},
     " minimum_age maximum_age ",
     "id organization_id program_id name alternate_name description url email status interpretation_services "
     "application_process fees_description wait_time fees accreditations eligibility_description minimum_age "
     "maximum_age assured_date assurer_email licenses alert last_modified"},
    {"service_at_location", "service_at_locations", {"service"}, "", "id service_id location_id description"},
    {"contacts",
     "contacts",
     {"organization", "service", "service_at_location", "location"},
     "",
     "id organization_id service_id service_at_location_id location_id name title department email"},
    {"phones",
     "phones",
     {"location", "service", "organization", "contact", "service_at_location"},
     " extension ",
     "id location_id service_id organization_id contact_id service_at_location_id number extension type description"},
    {"addresses",
     "addresses",
     {"location"},
     "",
     "id location_id attention address_1 address_2 city region state_province postal_code country address_type"},
    {"schedules",
     "schedules",
     {"service", "location", "service_at_location"},
     " timezone count interval ",
     "id service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq "
     "interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes"},
    {"languages",
     "languages",
     {"service", "location", "phone"},
     "",
     "id service_id location_id phone_id name code note"},
    {"accessibility", "accessibility", {"location"}, "", "id location_id description details url"},
    {"service_areas",
     "service_areas",
     {"service", "service_at_location"},
     "",
     "id service_id service_at_location_id name description extent extent_type uri"},
    {"funding", "funding", {"organization", "service"}, "", "id organization_id service_id source"},
    {"required_documents", "required_documents", {"service"}, "", "id service_id document uri"},
    {"cost_options",
     "cost_options",
     {"service"},
     " amount ",
     "id service_id valid_from valid_to option currency amount amount_description"},
    {"service_capacity",
     "capacities",
     {"service"},
     " available maximum ",
     "id service_id unit_id available maximum description updated"},
    {"attributes", "attributes", {"link"}, "", "id link_id taxonomy_term_id link_type link_entity value label"},
    {"metadata",
     "metadata",
     {"resource"},
     "",
     "id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value "
     "updated_by"},
}};

}  // namespace model
