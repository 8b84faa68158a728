#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/directory/service.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// The parts of a service document, each read from its own JSON value. Lenient as read_service() is.

/// The day at `key`; a text that is no day is a problem, an absent one is not.
std::optional<Day> read_day(const Json& object, const char* key, const std::string& where, Problems& problems);
/// A whole number at `key`; anything else is a problem, an absent one is not.
std::optional<int> read_count(const Json& object, const char* key, const std::string& where, Problems& problems);

/// What to say of a word that stands where one of a fixed set is due.
Problem unknown_word(const std::string& where, const std::string& word);

/// The value named by the word at `key`; `otherwise` where there is no word, and with a problem where it names nothing.
template <class Value>
Value named_at(const Json& object, const char* key, std::optional<Value> (*reader)(std::string_view), Value otherwise,
               const std::string& where, Problems& problems) {
    const std::string word = text_at(object, key);
    if (word.empty()) return otherwise;
    if (const auto value = reader(word)) return *value;
    problems.push_back(unknown_word(where + "/" + key, word));
    return otherwise;
}

DateRange read_period(const Json& service, const std::string& where, Problems& problems);
Trust read_trust(const Json& service, const std::string& where, Problems& problems);
Phone read_phone(const Json& phone, const std::string& where, Problems& problems);
/// `location` is the document that the service_at_location points to; null where there is none.
Place read_place(const Json& at_location, const Json& location, const std::string& where, Problems& problems);
Document read_document(const Json& document, const std::string& where, Problems& problems);
Cost read_cost(const Json& cost, const std::string& where, Problems& problems);
Channel read_channel(const Json& channel, const std::string& where, Problems& problems);
LaterFact read_later_fact(const Json& fact, const std::string& where, Problems& problems);

}  // namespace model
