#include "kiosk/ui/plot.h"
#include "kiosk/platform/config.h"
#include "kiosk/semantics/audit.h"
#include "kiosk/ui/host.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace kiosk::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

glyphs::FontFiles fonts() {
    auto found = platform::find_fonts(platform::default_config().fonts);
    if (!found) throw std::runtime_error{found.error().en};
    return std::move(found).value();
}

Plot month_of_counts(Plot::Kind kind) {
    Plot plot{.kind = kind, .name = text::data("분야별 열람"), .too_few = text::data("10 미만"), .least_shown = 10};
    PlotSeries care{text::data("돌봄·복지"), {}}, work{text::data("일자리·청년"), {}};
    for (int day = 1; day <= 30; ++day) {
        plot.places.push_back(
            {text::data("11. " + std::to_string(day) + "."), text::data("11월 " + std::to_string(day) + "일")});
        care.values.emplace_back(day * 41 % 97 + 10);
        work.values.push_back(day % 7 == 0 ? std::optional<std::int64_t>{} : day * 23 % 61 + 10);
    }
    plot.series = {care, work};
    return plot;
}

class Scene {
public:
    explicit Scene(Plot plot, ThemeName name = ThemeName::basic, int percent = 100, float width = 1000)
        : glyphs_{fonts(), 8192},
          host_{glyphs_},
          plot_{std::move(plot)},
          theme_{name},
          percent_{percent},
          width_{width} {
        run({});
    }
    void run(std::vector<Event> events) {
        now_ += std::chrono::seconds{1};
        frame_ = host_.run({.now = now_, .size = {width_, 700}, .events = std::move(events)},
                           {.theme = theme_,
                            .metrics = {.px_per_mm = 1.6F, .text_percent = percent_, .screen = {width_, 700}},
                            .spoken = false},
                           [&](Ui& ui) {
                               ui.screen("scene", text::data("통계"), [&] {
                                   ui.area({20, 20, width_ - 40, 660}, [&] { ui.plot("plot", plot_); });
                               });
                           });
    }
    const semantics::Tree& tree() const { return frame_.tree; }
    const semantics::Node& node(std::string_view end) const {
        for (const semantics::Node& one : tree().nodes())
            if (one.path.ends_with(end)) return one;
        throw std::runtime_error{"no node " + std::string{end}};
    }
    bool has(std::string_view end) const {
        return std::ranges::any_of(tree().nodes(), [&](const auto& one) { return one.path.ends_with(end); });
    }

private:
    glyphs::GlyphCache glyphs_;
    Host host_;
    Plot plot_;
    ThemeName theme_;
    int percent_;
    float width_;
    std::chrono::steady_clock::time_point now_{std::chrono::hours{1}};
    Host::Frame frame_;
};

TEST(Plot, HasTicksAtRoundNumbersUpToItsLargestValue) {
    EXPECT_THAT(round_ticks(97, 5), ElementsAre(0, 20, 40, 60, 80, 100));
    EXPECT_THAT(round_ticks(0, 5), ElementsAre(0, 1));
    EXPECT_THAT(round_ticks(3, 5), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(round_ticks(1'234'567, 3), ElementsAre(0, 500'000, 1'000'000, 1'500'000));
}

TEST(Plot, WritesThousandsApart) {
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(Plot, LabelsNeverTouchAtAnySizeAndWidth) {
    for (const int percent : {100, 150, 200})
        for (const float width : {480.0F, 1000.0F, 1600.0F}) {
            const Scene scene{month_of_counts(Plot::Kind::lines), ThemeName::basic, percent, width};
            std::vector<semantics::Rect> labels;
            for (const semantics::Node& one : scene.tree().nodes())
                if (one.path.find("/label-") != std::string::npos || one.path.find("/tick-") != std::string::npos)
                    labels.push_back(one.bounds);
            ASSERT_GT(labels.size(), 3U);
            for (std::size_t i = 0; i < labels.size(); ++i)
                for (std::size_t j = i + 1; j < labels.size(); ++j)
                    EXPECT_TRUE(semantics::intersection(labels[i], labels[j]).empty())
                        << percent << " % at " << width << ": " << i << " and " << j;
        }
}

TEST(Plot, IsItsTableForTheEar) {
    const Scene scene{month_of_counts(Plot::Kind::bars)};
    EXPECT_THAT(scene.node("/plot").value, HasSubstr("11월 1일, 돌봄·복지 51, 일자리·청년 33\n"));
    EXPECT_THAT(scene.node("/plot").value, HasSubstr("일자리·청년 10 미만\n"));
}

TEST(Plot, ShowsTheValueUnderAMouse) {
    Scene scene{month_of_counts(Plot::Kind::bars)};
    EXPECT_FALSE(scene.has("/plot/value"));
    const semantics::Rect third = scene.node("/place-2").bounds;
    scene.run({Hover{{third.x + third.w / 2, third.y + third.h / 2}}});
    EXPECT_THAT(scene.node("/plot/value").name, HasSubstr("11월 3일"));
}

TEST(Plot, ShowsItsValuesOneByOneToTheKeypad) {
    Scene scene{month_of_counts(Plot::Kind::lines)};
    scene.run({Key::down});
    EXPECT_FALSE(scene.has("/plot/value"));
    scene.run({Key::right});
    EXPECT_THAT(scene.node("/plot/value").name, HasSubstr("11월 1일"));
    scene.run({Key::right});
    EXPECT_THAT(scene.node("/plot/value").name, HasSubstr("11월 2일"));
    scene.run({Key::left});
    scene.run({Key::left});
    EXPECT_FALSE(scene.has("/plot/value"));
}

TEST(Plot, ShowsTheValueThatAFingerTouches) {
    Scene scene{month_of_counts(Plot::Kind::lines)};
    const semantics::Rect tenth = scene.node("/place-9").bounds;
    const Point at{tenth.x + tenth.w / 2, tenth.y + tenth.h / 2};
    scene.run({PointerDown{at}});
    scene.run({PointerUp{at}});
    EXPECT_THAT(scene.node("/plot/value").name, HasSubstr("11월 10일"));
}

TEST(Plot, IsReadableInEveryTheme) {
    for (const ThemeName name : {ThemeName::basic, ThemeName::dark, ThemeName::white}) {
        const Theme& look = theme(name);
        for (const semantics::Rgb colour :
             {look.primary_text, look.danger_text, look.success_text, look.warning_text}) {
            EXPECT_GE(semantics::contrast_ratio(colour, look.surface.fill), 3.0F);
            EXPECT_GE(semantics::contrast_ratio(colour, look.ground), 3.0F);
        }
        const Scene scene{month_of_counts(Plot::Kind::bars), name};
        for (const auto& finding : semantics::audit(scene.tree(), {.px_per_mm = 1.6F, .screen = {0, 0, 1000, 700}}))
            ADD_FAILURE() << finding.path << ' ' << finding.problem;
    }
}

}  // namespace
}  // namespace kiosk::ui
