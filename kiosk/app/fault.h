#pragma once

#include "model/directory/directory_view.h"

#include <string_view>

namespace kiosk::app {

/// Why the kiosk cannot serve. Each has a code that staff read out on the phone; the operator's guide lists them.
enum class Fault { no_database, foreign_database, damaged_database, unreadable_database, no_fonts, bad_configuration };

constexpr std::string_view code(Fault fault) {
    switch (fault) {
        case Fault::no_database: return "K-01";
        case Fault::foreign_database: return "K-02";
        case Fault::damaged_database: return "K-03";
        case Fault::unreadable_database: return "K-04";
        case Fault::no_fonts: return "K-05";
        case Fault::bad_configuration: return "K-06";
    }
    return "K-04";
}

constexpr Fault fault_of(model::ReadError error) {
    switch (error) {
        case model::ReadError::missing: return Fault::no_database;
        case model::ReadError::damaged: return Fault::damaged_database;
        case model::ReadError::busy:
        case model::ReadError::unreadable: return Fault::unreadable_database;
    }
    return Fault::unreadable_database;
}

}  // namespace kiosk::app
