// Choosing the entry that a field of the form refers to.
#include "kiosk/desk/updater.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

void list_choices(Updater& at, const EditorRoute& route) {
    const auto field = model::field_at(route.form.kind(), route.chooser->path);
    if (!field) return;
    at.ask(ListChoices{.field = route.chooser->path,
                       .kind = field->spec->refers_to,
                       .named_by = field->spec->named_by,
                       .text = route.chooser->text,
                       .limit = route.chooser->limit});
}

void open_chooser(Updater& at, EditorRoute& route, const std::string& path) {
    const auto field = model::field_at(route.form.kind(), path);
    if (!field || !model::is_reference(*field->spec)) return;
    at.stop_writing();
    route.panel = EditorPanel::none;
    route.chooser = Chooser{.path = path, .text = {}, .limit = kRowsAtOnce, .found = {}};
    list_choices(at, route);
    at.effects.list = "/chooser";
    at.effects.focus = "choose-close";
    if (!searched(*field->spec)) return;
    at.effects.focus = std::string{kChooserField} + "/text";
    // With a hardware keyboard one goes on typing; the keyboard on the screen would cover half the list.
    if (!at.state.keyboard) at.state.writing = Writing{kChooserField, TextEdit{}};
}

/// Puts the changed text into the field as a step of its own.
void set(Updater& at, EditorRoute& route, const std::string& path, const std::string& text) {
    if (!route.form.set(path, text)) return;
    route.form.seal();
    changed(at, route);
}

void choose(Updater& at, EditorRoute& route, const std::string& word) {
    const std::string path = route.chooser->path;
    const auto field = model::field_at(route.form.kind(), path);
    if (!field) return;
    const model::FieldSpec& spec = *field->spec;
    const auto chosen = std::ranges::find(route.chooser->found, word, [](const Referred& one) { return one.as.word; });
    if (chosen != route.chooser->found.end()) route.names.known.insert_or_assign(chosen->as, *chosen);
    const std::string text = word.empty() ? std::string{} : model::with_word(spec, route.form.text(path), word);
    if (spec.kind == model::FieldKind::reference) close_chooser(at, route);
    set(at, route, path, text);
}

/// With keys alone one begins at what is chosen already, else at the first.
void focus_on_rows(Updater& at, const EditorRoute& route) {
    const Chooser& list = *route.chooser;
    if (at.state.writing || list.found.empty()) return;
    const auto field = model::field_at(route.form.kind(), list.path);
    if (!field) return;
    const auto words = model::referred_words(*field->spec, route.form.text(list.path));
    at.effects.focus = "choice-" + (words.empty() ? list.found.front().as.word : words.front());
}

}  // namespace

void close_chooser(Updater& at, EditorRoute& route) {
    if (!route.chooser) return;
    at.stop_writing();
    at.effects.focus = route.chooser->path + "/open";
    route.chooser.reset();
}

void search_choices(Updater& at, EditorRoute& route, const std::string& text) {
    if (!route.chooser) return;
    route.chooser->text = text;
    route.chooser->limit = kRowsAtOnce;
    at.effects.list = "/chooser";
    list_choices(at, route);
}

bool update_chooser(Updater& at, EditorRoute& route, const Action& action) {
    if (const auto* open = std::get_if<OpenChooser>(&action)) {
        open_chooser(at, route, open->path);
    } else if (std::holds_alternative<CloseChooser>(action)) {
        close_chooser(at, route);
    } else if (const auto* entry = std::get_if<ChooseEntry>(&action)) {
        if (route.chooser) choose(at, route, entry->word);
    } else if (const auto* drop = std::get_if<DropReference>(&action)) {
        const auto field = model::field_at(route.form.kind(), drop->path);
        if (field) set(at, route, drop->path, model::with_word(*field->spec, route.form.text(drop->path), drop->word));
    } else if (std::holds_alternative<MoreChoices>(action)) {
        if (!route.chooser) return true;
        route.chooser->limit += kRowsAtOnce;
        list_choices(at, route);
    } else {
        return false;
    }
    return true;
}

bool chooser_answered(Updater& at, EditorRoute& route, const Answer& answer) {
    if (const auto* named = std::get_if<EntriesNamed>(&answer)) {
        take_names(route.names, named->entries);
        judge(at, route);
        return true;
    }
    const auto* listed = std::get_if<ChoicesListed>(&answer);
    if (!listed) return false;
    Chooser* list = route.chooser ? &*route.chooser : nullptr;
    if (!list || list->path != listed->field || list->text != listed->text) return true;
    list->found = listed->entries;
    list->total = listed->total;
    if (!std::exchange(list->loaded, true)) focus_on_rows(at, route);
    return true;
}

}  // namespace kiosk::desk
