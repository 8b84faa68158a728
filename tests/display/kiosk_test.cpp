// The real programs on a real X server, as run.sh starts them.
#include "tests/display/program.h"
#include "tests/display/screen_watch.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <png.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace display {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr auto kPatience = 60s;  // sanitizers and software GL on a busy machine
constexpr auto kBetweenTaps = 1500ms;

/// A folder with a fresh shipped directory, gone after the test.
class KioskTest : public testing::Test {
protected:
    KioskTest() {
        fs::create_directories(folder_);
        setenv("XDG_STATE_HOME", folder_.c_str(), 1);
        setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);
    }
    ~KioskTest() override { fs::remove_all(folder_); }

    fs::path file(const std::string& name) const { return folder_ / name; }
    std::string database() const {
        const std::string db = file("directory.db");
        if (!fs::exists(db)) run({KIOSKCTL, "init", "--db", db});
        return db;
    }

    struct Ended {
        int status = 0;
        std::string said;  ///< on standard error
    };
    /// Runs a program to its end.
    Ended run(const std::vector<std::string>& command) const {
        std::string line;
        for (const std::string& word : command) line += "'" + word + "' ";
        const fs::path said = file("said");
        const int status = std::system((line + ">/dev/null 2>'" + said.string() + "'").c_str());
        std::ifstream text{said};
        return {WEXITSTATUS(status), {std::istreambuf_iterator<char>{text}, {}}};
    }

private:
    fs::path folder_ = fs::path{testing::TempDir()} /
                       (std::string{"kiosk_"} + testing::UnitTest::GetInstance()->current_test_info()->name());
};

void expect_one_line(const std::string& said, const std::string& names) {
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1) << said;
    EXPECT_THAT(said, HasSubstr(names));
}

/// A kiosk that runs, with the tree it writes.
class Running {
public:
    Running(std::vector<std::string> options, fs::path tree_file) : tree_file_{std::move(tree_file)} {
        options.insert(options.begin(), KIOSK);
        options.insert(options.end(), {"--watch-tree", tree_file_.string()});
        program_.emplace(options);
        screen_.settled(500ms, kPatience);
    }

    /// The tree of the screen; on a busy machine the file may come a little after the picture.
    nlohmann::json tree() const {
        const auto end = Clock::now() + kPatience;
        for (;;) {
            auto read = nlohmann::json::parse(std::ifstream{tree_file_}, nullptr, false);
            if (!read.is_discarded() || Clock::now() >= end) return read;
            std::this_thread::sleep_for(20ms);
        }
    }
    std::string scene() const { return tree().at("scene"); }
    /// The scene after something other than `before` is shown.
    std::string scene_after(const std::string& before) const {
        const auto end = Clock::now() + kPatience;
        while (scene() == before && Clock::now() < end) std::this_thread::sleep_for(20ms);
        return scene();
    }
    void tap(const std::string& path_end) {
        std::this_thread::sleep_for(kBetweenTaps);
        const auto all = tree();
        for (const auto& node : all.at("nodes")) {
            if (!node.at("path").get<std::string>().ends_with(path_end)) continue;
            const auto& seen = node.at("visible");
            screen_.press(static_cast<int>(seen.at(0).get<double>() + seen.at(2).get<double>() / 2),
                          static_cast<int>(seen.at(1).get<double>() + seen.at(3).get<double>() / 2));
            screen_.release();
            return;
        }
        FAIL() << "no node " << path_end << " on the screen " << scene();
    }
    ScreenWatch& screen() { return screen_; }
    /// How many colours a grid of pixels shows, once they are more than `least`: one only where the screen is blank.
    /// The tree's file is written a moment before the picture is on the screen.
    std::size_t colours_beyond(std::size_t least) {
        const auto end = Clock::now() + kPatience;
        std::size_t seen = colours();
        for (; seen <= least && Clock::now() < end; seen = colours()) std::this_thread::sleep_for(20ms);
        return seen;
    }

private:
    std::size_t colours() {
        std::set<unsigned> seen;
        for (int y = 10; y < 1920; y += 20)
            for (int x = 10; x < 1080; x += 20) seen.insert(screen_.pixel(x, y));
        return seen.size();
    }

    fs::path tree_file_;
    ScreenWatch screen_;
    std::optional<Program> program_;
};

TEST_F(KioskTest, AnXClickReachesAButton) {
    Running kiosk{{"--db", database()}, file("tree.json")};
    EXPECT_EQ(kiosk.scene(), "rest");
    kiosk.tap("rest/wake");
    EXPECT_EQ(kiosk.scene_after("rest"), "home");
    kiosk.tap("categories/care");
    EXPECT_EQ(kiosk.scene_after("home"), "category/care");
}

TEST_F(KioskTest, TheFirstScreenIsOnTheScreen) {
    Running kiosk{{"--db", database()}, file("tree.json")};
    EXPECT_GT(kiosk.colours_beyond(3), 3U);
}

TEST_F(KioskTest, TheKeypadReachesAButton) {
    Running kiosk{{"--db", database()}, file("tree.json")};
    std::this_thread::sleep_for(kBetweenTaps);
    for (const char* key : {"Down", "Return"}) {
        kiosk.screen().hold_key(key);
        kiosk.screen().release_key(key);
        std::this_thread::sleep_for(kBetweenTaps);
    }
    EXPECT_NE(kiosk.scene_after("rest"), "rest");
}

TEST_F(KioskTest, ADatabaseThatWillNotOpenGivesTheOutOfServiceScreen) {
    std::ofstream{file("foreign.db")} << "this is no database, but it is a file of some length";
    std::ofstream{file("empty.db")};
    for (const char* name : {"missing.db", "empty.db", "foreign.db"}) {
        Running kiosk{{"--db", file(name)}, file("tree.json")};
        EXPECT_THAT(kiosk.scene(), HasSubstr("out-of-service")) << name;
        EXPECT_GT(kiosk.colours_beyond(2), 2U) << name;
    }
}

TEST_F(KioskTest, AScreenshotIsAPngOfTheSizeAsked) {
    const auto ended = run({KIOSK, "--db", database(), "--size", "1080x1920", "--screenshot", file("home.png")});
    ASSERT_EQ(ended.status, 0) << ended.said;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    ASSERT_NE(png_image_begin_read_from_file(&image, file("home.png").c_str()), 0);
    EXPECT_EQ(image.width, 1080U);
    EXPECT_EQ(image.height, 1920U);
    png_image_free(&image);
}

TEST_F(KioskTest, AScreenshotWithoutADatabaseEndsWithOneLine) {
    const auto ended = run({KIOSK, "--db", file("missing.db"), "--screenshot", file("home.png")});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "missing.db");
}

TEST_F(KioskTest, AnUnknownRouteEndsWithOneLine) {
    const auto ended = run({KIOSK, "--db", database(), "--screenshot", file("x.png"), "--route", "nowhere"});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "nowhere");
}

TEST_F(KioskTest, AnUnknownConfigurationKeyEndsWithOneLine) {
    std::ofstream{file("kiosk.toml")} << "[visit]\nidle_second = 60\n";
    const auto ended = run({KIOSK, "--db", database(), "--config", file("kiosk.toml")});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "idle_second");
}

TEST_F(KioskTest, ABadMomentEndsWithOneLine) {
    const auto ended = run({KIOSK, "--now", "tomorrow"});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "tomorrow");
}

TEST_F(KioskTest, AMissingFontEndsWithOneLine) {
    std::ofstream{file("kiosk.toml")} << "[fonts]\nregular = [\"/no/such/font.ttf\"]\n";
    const auto ended = run({KIOSK, "--db", database(), "--config", file("kiosk.toml")});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "/no/such/font.ttf");
}

TEST_F(KioskTest, AMissingDisplayEndsWithOneLine) {
    const auto ended = run({"/usr/bin/env", "-u", "DISPLAY", KIOSK, "--db", database()});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "no display");
    expect_one_line(run({"/usr/bin/env", "DISPLAY=:4711", KIOSK, "--db", database()}).said, ":4711");
}

TEST_F(KioskTest, AScreenshotThatCannotBeWrittenEndsWithOneLine) {
    const auto ended = run({KIOSK, "--db", database(), "--screenshot", "/no/such/folder/home.png"});
    EXPECT_EQ(ended.status, 1);
    expect_one_line(ended.said, "/no/such/folder/home.png");
}

}  // namespace
}  // namespace display
