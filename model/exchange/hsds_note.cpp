#include "model/exchange/hsds_note.h"

#include "model/base/json.h"
#include "model/base/uuid.h"

#include <fmt/format.h>

namespace model {
namespace {

constexpr const char* kInside = "inside";
constexpr const char* kMade = "made";  // x_kiosk was not there before

}  // namespace

Json& hsds_note(Json& object) {
    const bool made = !object.contains("x_kiosk") || !object["x_kiosk"].is_object();
    if (made) object["x_kiosk"] = Json::object();
    Json& extension = object["x_kiosk"];
    if (!extension.contains("hsds") || !extension["hsds"].is_object()) {
        extension["hsds"] = Json::object();
        if (made) extension["hsds"][kMade] = true;
    }
    return extension["hsds"];
}

const Json& hsds_note_of(const Json& object) { return object_at(object_at(object, "x_kiosk"), "hsds"); }

Json take_hsds_note(Json& object) {
    Json note = hsds_note_of(object);
    if (note.empty()) return note;
    Json& extension = object["x_kiosk"];
    extension.erase("hsds");
    if (note.contains(kMade) && extension.empty()) object.erase("x_kiosk");
    return note;
}

void mark_inside(Json& object) { hsds_note(object)[kInside] = true; }

void unmark_inside(Json& object) {
    if (!marked_inside(object)) return;
    Json note = take_hsds_note(object);
    note.erase(kInside);
    const bool only_made = note.size() == 1 && note.contains(kMade);
    if (!note.empty() && !only_made) hsds_note(object) = std::move(note);
}

bool marked_inside(const Json& object) { return hsds_note_of(object).contains(kInside); }

std::string uuid_for_foreign_key(const std::string& kind, const Json& key) {
    return uuid_for(fmt::format("hsds:{}:{}", kind, key.is_string() ? key.get<std::string>() : canonical(key))).text;
}

}  // namespace model
