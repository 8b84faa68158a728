#include "model/hours/open_state.h"

namespace model {

std::string_view code(OpenNow now) {
    switch (now) {
        case OpenNow::open: return "open";
        case OpenNow::closed: return "closed";
        case OpenNow::unknown: return "unknown";
    }
    return "unknown";
}

std::string_view code(OpenReason reason) {
    switch (reason) {
        case OpenReason::within_hours: return "within_hours";
        case OpenReason::always: return "always";
        case OpenReason::before_hours: return "before_hours";
        case OpenReason::after_hours: return "after_hours";
        case OpenReason::between_hours: return "between_hours";
        case OpenReason::not_a_day: return "not_a_day";
        case OpenReason::holiday: return "holiday";
        case OpenReason::closure: return "closure";
        case OpenReason::last_entry: return "last_entry";
        case OpenReason::no_hours_known: return "no_hours_known";
        case OpenReason::year_end: return "year_end";
        case OpenReason::holiday_rule_unknown: return "holiday_rule_unknown";
        case OpenReason::unreadable: return "unreadable";
        case OpenReason::ended: return "ended";
    }
    return "unreadable";
}

}  // namespace model
