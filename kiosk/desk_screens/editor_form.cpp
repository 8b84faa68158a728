// The sections of a form and their fields.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "model/editing/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::desk_screens {
namespace {

using model::FieldKind;
using model::FormLine;
using text::Msg;
using text::Text;
using ui::Size;
using Lines = std::vector<FormLine>;

bool is_short(const FormLine& line) {
    switch (line.field.spec->kind) {
        case FieldKind::line:
        case FieldKind::phone:
        case FieldKind::url:
        case FieldKind::email:
        case FieldKind::date:
        case FieldKind::clock:
        case FieldKind::moment:
        case FieldKind::number:
        case FieldKind::money:
        case FieldKind::reference:
        case FieldKind::month_days:
        case FieldKind::holiday_rule:
        case FieldKind::choice: return true;
        case FieldKind::paragraph:
        case FieldKind::flag:
        case FieldKind::codes:
        case FieldKind::words:
        case FieldKind::day_hours:
        case FieldKind::references: return false;
    }
    return false;
}

void choice_field(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field,
                  Asked& asked) {
    const std::string text = route.form.text(field.path);
    const Text label = field_label(sight, field);
    const FieldState state = state_of(sight, route, field);
    std::vector<ButtonSpec> buttons;
    const auto choices = field.spec->choices;
    Text shown = text::data(text);
    for (const model::Choice& choice : choices) {
        const Text words = sight.label(choice.label);
        const bool here =
            choice.word == text || model::label(choice.label).ko == text || model::label(choice.label).en == text;
        if (here) shown = words;
        buttons.push_back({.key = fmt::format("choice-{}", choice.word.empty() ? "none" : choice.word),
                           .label = words,
                           .checked = here,
                           .asks = desk::SetField{field.path, std::string{choice.word}}});
    }
    ui.group(field.path, semantics::Role::group, label, [&] {
        ui.set_gap({3.0F});
        ui.words("label", label, {.size = Size::small, .tone = ui::Tone::subtle});
        const bool open = choices.size() <= 3 || route.open_choice == field.path;
        if (open) {
            button_row(ui, asked, buttons);
        } else {
            const Text name = shown.empty() ? sight.say(Msg::desk_choose) : shown;
            if (ui.pressable("open", text::join({label, name}, ", "), {.padding = {5.0F}}, [&] {
                    const float icon = ui.metrics().scaled_px({10.0F});
                    ui.beside({{.width_px = 0, .body = [&] { ui.words("value", name, {}); }},
                               {.width_px = icon,
                                .body = [&] { ui.icon(ui::Icon::expand_more, {10.0F}, ui::Tone::normal); }}});
                }))
                asked = desk::OpenChoice{field.path};
        }
        draw_notes(ui, state);
    });
}

void flag_field(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field,
                Asked& asked) {
    const bool on = route.form.text(field.path) == "예";
    const Text label = field_label(sight, field);
    ui.group(field.path, semantics::Role::group, label, [&] {
        ui.set_gap({3.0F});
        ui.words("label", label, {.size = Size::small, .tone = ui::Tone::subtle});
        button_row(
            ui, asked,
            {{.key = "yes", .label = sight.say(Msg::desk_yes), .checked = on, .asks = desk::SetField{field.path, "예"}},
             {.key = "no",
              .label = sight.say(Msg::desk_no),
              .checked = !on,
              .asks = desk::SetField{field.path, "아니요"}}});
    });
}

void one_field(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field,
               Asked& asked) {
    if (field.spec->kind == FieldKind::choice) return choice_field(ui, sight, route, field, asked);
    if (model::is_reference(*field.spec)) return draw_reference(ui, sight, route, field, asked);
    if (field.spec->kind == FieldKind::flag) return flag_field(ui, sight, route, field, asked);
    const bool paragraph = field.spec->kind == FieldKind::paragraph;
    const FieldState state = state_of(sight, route, field);
    write_field(ui, sight, asked, field.path, route.form.text(field.path),
                {.label = field_label(sight, field),
                 .notes = state.notes,
                 .mark = state.mark,
                 .lines = paragraph ? 3 : 1,
                 .multi_line = paragraph});
}

/// A field with its translations, which lie open where they are asked for or have something to say.
struct Group {
    const FormLine* field = nullptr;
    std::vector<const FormLine*> translations;
};

void group_of_fields(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const Group& group, Asked& asked) {
    const model::FieldAt& at = group.field->field;
    one_field(ui, sight, route, at, asked);
    const bool undated = std::ranges::any_of(route.hints, [&](const model::Hint& hint) {
        return hint.kind == model::HintKind::year_end_undated && hint.problem.where == at.path;
    });
    if (undated) {
        ui.set_gap({3.0F});
        button_row(ui, asked,
                   {{.key = "year-end-" + at.path,
                     .label = sight.say(Msg::desk_year_end_enter),
                     .icon = ui::Icon::event,
                     .asks = desk::OpenYearEnd{at.holder}}});
    }
    if (group.translations.empty()) return;
    const bool open = route.open_translations.contains(group.field->field.path);
    int there = 0;
    for (const FormLine* line : group.translations)
        if (!route.form.text(line->field.path).empty()) ++there;
    ui.set_gap({3.0F});
    button_row(ui, asked,
               {{.key = "translations-" + group.field->field.path,
                 .label = open ? sight.say(Msg::desk_translations_close)
                               : sight.say(Msg::desk_translations, {{"count", there}}),
                 .icon = ui::Icon::translate,
                 .asks = desk::ToggleTranslations{group.field->field.path}}});
    if (!open) return;
    for (const FormLine* line : group.translations) {
        one_field(ui, sight, route, line->field, asked);
        const bool stale = std::ranges::any_of(route.hints, [&](const model::Hint& hint) {
            return hint.kind == model::HintKind::translation_stale && hint.problem.where == line->field.path;
        });
        if (stale)
            button_row(ui, asked,
                       {{.key = "fits-" + line->field.path,
                         .label = sight.say(Msg::desk_translation_fits),
                         .asks = desk::ConfirmTranslation{line->field.path}}});
    }
}

/// Fields that stand together: short ones two a row, long ones alone, days as a week.
class Section {
public:
    Section(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked)
        : ui_{ui}, sight_{sight}, route_{route}, asked_{asked} {}

    void take(const FormLine& line) {
        switch (line.what) {
            case FormLine::What::section: break;
            case FormLine::What::field: field(line); break;
            case FormLine::What::translation:
                if (!pending_.empty()) pending_.back().translations.push_back(&line);
                break;
            case FormLine::What::list: list(line); break;
            case FormLine::What::item: item(line); break;
        }
    }
    void flush() {
        if (pending_.empty()) return;
        const std::vector<Group> groups = std::exchange(pending_, {});
        const bool two = groups.size() > 1;
        ui_.grid(static_cast<int>(groups.size()), two ? 2 : 1, ui_.metrics().scaled_px({150.0F}),
                 [&](int i) { group_of_fields(ui_, sight_, route_, groups[static_cast<std::size_t>(i)], asked_); },
                 {7.0F});
    }

private:
    void field(const FormLine& line) {
        if (line.field.spec->kind == FieldKind::day_hours) {
            if (!line.field.path.ends_with("/MO") && !line.field.path.ends_with("MO")) return;
            flush();
            return draw_week(ui_, sight_, route_, line.field.holder, asked_);
        }
        if (alone_ || !is_short(line)) flush();
        pending_.push_back({&line, {}});
        alone_ = !is_short(line);
    }
    void list(const FormLine& line) {
        flush();
        const Text name = sight_.label(line.list->key);
        ui_.space({2.0F});
        ui_.heading("list-" + line.path, name, Size::body);
        button_row(
            ui_, asked_,
            {{.key = "add-" + line.path,
              .label = sight_.say(Msg::desk_add, {{"what", sight_.label(std::string{line.list->key} + "_item")}}),
              .icon = ui::Icon::add,
              .asks = desk::AddItem{line.path}}});
    }
    void item(const FormLine& line) {
        flush();
        ui_.rule();
        const Text name = text::join(
            {sight_.label(std::string{line.list->key} + "_item"), text::data(std::to_string(line.index + 1))}, " ");
        ui_.heading("item-" + line.path, name, Size::body);
        std::vector<ButtonSpec> buttons;
        if (line.index > 0)
            buttons.push_back({.key = "up-" + line.path,
                               .label = sight_.say(Msg::desk_up),
                               .asks = desk::MoveItem{line.path, line.index - 1}});
        if (line.index + 1 < line.count)
            buttons.push_back({.key = "down-" + line.path,
                               .label = sight_.say(Msg::desk_down),
                               .asks = desk::MoveItem{line.path, line.index + 1}});
        buttons.push_back({.key = "remove-" + line.path,
                           .label = sight_.say(Msg::desk_remove),
                           .icon = ui::Icon::delete_item,
                           .asks = desk::RemoveItem{line.path}});
        button_row(ui_, asked_, buttons);
    }

    ui::Ui& ui_;
    const Sight& sight_;
    const desk::EditorRoute& route_;
    Asked& asked_;
    std::vector<Group> pending_;
    bool alone_ = false;  ///< the last field is long and takes the whole width
};

}  // namespace

Text field_label(const Sight& sight, const model::FieldAt& field) {
    const Text name = sight.label(field.spec->key);
    if (!field.language) return name;
    constexpr std::array kNames{Msg::language_ko, Msg::language_en, Msg::language_zh, Msg::language_vi,
                                Msg::language_ja};
    return text::join({name, sight.say(kNames[static_cast<std::size_t>(*field.language)])}, " · ");
}

void draw_notes(ui::Ui& ui, const FieldState& state) {
    for (std::size_t i = 0; i < state.notes.size(); ++i)
        ui.words(fmt::format("note-{}", i), state.notes[i].words,
                 {.size = Size::small,
                  .tone = state.notes[i].kind == ui::FieldNote::Kind::problem ? ui::Tone::danger : ui::Tone::warning});
}

FieldState state_of(const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field) {
    using Kind = ui::FieldNote::Kind;
    FieldState state;
    const std::string text = route.form.text(field.path);
    const auto before = route.published.find(field.path);
    if (before != route.published.end() && text != before->second) {
        state.mark = ui::FieldMark::changed;
        const Text was = model::is_reference(*field.spec) ? names_of(sight, route.names, *field.spec, before->second)
                                                          : text::data(before->second);
        const Text old = was.empty() ? sight.say(Msg::desk_nothing_there) : was;
        state.notes.push_back({Kind::changed, sight.say(Msg::desk_published_is, {{"text", old}})});
    }
    for (const model::Hint& hint : route.hints)
        if (hint.problem.where == field.path && hint.kind != model::HintKind::translation_missing)
            state.notes.push_back({Kind::hint, sight.sentence(hint.problem)});
    const bool typed_wrong = route.form.typed().contains(field.path);
    for (const model::Problem& problem : route.problems) {
        if (problem.where != field.path) continue;
        // What was never touched is not called wrong before somebody tries to hand it in.
        if (!route.tried && text.empty() && !typed_wrong) continue;
        state.mark = ui::FieldMark::wrong;
        state.notes.push_back({Kind::problem, sight.sentence(problem)});
    }
    return state;
}

void draw_form(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked) {
    const Lines lines = route.form.lines();
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first + 1;
        while (last < lines.size() && lines[last].what != FormLine::What::section) ++last;
        const auto name = lines[first].section ? lines[first].section->key : std::string_view{};
        const Text title = sight.label(name);
        ui.card(fmt::format("section-{}", name), title, [&] {
            ui.set_gap({7.0F});
            ui.heading("title", title, Size::large);
            Section section{ui, sight, route, asked};
            for (std::size_t i = first; i < last; ++i) section.take(lines[i]);
            section.flush();
        });
        first = last;
    }
}

}  // namespace kiosk::desk_screens
