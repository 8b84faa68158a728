// Old and new side by side, field by field.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/shell.h"
#include "model/editing/difference.h"

#include <fmt/format.h>

namespace kiosk::desk_screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;

Text label_of(const Sight& sight, const model::Difference& difference) {
    Text name = sight.label(difference.label);
    if (name.empty()) name = text::data(difference.label);
    const Text language = difference.language ? text::data(std::string{model::code(*difference.language)}) : Text{};
    return text::join({sight.label(difference.section), text::data(difference.item), name, language});
}

}  // namespace

void draw_differences(ui::Ui& ui, const Sight& sight, model::EntryKind kind, const model::Json& before,
                      const model::Json& after, const desk::Names& names) {
    const auto found = model::differences(kind, before, after, sight.reader());
    if (found.empty()) ui.words("same", sight.say(Msg::desk_no_difference));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const model::Difference& difference = found[i];
        const Text name = label_of(sight, difference);
        const auto field = model::field_at(kind, difference.path);
        const bool refers = field && model::is_reference(*field->spec);
        const auto side = [&](const char* key, Msg heading, const std::string& words, ui::Mark mark) {
            const Text said = refers ? names_of(sight, names, *field->spec, words) : text::data(words);
            const Text shown = said.empty() ? sight.say(Msg::desk_nothing_there) : said;
            ui.tinted_card(key, sight.say(heading), mark, [&] {
                ui.set_gap({1.0F});
                ui.words("heading", sight.say(heading), {.size = Size::small});
                ui.words("words", shown, {});
            });
        };
        ui.card(fmt::format("difference-{}", i), name, [&] {
            ui.words("label", name, {.bold = true});
            const int columns = narrow(ui) && ui.metrics().text_percent > 100 ? 1 : 2;
            ui.grid(2, columns, 1, [&](int part) {
                if (part == 0)
                    side("old", Msg::desk_old, difference.old_text, ui::Mark::quiet);
                else
                    side("new", Msg::desk_new_text, difference.new_text, ui::Mark::warning);
            });
        });
    }
}

}  // namespace kiosk::desk_screens
