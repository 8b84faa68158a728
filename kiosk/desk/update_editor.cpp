// The form of an entry: typing, undoing, keeping, handing in.
#include "kiosk/desk/updater.h"

#include "model/editing/unread_texts.h"

#include <algorithm>

namespace kiosk::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto kAutosave = 1500ms;  // after the last change; what a power cut can cost

/// What is written stays in step with the form where something else has changed the field.
void refresh_writing(Updater& at, const EditorRoute& route) {
    if (!at.state.writing) return;
    const std::string& field = at.state.writing->field;
    if (!model::field_at(route.form.kind(), field)) return;  // the note, the view's instant, a search
    const std::string text = route.form.text(field);
    if (text != at.state.writing->edit.text())
        at.state.writing->edit = TextEdit{text, at.state.writing->edit.multi_line()};
}

void submit(Updater& at, EditorRoute& route) {
    route.tried = true;
    if (!route.problems.empty()) {
        route.panel = EditorPanel::none;
        return at.tell(text::Msg::desk_problems_left);
    }
    if (route.note.empty()) return at.tell(text::Msg::desk_note_missing);
    at.stop_writing();
    if (!unkept(route)) {
        at.ask(Submit{route.draft.id, route.draft.revision});
        return;
    }
    route.submit_when_saved = true;
    save(at, route);
}

void alone(Updater& at, EditorRoute& route) {
    route.tried = true;
    if (!route.problems.empty()) {
        route.panel = EditorPanel::none;
        return at.tell(text::Msg::desk_problems_left);
    }
    if (route.note.empty()) return at.tell(text::Msg::desk_note_missing);
    if (unkept(route)) {
        save(at, route);
        return at.tell(text::Msg::desk_saving_first);
    }
    at.ask_with_secret(model::Act::publish_solo, PublishSolo{route.draft.id, route.draft.revision, route.note});
}

/// False where the days cannot be read: then they are asked for again.
bool enter_year_end(Updater& at, EditorRoute& route) {
    YearEnd& days = route.year_end;
    days.tried = true;
    const auto from = model::parse_day(days.from), to = days.to.empty() ? from : model::parse_day(days.to);
    if (!from || !to || !route.form.set_year_end(days.holder, *from, *to)) return false;
    at.stop_writing();
    route.panel = EditorPanel::none;
    return true;
}

/// Changes of the form's own; true where the action was one.
bool change_form(Updater& at, EditorRoute& route, const Action& action) {
    model::Form& form = route.form;
    if (const auto* set = std::get_if<SetField>(&action)) {
        form.set(set->path, set->text);
        form.seal();
        route.open_choice.clear();
    } else if (const auto* week = std::get_if<SetWeek>(&action)) {
        form.set_week(week->holder, week->week);
    } else if (const auto* add = std::get_if<AddItem>(&action)) {
        form.add(add->list);
    } else if (const auto* remove = std::get_if<RemoveItem>(&action)) {
        at.stop_writing();
        form.remove(remove->item);
    } else if (const auto* move = std::get_if<MoveItem>(&action)) {
        at.stop_writing();
        form.move(move->item, move->to);
    } else if (std::holds_alternative<EnterYearEnd>(action)) {
        if (!enter_year_end(at, route)) return true;
    } else if (const auto* confirm = std::get_if<ConfirmTranslation>(&action)) {
        form.confirm_translation(confirm->path);
    } else if (std::holds_alternative<Undo>(action)) {
        form.undo();
    } else if (std::holds_alternative<Redo>(action)) {
        form.redo();
    } else {
        return false;
    }
    changed(at, route);
    refresh_writing(at, route);
    return true;
}

/// Back to where the form was opened, with a word about what came of it.
void close_form(Updater& at, text::Msg done) {
    at.stop_writing();
    if (at.state.trail.size() > 1) at.state.trail.pop_back();
    at.effects.opened = true;
    at.reload();
    at.tell(done);
}

/// What was looked up beside the form: that it failed says nothing of the draft.
bool only_read(const Request& what) {
    return std::holds_alternative<FindAlike>(what) || std::holds_alternative<NameEntries>(what) ||
           std::holds_alternative<ListChoices>(what) || std::holds_alternative<ReadParts>(what);
}

void failed(Updater& at, EditorRoute& route, const Failed& failure) {
    route.submit_when_saved = false;
    at.tell(failure.trouble);
    // The entry was published anew: the draft is kept, and the review shows both.
    if (failure.trouble.kind == Trouble::Kind::conflict && !route.draft.id.text.empty())
        at.ask(OpenDraft{route.draft.id});
}

}  // namespace

model::Json typed_json(const model::TypedTexts& typed) {
    model::Json json = model::Json::object();
    for (const auto& [path, text] : typed) json[path] = text;
    return json;
}

model::TypedTexts typed_texts(const model::Json& typed) {
    model::TypedTexts texts;
    if (typed.is_object())
        for (const auto& [path, text] : typed.items())
            if (text.is_string()) texts.emplace(path, text.get<std::string>());
    return texts;
}

std::optional<model::EntryKind> kind_of(model::Entity entity) { return model::entry_kind_named(model::name(entity)); }

model::Entity entity_of(model::EntryKind kind) {
    return model::entity_named(model::name(kind)).value_or(model::Entity::service);
}

model::Draft draft_of(const EditorRoute& route) {
    model::Draft draft = route.draft;
    draft.entity = entity_of(route.form.kind());
    draft.entity_id = route.form.id();
    draft.base_version = route.form.base_version();
    draft.document = route.form.document();
    draft.typed = typed_json(model::unread_texts(route.form));
    draft.note = route.note;
    return draft;
}

bool unkept(const EditorRoute& route) {
    return route.edition != route.kept || (route.draft.id.text.empty() && route.form.changed()) ||
           route.note != route.draft.note;
}

void save(Updater& at, EditorRoute& route) {
    if (route.saving != 0 || !unkept(route)) return;
    if (!route.form.changed() && route.draft.id.text.empty()) return;
    route.form.seal();
    route.saving = std::max<std::uint64_t>(1, route.edition);
    at.ask(SaveDraft{draft_of(route), route.saving});
    route.edition = std::max<std::uint64_t>(1, route.edition);
}

void draft_saved(Updater& at, EditorRoute& route, const DraftSaved& answer) {
    route.draft = answer.draft;
    route.kept = std::max(route.kept, answer.edition);
    if (route.saving == answer.edition) route.saving = 0;
    route.refused.reset();
    if (!route.submit_when_saved) return;
    if (unkept(route)) return save(at, route);
    route.submit_when_saved = false;
    at.ask(Submit{route.draft.id, route.draft.revision});
}

void draft_failed(Updater& at, EditorRoute& route, const Failed& failure) {
    route.saving = 0;
    route.submit_when_saved = false;
    route.refused = route.edition;
    route.changed_at = at.world.instant;  // tried again after a while, not at once
    at.tell(failure.trouble);
}

void autosave(Updater& at) {
    auto* route = at.here<EditorRoute>();
    if (!route || !route->changed_at || !unkept(*route) || at.world.instant - *route->changed_at < kAutosave) return;
    if (route->saving != 0) return;  // the clerk is at it: what was typed since then is next
    route->changed_at.reset();
    save(at, *route);
}

void open_form(Updater& at, model::Form form, model::Draft draft, Parts parts) {
    EditorRoute route{std::move(form), std::move(draft)};
    route.parts = std::move(parts);
    route.note = route.draft.note;
    if (route.form.base_version() > 0) {
        const model::Form published{route.form.kind(), route.form.base(), route.form.base_version()};
        for (const model::FormLine& line : published.lines())
            if (line.what == model::FormLine::What::field || line.what == model::FormLine::What::translation)
                route.published.emplace(line.field.path, published.text(line.field.path));
    }
    judge(at, route);
    at.replace(std::move(route));
    ask_about(at, *at.here<EditorRoute>());
}

void written(Updater& at, EditorRoute& route, const std::string& field, const std::string& text) {
    if (field == "preview") {
        route.preview_at = text;
        return draw_preview(at, route);
    }
    if (field == "note") {
        route.note = text;
        route.changed_at = at.world.instant;
        return;
    }
    if (field == kChooserField) return search_choices(at, route, text);
    if (field == "year-end-from") route.year_end.from = text;
    if (field == "year-end-to") route.year_end.to = text;
    if (route.form.set(field, text)) changed(at, route);
}

bool update_editor(Updater& at, const Action& action) {
    auto* route = at.here<EditorRoute>();
    if (!route) return false;
    if (change_form(at, *route, action) || update_chooser(at, *route, action)) return true;
    if (const auto* choice = std::get_if<OpenChoice>(&action)) {
        route->open_choice = route->open_choice == choice->path ? std::string{} : choice->path;
    } else if (const auto* toggle = std::get_if<ToggleTranslations>(&action)) {
        if (route->open_translations.erase(toggle->path) == 0) route->open_translations.insert(toggle->path);
    } else if (std::holds_alternative<SaveNow>(action)) {
        save(at, *route);
    } else if (const auto* show = std::get_if<ShowDifferences>(&action)) {
        at.stop_writing();
        route->differences = show->shown;
        at.effects.opened = true;
    } else if (const auto* open = std::get_if<OpenPanel>(&action)) {
        at.stop_writing();
        route->panel = open->panel;
    } else if (const auto* year_end = std::get_if<OpenYearEnd>(&action)) {
        at.stop_writing();
        route->panel = EditorPanel::year_end;
        route->year_end = {.holder = year_end->holder, .from = {}, .to = {}};
    } else if (std::holds_alternative<SubmitDraft>(action)) {
        submit(at, *route);
    } else if (std::holds_alternative<PublishAlone>(action)) {
        alone(at, *route);
    } else if (const auto* check = std::get_if<CheckEntry>(&action)) {
        route->panel = EditorPanel::none;
        at.ask(Check{route->form.id().text, check->method});
    } else if (std::holds_alternative<ThrowAway>(action)) {
        if (route->draft.id.text.empty())
            close_form(at, text::Msg::desk_thrown_away);
        else
            at.ask(DropDraft{route->draft.id});
    } else {
        return false;
    }
    return true;
}

bool editor_answered(Updater& at, const Answer& answer) {
    if (const auto* opened = std::get_if<EntryOpened>(&answer)) {
        if (!at.here<LoadingRoute>()) return true;
        const auto kind = kind_of(opened->current.entity);
        if (!kind) return true;
        open_form(at, model::Form{*kind, opened->current.document, opened->current.version}, model::Draft{},
                  opened->parts);
        return true;
    }
    auto* route = at.here<EditorRoute>();
    if (!route) return false;
    if (const auto* parts = std::get_if<PartsRead>(&answer)) {
        for (const auto& [key, document] : parts->parts) route->parts[key] = document;
        judge(at, *route);
        return true;
    }
    if (chooser_answered(at, *route, answer)) return true;
    if (const auto* alike = std::get_if<AlikeFound>(&answer)) {
        if (alike->id != route->form.id().text) return true;  // of a form that was left
        route->alike.clear();
        for (const model::Duplicate& one : alike->entries)
            route->alike.push_back(
                {one.entry.id.text, one.entry.label, {one.number.empty() ? one.entry.number : one.number}});
        judge(at, *route);
        return true;
    }
    if (const auto* done = std::get_if<Done>(&answer)) {
        if (std::holds_alternative<Submit>(done->what))
            close_form(at, text::Msg::desk_submitted);
        else if (std::holds_alternative<PublishSolo>(done->what))
            close_form(at, text::Msg::desk_published_alone);
        else if (std::holds_alternative<DropDraft>(done->what))
            close_form(at, text::Msg::desk_thrown_away);
        else if (std::holds_alternative<Check>(done->what))
            close_form(at, text::Msg::desk_checked);
        else
            return false;
        return true;
    }
    if (const auto* failure = std::get_if<Failed>(&answer)) {
        if (only_read(failure->what))
            at.tell(failure->trouble);
        else
            failed(at, *route, *failure);
        return true;
    }
    return false;
}

}  // namespace kiosk::desk
