// The composition root: the only file that knows every part, reads the clock and owns the loop.
#include "kiosk/app/reach.h"
#include "kiosk/clerk/clerks.h"
#include "kiosk/platform/chime.h"
#include "kiosk/platform/config.h"
#include "kiosk/platform/headphones.h"
#include "kiosk/platform/logging.h"
#include "kiosk/platform/options.h"
#include "kiosk/platform/painter.h"
#include "kiosk/platform/paths.h"
#include "kiosk/platform/png.h"
#include "kiosk/platform/window.h"
#include "kiosk/run/kiosk.h"
#include "kiosk/semantics/tree_json.h"
#include "kiosk/speech/recording_speaker.h"
#include "kiosk/tally/keeper.h"
#include "model/calendar/calendar.h"
#include "model/store/desk_store.h"
#include "model/store/place.h"
#include "model/store/store.h"

#include <fmt/format.h>
#include <malloc.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>

namespace {

using namespace std::chrono_literals;
using kiosk::app::Fault;
using kiosk::platform::Options;
using Clock = std::chrono::steady_clock;

constexpr auto kLook = 800ms;  // how often the journal's head is looked at: read and drawn, an edit shows within 1 s
constexpr auto kSmooth = 4ms;  // between frames of something that moves, so that a fast machine does not spin
constexpr auto kRetry = 5s;    // between looks at a directory that could not be read
constexpr int kMostFrames = 120;

/// Set by SIGTERM and SIGINT: a handler may touch nothing else, and the loop looks at it at least once in kLook.
volatile std::sig_atomic_t stop_asked = 0;

extern "C" void ask_to_stop(int) { stop_asked = 1; }

/// Says what is wrong on the terminal and ends; for what must be put right before there can be a picture.
struct Stop : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string sentence(const model::Problem& problem) {
    return problem.where.empty() ? problem.en : fmt::format("{}: {}", problem.where, problem.en);
}

model::SeoulTime wall_clock() {
    const auto utc = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    return model::SeoulTime{utc.time_since_epoch() + 9h};
}

kiosk::platform::Config configuration(const Options& options) {
    const auto file = options.config ? options.config : kiosk::platform::config_file();
    if (!file) return kiosk::platform::default_config();
    auto loaded = kiosk::platform::load_config(*file);
    if (!loaded) throw Stop{sentence(loaded.error().front())};
    return std::move(loaded).value();
}

kiosk::app::Machine machine(const kiosk::platform::Config& config, const Options& options, kiosk::platform::SizePx size,
                            float px_per_mm) {
    kiosk::app::Machine out;
    out.place = {.name = config.place.name,
                 .address = config.place.address,
                 .floor = config.place.floor,
                 .dong = config.place.dong,
                 .area_code = config.place.area_code,
                 .help = config.help.text,
                 .help_phone = config.help.phone,
                 .chime = config.help.chime};
    out.timing = {.idle = config.visit.idle, .question = config.visit.question};
    if (options.language) out.language = *options.language;
    out.voice_rate_percent = config.voice.rate_percent;
    out.low_from_mm = kiosk::app::low_from_mm(config.screen.top_mm, static_cast<float>(size.h) / px_per_mm);
    if (config.night) {
        out.night_from = config.night->from;
        out.night_to = config.night->to;
    }
    return out;
}

Fault fault_of(const model::StoreFault& fault) {
    switch (fault.kind) {
        case model::StoreFault::Kind::missing: return Fault::no_database;
        case model::StoreFault::Kind::empty:
        case model::StoreFault::Kind::foreign:
        case model::StoreFault::Kind::too_new: return Fault::foreign_database;
        case model::StoreFault::Kind::damaged: return Fault::damaged_database;
        case model::StoreFault::Kind::exists:
        case model::StoreFault::Kind::busy:
        case model::StoreFault::Kind::read_only:
        case model::StoreFault::Kind::full:
        case model::StoreFault::Kind::network_share:
        case model::StoreFault::Kind::unreadable: return Fault::unreadable_database;
    }
    return Fault::unreadable_database;
}

/// The database as far as it can be opened.
struct Directory {
    std::string path;
    std::unique_ptr<model::StoreView> view;
    std::optional<Fault> fault;
    std::string why;
};

Directory open_directory(const Options& options, const kiosk::platform::Config& config) {
    Directory directory;
    directory.path = options.database          ? options.database->string()
                     : config.database.empty() ? model::default_database_path()
                                               : config.database.string();
    auto opened = model::open_view(directory.path);
    if (opened) {
        directory.view = std::move(opened).value();
    } else {
        directory.fault = fault_of(opened.error());
        directory.why = opened.error().en;
    }
    return directory;
}

kiosk::glyphs::FontFiles fonts(const kiosk::platform::Config& config) {
    auto found = kiosk::platform::find_fonts(config.fonts);
    if (!found) throw Stop{sentence(found.error())};
    return std::move(found).value();
}

std::string strings_folder() {
    const auto assets = kiosk::platform::assets_dir();
    if (!assets)
        throw Stop{"The folder `assets` is not beside the program: build the target `assets`, or install the package."};
    return (*assets / "strings").string();
}

/// The desk in a window: millimetres there are 0.4 of a panel's, for it is looked at from half the distance and less;
/// at 96 px an inch the body letters are 18 px high, a row 30 px (8 mm).
constexpr float kDeskPxPerMm = 96 / 25.4F * 0.4F;
constexpr kiosk::platform::SizePx kDeskSize{1600, 1000};

kiosk::clerk::Now clerk_now() {
    return {.at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
            .moment = {std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch()),
                       kiosk::clerk::boot_id()}};
}

/// The desktop's clipboard.
class WindowClipboard : public kiosk::run::Clipboard {
public:
    explicit WindowClipboard(kiosk::platform::Window& window) : window_{window} {}
    std::string text() override { return window_.clipboard(); }
    void put(const std::string& text) override { window_.put_on_clipboard(text); }

private:
    kiosk::platform::Window& window_;
};

/// Writes the tree by rename: a reader never sees half of one.
void write_tree(const std::string& file, const kiosk::run::Kiosk& kiosk, const kiosk::run::Kiosk::Turn& turn,
                float px_per_mm, float panel_top_mm) {
    const auto& settings = kiosk.state().visit.settings;
    const std::string scene =
        kiosk.desk() != nullptr ? kiosk::desk::route_name(*kiosk.desk()) : kiosk::app::route_name(kiosk.state());
    const std::string fresh = file + ".new";
    std::ofstream{fresh} << to_json(*turn.tree, {.scene = scene,
                                                 .theme = word_for(kiosk.theme()),
                                                 .scale = settings.text_percent,
                                                 .language = model::code(settings.language),
                                                 .px_per_mm = px_per_mm,
                                                 .panel_top_mm = panel_top_mm,
                                                 .focus = turn.focus});
    if (std::rename(fresh.c_str(), file.c_str()) != 0) spdlog::warn("the tree cannot be written to {}", file);
}

/// The machine's way out for speech: the dispatcher, or with --speech-log a file as well.
class Voice {
public:
    Voice(const Options& options, const kiosk::platform::VoiceChoice& choice) {
        if (!choice.on || options.screenshot) return;
        dispatcher_ = std::make_unique<kiosk::platform::DispatchedSpeaker>(choice, &kiosk::platform::Window::wake);
        if (!choice.jack.empty())
            jack_ = std::make_unique<kiosk::platform::HeadphoneJack>(choice.jack_card, choice.jack);
        if (jack_ && !jack_->plugged())
            spdlog::warn("voice: no control '{}' on the card '{}': headphones are not noticed; see `amixer controls`",
                         choice.jack, choice.jack_card);
        if (!options.speech_log) return;
        log_.open(*options.speech_log);
        recorder_ = std::make_unique<kiosk::speech::RecordingSpeaker>(dispatcher_.get(), &log_);
    }

    kiosk::speech::Speaker* speaker() const {
        return recorder_ ? static_cast<kiosk::speech::Speaker*>(recorder_.get()) : dispatcher_.get();
    }

    /// Hands on what is new of voices and headphones; true where something is.
    bool take_news(kiosk::run::Kiosk& kiosk) {
        bool news = false;
        if (jack_)
            if (const auto plugged = jack_->plugged(); plugged && *plugged != kiosk.state().headphones) {
                (void)kiosk.act(kiosk::app::HeadphonesChanged{*plugged});
                news = true;
            }
        const auto found = dispatcher_ ? dispatcher_->take_news() : std::nullopt;
        if (!found) return news;
        using Trouble = kiosk::platform::DispatchedSpeaker::Condition::Trouble;
        kiosk::app::VoiceOut out{.known = true, .languages = found->languages};
        if (found->trouble == Trouble::no_service) out.trouble = kiosk::app::VoiceTrouble::no_service;
        if (found->trouble == Trouble::no_korean) out.trouble = kiosk::app::VoiceTrouble::no_korean;
        if (out.trouble) spdlog::warn("voice {}: {}", kiosk::app::code(*out.trouble), found->why);
        (void)kiosk.act(kiosk::app::VoiceOutChanged{std::move(out)});
        return true;
    }

private:
    std::ofstream log_;
    std::unique_ptr<kiosk::platform::DispatchedSpeaker> dispatcher_;
    std::unique_ptr<kiosk::speech::RecordingSpeaker> recorder_;
    std::unique_ptr<kiosk::platform::HeadphoneJack> jack_;
};

/// What must be known before there can be a window.
struct Setup {
    kiosk::platform::Config config;
    kiosk::glyphs::FontFiles fonts;
    std::optional<Fault> fault;
};

/// True where systemd has started the program: nobody reads a terminal, and ending would only mean a dark screen that
/// comes and goes. See systemd.exec(5), INVOCATION_ID.
bool unattended(const Options& options) { return !options.screenshot && std::getenv("INVOCATION_ID") != nullptr; }

/// Any face at all, for a screen that says that the right ones are missing.
std::optional<kiosk::glyphs::FontFile> some_font() {
    std::error_code error;
    std::filesystem::recursive_directory_iterator at{"/usr/share/fonts", error}, end;
    for (; !error && at != end; at.increment(error)) {
        const std::string kind = at->path().extension();
        if (kind == ".ttf" || kind == ".otf" || kind == ".ttc") return kiosk::glyphs::FontFile{at->path().string(), 0};
    }
    return std::nullopt;
}

Setup set_up(const Options& options) {
    Setup setup{.config = kiosk::platform::default_config(), .fonts = {}, .fault = {}};
    try {
        setup.config = configuration(options);
    } catch (const Stop& stop) {
        if (!unattended(options)) throw;
        spdlog::error("{}", stop.what());
        setup.fault = Fault::bad_configuration;
    }
    try {
        setup.fonts = fonts(setup.config);
    } catch (const Stop& stop) {
        const auto stand_in = some_font();
        if (!unattended(options) || !stand_in) throw;
        spdlog::error("{}", stop.what());
        setup.fonts = {*stand_in, *stand_in, *stand_in};
        setup.fault = Fault::no_fonts;
    }
    return setup;
}

class Program {
public:
    Program(const Options& options, const Setup& setup)
        : options_{options},
          config_{setup.config},
          fault_{setup.fault},
          directory_{open_directory(options, setup.config)},
          window_{kind(options), options.staff && !options.size ? kDeskSize : options.size},
          painter_{window_},
          px_per_mm_{options.staff ? kDeskPxPerMm : setup.config.screen.px_per_mm(window_.size().w, window_.size().h)},
          glyphs_{setup.fonts, window_.max_texture_px()},
          voice_{options, setup.config.voice},
          chime_{setup.config.help.chime_device, &kiosk::platform::Window::wake},
          kiosk_{{.glyphs = glyphs_,
                  .strings_folder = strings_folder(),
                  .directory = directory_.view.get(),
                  .machine = machine(setup.config, options, window_.size(), px_per_mm_),
                  .px_per_mm = px_per_mm_,
                  .speaker = voice_.speaker(),
                  .ring = [this] { chime_.ring(); }},
                 now(),
                 Clock::now()} {
        if (directory_.fault && options.screenshot) throw Stop{directory_.why};
        if (!fault_) fault_ = directory_.fault;
        if (directory_.fault)
            spdlog::error("out of service, {}: {}", kiosk::app::code(*directory_.fault), directory_.why);
        spdlog::info("citizen-kiosk {} starts: database {}, journal {}, screen {}x{} px at {:.2f} px/mm",
                     kiosk::platform::version(), directory_.path, directory_.view ? directory_.view->head() : 0,
                     window_.size().w, window_.size().h, px_per_mm_);
        warn_of_calendar();
        for (const model::Problem& warning : config_.warnings) spdlog::warn("{}", sentence(warning));
        window_.use(config_.keypad);
        if (!config_.voice.on) (void)kiosk_.act(kiosk::app::VoiceOutChanged{{.known = true}});
        kiosk_.set(first_settings());
        if (fault_) (void)kiosk_.act(kiosk::app::Failed{*fault_});
    }

    int take_screenshot() {
        if (!kiosk_.open_route(options_.route.value_or("home"))) throw Stop{no_such_route()};
        for (int i = 0; i < kMostFrames && draw({}); ++i) {
        }
        const auto problem = kiosk::platform::write_png(*options_.screenshot, window_.size(), painter_.read_pixels());
        if (problem) throw Stop{sentence(*problem)};
        return 0;
    }

    int serve() {
        clerk_ = std::make_unique<kiosk::clerk::ThreadClerk>(directory_.path, clerk_now, &kiosk::platform::Window::wake,
                                                             surroundings());
        kiosk_.use(clerk_.get(), &clipboard_);
        kiosk_.hold_opens_desk(config_.staff.hold && !options_.staff);
        window_.use_staff_key(config_.staff.key);
        if (options_.route && !fault_ && !kiosk_.open_route(*options_.route)) throw Stop{no_such_route()};
        bool moving = draw({});
        if (look_after_desk()) moving = draw({});
        malloc_trim(0);  // start-up's leavings: fonts' tables, the words as they were read
        std::signal(SIGTERM, ask_to_stop);
        std::signal(SIGINT, ask_to_stop);
        if (!fault_) keeper_.emplace([path = directory_.path] { return model::open_desk(path); });
        while (!window_.should_close() && stop_asked == 0) {
            auto events =
                window_.wait(moving ? std::chrono::duration<double>{kSmooth} : std::chrono::duration<double>{wait()});
            const bool heard = voice_.take_news(kiosk_) | take_answer_of_chime();
            const bool desk = look_after_desk();
            const bool news = take_news() || heard || desk;
            if (window_.take_exposed()) painter_.show();
            const bool resized = !(window_.size() == drawn_size_);
            if (!events.empty() || moving || news || resized || due()) moving = draw(std::move(events));
            keep_tallies(model::day_of(kiosk_.state().now));
            keep_copy();
        }
        keep_tallies({});
        return 0;
    }

private:
    static kiosk::platform::Window::Kind kind(const Options& options) {
        using Kind = kiosk::platform::Window::Kind;
        if (options.screenshot) return Kind::hidden;
        return options.windowed || options.size || options.staff ? Kind::windowed : Kind::full_screen;
    }

    /// Opens the desk where it is asked for, and hears its clerk; true where a picture is due.
    bool look_after_desk() {
        const bool open = kiosk_.desk() != nullptr;
        if (!open && (options_.staff || window_.take_staff_key())) kiosk_.open_desk(options_.staff);
        window_.at_desk(kiosk_.desk() != nullptr);
        return kiosk_.hear_clerk() || open != (kiosk_.desk() != nullptr);
    }

    kiosk::app::Settings first_settings() const {
        kiosk::app::Settings settings = kiosk_.state().visit.settings;
        settings.text_percent = options_.text_percent;
        settings.theme = options_.theme;
        settings.low = options_.low;
        settings.easy = options_.easy;
        return settings;
    }

    /// Once a start: `kioskctl due` says the same to staff.
    void warn_of_calendar() const {
        const model::Calendar calendar;
        if (model::day_of(now()) < calendar.warns_from()) return;
        spdlog::warn(
            "the public holidays were checked until {} only: install a newer version, or enter designated days "
            "with `kioskctl holiday add`",
            model::iso(calendar.covers_until()));
    }

    model::SeoulTime now() const { return options_.now ? *options_.now : wall_clock(); }

    std::string no_such_route() const {
        return fmt::format("--route {}: there is no such screen or entry. `kioskctl list` names the entries.",
                           options_.route.value_or("home"));
    }

    /// What another process published, and a directory that can be read again; true where something was done.
    bool take_news() {
        const bool out = std::holds_alternative<kiosk::app::OutOfServiceRoute>(kiosk_.state().visit.trail.here());
        const bool retry = (out || try_again_) && Clock::now() >= next_try_;
        if (retry) next_try_ = Clock::now() + kRetry;
        if (retry && !directory_.view) {
            directory_ = open_directory(options_, config_);
            kiosk_.use(directory_.view.get());
        }
        if (!directory_.view) return false;
        const bool changed = directory_.view->changed();
        if (!changed && !retry) return false;
        if (!directory_.view->refresh()) {
            try_again_ = true;
            return false;
        }
        if (out && fault_is_lasting()) return false;
        try_again_ = kiosk_.act(kiosk::app::DirectoryChanged{});
        return true;
    }

    /// What 기기 상태 and 가져오기 need to know of the machine.
    kiosk::clerk::Surroundings surroundings() const {
        const auto faces = kiosk::platform::find_fonts(config_.fonts);
        const std::string face = faces ? std::filesystem::path{faces.value().regular.path}.filename().string() : "";
        return {.database = directory_.path,
                .exchange_folder = config_.staff.folder,
                .version = std::string{kiosk::platform::version()},
                .voice = config_.voice.on ? "speech-dispatcher" : "",
                .fonts = face};
    }

    /// Hands over what was counted before `today`, or all of it.
    void keep_tallies(std::optional<model::Day> today) {
        if (!keeper_) return;
        keeper_->hand_over(kiosk_.tallies().take_before(today));
        if (auto words = keeper_->take_vocabulary()) kiosk_.tallies().use(*std::move(words));
    }

    /// A copy a day, made while nobody is here; where it failed it is tried again an hour later.
    void keep_copy() {
        const bool rests = std::holds_alternative<kiosk::app::RestRoute>(kiosk_.state().visit.trail.here());
        if (!keeper_ || options_.now || !rests || Clock::now() < next_copy_) return;
        next_copy_ = Clock::now() + 1h;
        keeper_->keep_copy(directory_.path, model::day_of(wall_clock()));
    }

    bool take_answer_of_chime() {
        const auto sounded = chime_.take_news();
        if (!sounded) return false;
        if (!*sounded) spdlog::warn("{}", chime_.why());
        (void)kiosk_.act(kiosk::app::ChimeAnswered{*sounded});
        return true;
    }

    /// No fonts, or a configuration that is wrong: only a new start helps.
    bool fault_is_lasting() const { return fault_ == Fault::no_fonts || fault_ == Fault::bad_configuration; }

    /// True where the picture changes without anybody's doing: the minute, the question, the end of a visit.
    bool due() const {
        const auto deadline = kiosk_.next_deadline();
        const auto shown = kiosk_.desk() != nullptr ? kiosk_.desk()->now : kiosk_.state().now;
        return now() != shown || (deadline && Clock::now() >= *deadline);
    }

    Clock::duration wait() const {
        const auto deadline = kiosk_.next_deadline();
        Clock::duration until = kLook;
        if (deadline) until = std::min(until, std::max(Clock::duration{1ms}, *deadline - Clock::now()));
        return until;
    }

    /// One turn and its picture; true where something still moves.
    bool draw(std::vector<kiosk::ui::Event> events) {
        const auto size = drawn_size_ = window_.size();
        const kiosk::ui::FrameInput input{.now = Clock::now(),
                                          .size = {static_cast<float>(size.w), static_cast<float>(size.h)},
                                          .events = std::move(events)};
        const auto turn = kiosk_.turn(input, now());
        painter_.upload(glyphs_);
        painter_.paint(*kiosk_.triangles(), turn.damage, kiosk::ui::theme(kiosk_.theme()).ground);
        painter_.show();
        if (options_.watch_tree && !turn.wants_frame)
            write_tree(options_.watch_tree->string(), kiosk_, turn, px_per_mm_, config_.screen.top_mm.value_or(0));
        return turn.wants_frame;
    }

    const Options& options_;
    const kiosk::platform::Config& config_;
    std::optional<Fault> fault_;  ///< at the start
    Directory directory_;
    kiosk::platform::Window window_;
    kiosk::platform::Painter painter_;
    float px_per_mm_;
    kiosk::glyphs::GlyphCache glyphs_;
    Voice voice_;
    kiosk::platform::DeskChime chime_;
    WindowClipboard clipboard_{window_};
    kiosk::run::Kiosk kiosk_;
    std::unique_ptr<kiosk::clerk::ThreadClerk> clerk_;  ///< ends before the window, which it wakes
    std::optional<kiosk::tally::Keeper> keeper_;
    kiosk::platform::SizePx drawn_size_;
    bool try_again_ = false;
    Clock::time_point next_try_{};
    Clock::time_point next_copy_ = Clock::now() + 1min;  ///< not while it starts
};

int run(const Options& options) {
    const Setup setup = set_up(options);
    if (const auto problem = kiosk::platform::start_log(setup.config.log))
        fmt::print(stderr, "{}\n", sentence(*problem));
    Program program{options, setup};
    return options.screenshot ? program.take_screenshot() : program.serve();
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = kiosk::platform::parse_options(argc, argv);
    if (!options) {
        fmt::print(options.error().status == 0 ? stdout : stderr, "{}\n", options.error().text);
        return options.error().status;
    }
    try {
        return run(options.value());
    } catch (const Stop& stop) {
        fmt::print(stderr, "citizen-kiosk: {}\n", stop.what());
    } catch (const std::exception& error) {
        fmt::print(stderr, "citizen-kiosk: {}\n", error.what());
        spdlog::critical("citizen-kiosk stops: {}", error.what());
    }
    return 1;  // systemd starts it again
}
