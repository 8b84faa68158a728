// What is said of a form while it is written: problems, hints, the citizen's view, and what others say of it.
#include "kiosk/desk/updater.h"

#include "model/directory/phone_number.h"
#include "model/editing/difference.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto kTypingPause = 700ms;  // longer than between two letters of a slow typist, shorter than a look up

/// The instant of the citizen's view: what is typed where it can be read, else now.
model::SeoulTime preview_instant(const EditorRoute& route, model::SeoulTime now) {
    std::string text = route.preview_at;
    if (const auto space = text.find(' '); space != std::string::npos) text[space] = 'T';
    return model::parse_seoul_time(text).value_or(now);
}

/// What duplicates are known by: the name, and the digits of each number.
std::string known_by(const model::Form& form) {
    std::string name = model::text_at(form.document(), "name");
    for (const model::Json& phone : model::array_at(form.document(), "phones"))
        name += '\n' + model::phone_digits(model::text_at(phone, "number"));
    return name;
}

/// A reference that was chosen or typed here and names nothing keeps the form from being submitted; one that came with
/// the entry is not what this editing is about.
void add_reference_problems(EditorRoute& route) {
    for (const model::FormLine& line : route.form.lines()) {
        if (line.what != model::FormLine::What::field || !model::is_reference(*line.field.spec)) continue;
        const std::string text = route.form.text(line.field);
        const auto before = route.published.find(line.path);
        if (before != route.published.end() && before->second == text) continue;
        const model::FieldSpec& spec = *line.field.spec;
        for (const std::string& word : model::referred_words(spec, text)) {
            const auto named = route.names.known.find({spec.refers_to, spec.named_by, word});
            if (named != route.names.known.end() && !named->second.registered)
                route.problems.push_back(model::nothing_named(line.field, word));
        }
    }
}

void ask_parts(Updater& at, EditorRoute& route) {
    if (route.form.kind() != model::EntryKind::service) return;
    std::vector<std::string> missing;
    for (const std::string& key : parts_of(route.form.document()))
        if (!route.parts.contains(key) && route.parts_asked.insert(key).second) missing.push_back(key);
    if (!missing.empty()) at.ask(ReadParts{std::move(missing)});
}

void ask_alike(Updater& at, EditorRoute& route) {
    route.alike_due.reset();
    route.alike_asked = known_by(route.form);
    at.ask(FindAlike{route.form.document()});
}

}  // namespace

void draw_preview(Updater& at, EditorRoute& route) {
    route.preview_time = preview_instant(route, at.world.now);
    route.preview = route.form.kind() == model::EntryKind::service
                        ? preview_of(route.form.document(), route.parts, *at.world.calendar, *route.preview_time)
                        : nullptr;
}

void judge(Updater& at, EditorRoute& route) {
    route.problems = model::problems(route.form);
    add_reference_problems(route);
    route.changes =
        model::differences(route.form.kind(), route.form.base(), route.form.document(), at.state.settings.language)
            .size();
    const auto known = [&](const std::string&, const std::vector<std::string>&) { return route.alike; };
    const auto place = [&](const std::string& id) {
        const auto part = route.parts.find(id);
        return part == route.parts.end() ? model::Json{} : part->second;
    };
    route.hints = model::hints(route.form, {.today = model::day_of(at.world.now), .alike = known, .location = place});
    draw_preview(at, route);
}

void changed(Updater& at, EditorRoute& route) {
    ++route.edition;
    route.changed_at = at.world.instant;
    at.state.notice.reset();
    judge(at, route);
    ask_names(at, route.names, route.form);
    ask_parts(at, route);
    if (route.form.kind() != model::EntryKind::service) return;
    route.alike_due.reset();
    if (known_by(route.form) != route.alike_asked) route.alike_due = at.world.instant + kTypingPause;
}

void ask_names(Updater& at, Names& names, const model::Form& form) {
    std::vector<model::Reference> missing;
    for (model::Reference& one : model::references(form))
        if (!names.known.contains(one) && names.asked.insert(one).second) missing.push_back(std::move(one));
    if (!missing.empty()) at.ask(NameEntries{std::move(missing)});
}

void take_names(Names& names, const std::vector<Referred>& entries) {
    for (const Referred& one : entries) names.known.insert_or_assign(one.as, one);
}

void ask_about(Updater& at, EditorRoute& route) {
    ask_names(at, route.names, route.form);
    ask_names(at, route.names, model::Form{route.form.kind(), route.form.base(), route.form.base_version()});
    ask_parts(at, route);
    if (route.form.kind() == model::EntryKind::service) ask_alike(at, route);
}

void ask_alike_when_due(Updater& at) {
    auto* route = at.here<EditorRoute>();
    if (route && route->alike_due && at.world.instant >= *route->alike_due) ask_alike(at, *route);
}

}  // namespace kiosk::desk
