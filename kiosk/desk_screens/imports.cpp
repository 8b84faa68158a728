// 가져오기: a file's rows with what would become of each, then the import itself, and the way back.
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <fmt/format.h>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using text::Msg;
using text::Text;
using ui::Size;

Text verdict_of(const Sight& sight, std::string_view verdict) {
    if (verdict == "added") return sight.say(Msg::desk_import_added);
    if (verdict == "changed") return sight.say(Msg::desk_import_changed);
    if (verdict == "retired") return sight.say(Msg::desk_import_retired);
    if (verdict == "refused") return sight.say(Msg::desk_import_refused);
    return sight.say(Msg::desk_import_same);
}

ui::Mark mark_of(std::string_view verdict) {
    if (verdict == "added") return ui::Mark::success;
    if (verdict == "refused") return ui::Mark::danger;
    if (verdict == "same") return ui::Mark::quiet;
    return ui::Mark::warning;
}

Text sums_of(const Sight& sight, const model::ImportRecord& sums) {
    return sight.say(Msg::desk_import_sums, {{"added", static_cast<int>(sums.added)},
                                             {"changed", static_cast<int>(sums.changed)},
                                             {"same", static_cast<int>(sums.same)},
                                             {"refused", static_cast<int>(sums.refused)},
                                             {"retired", static_cast<int>(sums.retired)}});
}

/// A sentence a problem; its place first unless it is `known` from the line above.
void problem_lines(ui::Ui& ui, const Sight& sight, const model::Problems& problems, std::string_view known = {}) {
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const Text place = problems[i].where == known ? Text{} : text::data(problems[i].where);
        ui.words(fmt::format("problem-{}", i), text::join({place, sight.sentence(problems[i])}, ": "),
                 {.size = Size::small, .tone = ui::Tone::danger});
    }
}

void row_card(ui::Ui& ui, const Sight& sight, const desk::ImportRow& row, std::size_t i) {
    const Text name = row.label.empty() ? text::data(row.where) : text::data(row.label);
    ui.group(fmt::format("row-{}", i), semantics::Role::group, name, [&] {
        ui.set_gap({1.5F});
        if (i > 0) ui.rule();
        ui.pill("verdict", ui::Icon::none, verdict_of(sight, row.verdict), mark_of(row.verdict));
        ui.words("name", name, {.bold = true});
        const Text under = text::join({row.label.empty() ? Text{} : text::data(row.where), text::data(row.fields)});
        if (!under.empty()) ui.words("where", under, {.size = Size::small, .tone = ui::Tone::subtle});
        problem_lines(ui, sight, row.problems, row.where);
    });
}

void draw_tried(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route, Asked& asked) {
    const desk::ImportTried& tried = *route.tried;
    const bool refused = tried.sums.refused > 0 || !tried.sums.problems.empty();
    const bool nothing = tried.sums.added + tried.sums.changed + tried.sums.retired == 0;
    const Text title = sight.say(tried.written ? Msg::desk_import_taken : Msg::desk_import_dry);
    ui.card("tried", title, [&] {
        ui.set_gap({4.0F});
        ui.heading("title", title, Size::body);
        ui.words("file", text::data(tried.path), {.size = Size::small, .tone = ui::Tone::subtle});
        ui.words("sums", sums_of(sight, tried.sums), {.bold = true});
        problem_lines(ui, sight, tried.sums.problems);
        if (!tried.written && refused) ui.words("refused", sight.say(Msg::desk_import_fix), {.tone = ui::Tone::danger});
        if (!tried.written && !refused && nothing) ui.words("nothing", sight.say(Msg::desk_import_nothing), {});
        if (!tried.written && !refused && !nothing) {
            ui.words("solo", sight.say(Msg::desk_import_solo), {.size = Size::small, .tone = ui::Tone::subtle});
            write_field(ui, sight, asked, "reason", route.reason,
                        {.label = sight.say(Msg::desk_import_reason), .hint = sight.say(Msg::desk_import_reason_hint)});
            button_row(ui, asked,
                       {{.key = "take",
                         .label = sight.say(Msg::desk_import_take),
                         .icon = ui::Icon::upload_file,
                         .kind = ui::PressKind::primary,
                         .enabled = !route.reason.empty(),
                         .asks = Office{OfficeAction{desk::TakeFile{}}}}});
        }
    });
    ui.card("rows", sight.say(Msg::desk_import_rows), [&] {
        ui.set_gap({3.0F});
        ui.heading("title", sight.say(Msg::desk_import_rows), Size::body);
        for (std::size_t i = 0; i < tried.rows.size(); ++i) row_card(ui, sight, tried.rows[i], i);
        if (tried.rows.size() >= desk::ImportTried::kShownRows)
            ui.words("more", sight.say(Msg::desk_import_first, {{"count", static_cast<int>(tried.rows.size())}}),
                     {.size = Size::small, .tone = ui::Tone::subtle});
    });
}

void draw_undo(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route, Asked& asked) {
    ui.tinted_card("undo", sight.say(Msg::desk_import_undo), ui::Mark::warning, [&] {
        ui.set_gap({4.0F});
        ui.heading("title", sight.say(Msg::desk_import_undo), Size::body);
        ui.words("what", sight.say(Msg::desk_import_undo_what), {});
        write_field(ui, sight, asked, "reason", route.reason,
                    {.label = sight.say(Msg::desk_import_reason), .hint = sight.say(Msg::desk_import_undo_hint)});
        button_row(ui, asked,
                   {{.key = "undo-now",
                     .label = sight.say(Msg::desk_import_undo),
                     .icon = ui::Icon::undo,
                     .kind = ui::PressKind::primary,
                     .enabled = !route.reason.empty(),
                     .asks = Office{OfficeAction{desk::UndoBatch{}}}},
                    {.key = "undo-not",
                     .label = sight.say(Msg::desk_cancel),
                     .asks = Office{OfficeAction{desk::BeginUndo{}}}}});
    });
}

void draw_files(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route, Asked& asked) {
    ui.card("files", sight.say(Msg::desk_import_file), [&] {
        ui.set_gap({4.0F});
        ui.heading("title", sight.say(Msg::desk_import_file), Size::body);
        if (!route.listed.folder.empty())
            ui.words("folder", sight.say(Msg::desk_import_folder, {{"folder", route.listed.folder}}),
                     {.size = Size::small, .tone = ui::Tone::subtle});
        if (route.listed.files.empty()) ui.words("none", sight.say(Msg::desk_import_no_files), {});
        for (const std::string& file : route.listed.files)
            if (list_row(ui, {.key = "file-" + file, .title = text::data(file)}))
                asked = Office{OfficeAction{desk::ChooseFile{file}}};
        write_field(ui, sight, asked, "path", route.path,
                    {.label = sight.say(Msg::desk_import_path), .hint = sight.say(Msg::desk_import_path_hint)});
        button_row(ui, asked,
                   {{.key = "try",
                     .label = sight.say(route.waiting ? Msg::desk_waiting : Msg::desk_import_try),
                     .kind = ui::PressKind::strong,
                     .enabled = !route.waiting && !route.path.empty(),
                     .asks = Office{OfficeAction{desk::TryFile{}}}}});
    });
}

void draw_records(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route, Asked& asked) {
    if (route.listed.records.empty()) return;
    ui.heading("records", sight.say(Msg::desk_import_records), Size::body);
    for (std::size_t i = 0; i < route.listed.records.size(); ++i) {
        const model::ImportRecord& record = route.listed.records[i];
        ui.card(fmt::format("record-{}", i), text::data(record.file), [&] {
            ui.set_gap({2.0F});
            ui.words("file", text::data(record.file), {.bold = true});
            ui.words("who", text::join({when(record.at), text::data(record.by)}),
                     {.size = Size::small, .tone = ui::Tone::subtle});
            ui.words("sums", sums_of(sight, record), {});
            problem_lines(ui, sight, record.problems);
            if (record.taken_back)
                ui.pill("back", ui::Icon::undo, sight.say(Msg::desk_import_undone), ui::Mark::quiet);
            else if (!record.batch.empty())
                button_row(ui, asked,
                           {{.key = "undo",
                             .label = sight.say(Msg::desk_import_undo),
                             .icon = ui::Icon::undo,
                             .asks = Office{OfficeAction{desk::BeginUndo{record.batch}}}}});
        });
    }
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::ImportsRoute& route) {
    const bool may = sight.state.person && model::may(sight.state.person->role, model::Act::import_entries);
    return framed_list(ui, sight, "desk/imports", {.title = sight.say(Msg::desk_imports)}, [&](Asked& asked) {
        ui.set_gap({5.0F});
        if (!may) return ui.words("may-not", sight.say(Msg::desk_import_admin));
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        if (!route.undoing.empty()) return draw_undo(ui, sight, route, asked);
        if (route.tried) draw_tried(ui, sight, route, asked);
        draw_files(ui, sight, route, asked);
        draw_records(ui, sight, route, asked);
    });
}

}  // namespace kiosk::desk_screens
