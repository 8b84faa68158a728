// Imports: looked at first, then taken, and taken back.
#include "kiosk/desk/updater.h"

namespace kiosk::desk {

void written(Updater&, ImportsRoute& route, const std::string& field, const std::string& text) {
    if (field == "path") {
        route.path = text;
        route.tried.reset();
    }
    if (field == "reason") route.reason = text;
}

bool update_imports(Updater& at, const OfficeAction& action) {
    auto* route = at.here<ImportsRoute>();
    if (const auto* file = std::get_if<ChooseFile>(&action)) {
        if (!route || route->waiting) return true;
        route->path = route->listed.folder + '/' + file->name;
        route->tried.reset();
        route->waiting = true;
        at.ask(OfficeRequest{TryImport{route->path}});
    } else if (std::holds_alternative<TryFile>(action)) {
        if (!route || route->waiting || route->path.empty()) return true;
        route->waiting = true;
        at.stop_writing();
        at.ask(OfficeRequest{TryImport{route->path}});
    } else if (std::holds_alternative<TakeFile>(action)) {
        if (!route || !route->tried || route->reason.empty()) return true;
        at.ask_with_secret(model::Act::import_entries, OfficeRequest{RunImport{route->path, route->reason}});
    } else if (const auto* begin = std::get_if<BeginUndo>(&action)) {
        if (!route) return true;
        route->undoing = begin->batch;
        route->tried.reset();
        route->reason.clear();
    } else if (std::holds_alternative<UndoBatch>(action)) {
        if (!route || route->undoing.empty() || route->reason.empty()) return true;
        at.ask_with_secret(model::Act::import_entries, OfficeRequest{UndoImport{route->undoing, route->reason}});
    } else {
        return false;
    }
    return true;
}

bool imports_answered(Updater& at, const OfficeAnswer& answer) {
    auto* route = at.here<ImportsRoute>();
    if (const auto* listed = std::get_if<ImportFilesListed>(&answer)) {
        if (!route) return true;
        route->listed = *listed;
        route->loaded = true;
        return true;
    }
    if (const auto* tried = std::get_if<ImportTried>(&answer)) {
        if (!route) return true;
        route->waiting = false;
        route->tried = *tried;
        at.effects.opened = true;
        if (tried->written) {
            route->reason.clear();
            at.reload();
            at.tell(text::Msg::desk_import_taken);
        }
        return true;
    }
    const auto* done = std::get_if<OfficeDone>(&answer);
    if (!done || !std::holds_alternative<UndoImport>(done->what)) return false;
    if (route) {
        route->undoing.clear();
        route->reason.clear();
    }
    at.reload();
    at.tell(text::Msg::desk_import_undone);
    return true;
}

}  // namespace kiosk::desk
