#include "tests/support/walk_report.h"

#include "kiosk/platform/png.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace kiosk::testing {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

}  // namespace

bool report_wanted() { return std::getenv("KIOSK_WALK_REPORT") != nullptr; }

void write_report(std::size_t index, const Look& look, const Picture& picture,
                  const std::vector<std::string>& findings) {
    const char* folder = std::getenv("KIOSK_WALK_REPORT");
    if (!folder) return;
    const std::string name = fmt::format("{:04}", index);
    const std::filesystem::path place{folder};
    const Picture small = picture.halved();
    std::vector<std::uint8_t> rows;
    rows.reserve(small.pixels.size() * 3);
    for (const semantics::Rgb& pixel : small.pixels) rows.insert(rows.end(), {pixel.r, pixel.g, pixel.b});
    if (const auto problem = platform::write_png(place / (name + ".png"), {small.width, small.height}, rows))
        throw std::runtime_error{problem->en};
    std::ofstream piece{place / (name + ".part")};
    piece << fmt::format("<figure class=\"{}\"><img loading=\"lazy\" src=\"{}.png\" alt=\"\"><figcaption>{}",
                         findings.empty() ? "good" : "bad", name, escaped(described(look)));
    for (const std::string& finding : findings) piece << "<p>" << escaped(finding) << "</p>";
    piece << "</figcaption></figure>\n";
    if (!piece.flush()) throw std::runtime_error{"cannot write " + name + ".part"};
}

}  // namespace kiosk::testing
