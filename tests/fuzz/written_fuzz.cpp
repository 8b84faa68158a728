// What offices write in cells: windows, dates, hours, holidays, phone numbers.
#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/written/plain_text.h"
#include "model/written/written_dates.h"
#include "model/written/written_hours.h"
#include "model/written/written_phone.h"
#include "model/written/written_window.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// What is read goes out as words, and is read again from them.
void hours(std::string_view text) {
    const auto read = model::hours_written(text);
    if (!read) return;
    const std::string words = model::hours_cell(
        {{"x_kiosk", {{"always", read->contains("always")}}}, {"schedules", model::array_at(*read, "schedules")}});
    if (!model::is_utf8(words)) std::abort();
    if (!words.empty() && !model::hours_written(words)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    if (!model::is_utf8(text)) return 0;  // the readers of files give UTF-8 only
    const auto base_year = size % 2 == 0 ? std::optional{2026} : std::nullopt;
    const model::ApplicationWindow window = model::window_written(text, base_year);
    if (!model::is_utf8(model::window_json(window).dump())) std::abort();
    if (window.opens && window.closes && *window.closes < *window.opens) std::abort();
    const std::string plain = model::narrow(text);
    for (std::string_view rest = plain; !rest.empty();) {
        const std::size_t before = rest.size();
        if (const auto date = model::take_date(rest)) model::day_written(*date, base_year);
        if (rest.size() > before) std::abort();
        if (rest.size() == before) rest.remove_prefix(1);
    }
    std::string_view range = plain;
    if (const auto found = model::take_range(range); found && !found->first && !found->last) std::abort();
    hours(text);
    model::holidays_written(text);
    std::string_view run = plain;
    model::phone_written(model::take_phone_run(run), "063");
    model::phone_written(plain, "");
    return 0;
}
