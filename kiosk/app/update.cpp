#include "kiosk/app/update.h"
#include "kiosk/app/easy.h"
#include "kiosk/app/search.h"
#include "kiosk/app/service_now.h"
#include "model/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {
namespace {

using model::Result;

constexpr std::size_t kBatch = 40;  // rows of a list before "더 보기": nobody scrolls through thousands

/// One action at work: the state it changes and what it may read.
class Updater {
public:
    Updater(State& state, const World& world) : state_{state}, visit_{state.visit}, world_{world} {}

    Effects operator()(const Wake&) {
        end_visit();
        return start_at_home();
    }
    Effects operator()(const GoHome&) {
        visit_.panel = Panel::none;
        visit_.trail = Trail{home()};
        return {};
    }
    Effects operator()(const GoBack&) {
        if (visit_.panel != Panel::none)
            visit_.panel = Panel::none;
        else
            visit_.trail.back();
        refresh();
        return {.try_again = visit_.stale && !reload()};
    }
    Effects operator()(const LeaveNow&) {
        if (out_of_service()) return {};
        end_visit();
        return start_at_home();
    }
    Effects operator()(const OpenHotlines& open) {
        go(HotlinesRoute{open.group, hotlines(true)});
        return {};
    }
    Effects operator()(const ChooseGroup& choose) {
        if (auto* here = std::get_if<HotlinesRoute>(&visit_.trail.here())) {
            here->group = choose.group;
            here->page = 0;
        }
        return {};
    }
    Effects operator()(const OpenEmergency&) {
        const Effects begun = begin_if_resting();
        go(EmergencyRoute{hotlines(false)});
        return begun;
    }
    Effects operator()(const OpenCategory& open) {
        open_category(open.code);
        return {};
    }
    Effects operator()(const ShowMore&) {
        if (auto* here = std::get_if<CategoryRoute>(&visit_.trail.here())) here->shown += kBatch;
        if (auto* here = std::get_if<ServiceRoute>(&visit_.trail.here())) here->in_full = true;
        return {};
    }
    Effects operator()(const ToggleFold& toggle) {
        auto* here = std::get_if<CategoryRoute>(&visit_.trail.here());
        if (!here) return {};
        here->page = 0;
        if (here->unfolded.erase(toggle.fold) == 0) here->unfolded.insert(toggle.fold);
        return {};
    }
    Effects operator()(const ChooseDistrict& choose) {
        if (auto* here = std::get_if<DesksRoute>(&visit_.trail.here())) {
            here->district = choose.district;
            here->page = 0;
        }
        return {};
    }
    Effects operator()(const OpenService& open) {
        const std::size_t depth = visit_.trail.depth();
        open_service(open.key);
        return {.opened = visit_.trail.depth() > depth};
    }
    Effects operator()(const OpenSearch&) {
        open_search();
        return {.opened = true};
    }
    /// A letter from a hardware keyboard opens the search where the first screen is shown.
    Effects operator()(const Search& search) {
        if (std::holds_alternative<HomeRoute>(visit_.trail.here()) && std::holds_alternative<Strike>(search.step))
            open_search();
        auto* here = std::get_if<SearchRoute>(&visit_.trail.here());
        return here ? after(take_step(*here, search.step, world_, visit_.settings.language)) : Effects{};
    }
    Effects operator()(const OpenHelp&) {
        const Effects begun = begin_if_resting();
        // F1 on the first screen of the guide turns its page.
        const auto* here = std::get_if<HelpRoute>(&visit_.trail.here());
        if (!here || !here->keys) go(HelpRoute{.keys = here != nullptr});
        return begun;
    }
    Effects operator()(const OpenKeysHelp&) {
        go(HelpRoute{.keys = true});
        return {.opened = true};
    }
    Effects operator()(const RingForStaff&) {
        auto* here = std::get_if<HelpRoute>(&visit_.trail.here());
        if (!here || here->bell == Bell::ringing || here->bell == Bell::rung || !may_ring(state_)) return {};
        here->bell = Bell::ringing;
        return {.ring = true};
    }
    Effects operator()(const ChimeAnswered& answer) {
        auto* here = std::get_if<HelpRoute>(&visit_.trail.here());
        if (here && here->bell == Bell::ringing) here->bell = answer.sounded ? Bell::rung : Bell::failed;
        return {};
    }
    Effects operator()(const TogglePanel& toggle) {
        visit_.panel = visit_.panel == toggle.panel ? Panel::none : toggle.panel;
        return {};
    }
    Effects operator()(const SetTextSize& set) {
        visit_.settings.text_percent = set.percent;
        return {};
    }
    Effects operator()(const SetTheme& set) {
        visit_.settings.theme = set.theme;
        return {};
    }
    Effects operator()(const SetLanguage& set) {
        visit_.settings.language = set.language;
        auto* search = std::get_if<SearchRoute>(&visit_.trail.here());
        return search ? after(look_up_again(*search, world_, set.language)) : Effects{};
    }
    Effects operator()(const SwitchLow&) {
        visit_.settings.low = !visit_.settings.low;
        return {};
    }
    Effects operator()(const SwitchEasy&) {
        switch_easy(visit_.settings);
        return {.opened = true};
    }
    Effects operator()(const RestoreSettings&) {
        restore(visit_.settings);
        return {};
    }
    Effects operator()(const TurnPage& turn) {
        turn_page(visit_.trail.here(), turn.by);
        return {.opened = true};
    }
    Effects operator()(const OpenVoice&) {
        const Effects begun = begin_if_resting();
        Voice& voice = visit_.settings.voice;
        const bool open = voice.on && visit_.panel == Panel::voice;
        visit_.panel = open ? Panel::none : Panel::voice;
        voice.on = true;
        return begun;
    }
    Effects operator()(const SwitchVoice& set) {
        visit_.settings.voice.on = set.on;
        return {.hush = !set.on};
    }
    Effects operator()(const SetVolume& set) {
        visit_.settings.voice.delivery.volume = std::clamp(set.volume, 1, speech::kVolumes);
        return {};
    }
    Effects operator()(const SetRate& set) {
        visit_.settings.voice.delivery.rate_percent = std::clamp(set.percent, speech::kSlowest, speech::kFastest);
        return {};
    }
    Effects operator()(const Replay&) { return {.replay = true}; }
    Effects operator()(const StopSpeaking&) { return {.hush = true}; }
    /// Headphones are how somebody who does not see says so. Pulled out, nothing may go on over the loudspeaker.
    Effects operator()(const HeadphonesChanged& change) {
        if (state_.headphones == change.plugged) return {};
        state_.headphones = change.plugged;
        const Effects begun = change.plugged ? begin_if_resting() : Effects{};
        visit_.settings.voice.on = change.plugged;
        return {.forget_visit = begun.forget_visit, .hush = true};
    }
    Effects operator()(const VoiceOutChanged& change) {
        state_.voice_out = change.now;
        return {};
    }
    Effects operator()(const StayHere&) {
        visit_.asked_at.reset();
        return {};
    }
    Effects operator()(const Activity&) {
        state_.last_activity = world_.instant;
        if (visit_.asked_at) visit_.asked_at = world_.instant;  // a finger beside the button is a finger all the same
        return {};
    }
    Effects operator()(const Passed&) { return time_passed(); }
    Effects operator()(const DirectoryChanged&) {
        visit_.stale = true;
        return {.try_again = !reload()};
    }
    Effects operator()(const Failed& failed) {
        fail(failed.fault);
        return {};
    }

private:
    Effects start_at_home() {
        visit_.trail = Trail{home()};
        state_.last_activity = world_.instant;
        return {.forget_visit = true};
    }

    /// From the rest screen a visit begins at the first screen, wherever it goes from there.
    Effects begin_if_resting() {
        if (!std::holds_alternative<RestRoute>(visit_.trail.here())) return {};
        end_visit();
        return start_at_home();
    }

    bool out_of_service() const { return std::holds_alternative<OutOfServiceRoute>(visit_.trail.here()); }

    /// The fault is spoken to who was listening.
    void fail(Fault fault) {
        const Voice voice = visit_.settings.voice;
        end_visit();
        visit_.settings.voice = voice;
        visit_.trail = Trail{OutOfServiceRoute{fault}};
    }

    void end_visit() {
        visit_ = Visit{};
        visit_.settings.language = state_.machine.language;
        visit_.settings.voice = first_voice(state_);
    }

    void go(Route route) {
        visit_.panel = Panel::none;
        if (!out_of_service()) visit_.trail.open(std::move(route));
    }

    /// The value, or nothing with the kiosk out of service: a directory that cannot be read serves nobody. One that is
    /// only busy leaves the screen as it is.
    template <class T>
    std::optional<T> read(Result<T, model::ReadError> result) {
        if (result) return std::move(result).value();
        if (result.error() != model::ReadError::busy) fail(fault_of(result.error()));
        return std::nullopt;
    }

    /// The first screen. While the directory is busy it is shown as it was last read: a writer's commit must not turn a
    /// citizen away.
    Route home() {
        if (!world_.directory) return OutOfServiceRoute{Fault::no_database};
        auto categories = world_.directory->categories();
        if (categories) state_.last_read.categories = std::move(categories).value();
        const bool nothing_read = state_.last_read.categories.empty();
        if (!categories && (categories.error() != model::ReadError::busy || nothing_read))
            return OutOfServiceRoute{fault_of(categories.error())};
        return HomeRoute{state_.last_read.categories, hotlines(false)};
    }

    /// The numbers; as they were last read where they cannot be read now.
    Listing hotlines(bool open_first) {
        if (world_.directory)
            if (auto rows = world_.directory->hotlines()) state_.last_read.hotlines = std::move(rows).value();
        return listed(state_.last_read.hotlines, *world_.calendar, world_.now, open_first);
    }

    void open_category(const std::string& code) {
        if (!world_.directory) return;
        auto categories = read(world_.directory->categories());
        if (!categories) return;
        const auto category = std::ranges::find(*categories, code, &model::Category::code);
        if (category == categories->end()) return;
        auto rows = read(world_.directory->rows(code));
        if (!rows) return;
        if (code == "dong")
            go(DesksRoute{"", listed(std::move(*rows), *world_.calendar, world_.now, false)});
        else
            go(CategoryRoute{*category, listed(std::move(*rows), *world_.calendar, world_.now, true), kBatch, {}});
    }

    void open_service(const std::string& key) {
        if (!world_.directory) return;
        auto detail = world_.directory->service(key);
        if (!detail) {
            // Retired by another process between the list and the tap, or not to be read: the list is read again. One
            // bad entry does not stop the kiosk.
            if (detail.error() != model::ReadError::busy) (void)reload();
            return;
        }
        ServiceRoute route;
        route.detail = std::make_shared<const model::ServiceDetail>(std::move(detail).value());
        route.related = listed(route.detail->related, *world_.calendar, world_.now, false);
        if (route.detail->row.visibility == model::Visibility::sensitive) {
            route.explains_leaving = !std::exchange(visit_.told_about_leaving, true);
        }
        bring_up_to_date(route);
        go(std::move(route));
    }

    void open_search() {
        if (std::holds_alternative<SearchRoute>(visit_.trail.here())) return;
        go(new_search(visit_.settings.language, hotlines(false)));
    }

    /// What a look-up asks of the machine. One that failed for more than a moment puts the kiosk out of service.
    Effects after(const Outcome& outcome) {
        if (outcome.look_up == LookUp::failed) fail(fault_of(outcome.error));
        return {.opened = outcome.changed, .try_again = outcome.look_up == LookUp::busy};
    }

    void bring_up_to_date(ServiceRoute& route) const { bring_to(route, *world_.calendar, world_.now); }

    /// The states of what is shown, at this moment.
    void refresh() {
        const auto again = [&](Listing& listing) { listing = listed_again(listing, *world_.calendar, world_.now); };
        std::visit(model::Overloaded{
                       [](RestRoute&) {},
                       [&](HomeRoute& home) { again(home.hotlines); },
                       [&](HotlinesRoute& route) { again(route.hotlines); },
                       [&](EmergencyRoute& route) { again(route.hotlines); },
                       [&](CategoryRoute& route) { again(route.services); },
                       [&](DesksRoute& route) { again(route.desks); },
                       [&](ServiceRoute& route) { bring_up_to_date(route); },
                       [&](SearchRoute& route) { app::bring_up_to_date(route, world_); },
                       [](HelpRoute&) {},
                       [](OutOfServiceRoute&) {},
                   },
                   visit_.trail.here());
    }

    /// What is shown, read anew; false where the directory was busy and it must be tried again. A visit in progress
    /// keeps its place: folds, group, batch and trail stay.
    bool reload() {
        if (!world_.directory) return true;
        return std::visit(
            model::Overloaded{
                [](RestRoute&) { return true; },
                [](HelpRoute&) { return true; },
                [&](HomeRoute&) { return reload_home(); },
                [&](HotlinesRoute& route) { return reload(route.hotlines, world_.directory->hotlines(), true); },
                [&](EmergencyRoute& route) { return reload(route.hotlines, world_.directory->hotlines(), false); },
                [&](CategoryRoute& route) {
                    return reload(route.services, world_.directory->rows(route.category.code), true);
                },
                [&](DesksRoute& route) { return reload(route.desks, world_.directory->rows("dong"), false); },
                [&](ServiceRoute& route) { return reload_service(route); },
                [&](SearchRoute& route) {
                    return !after(look_up_again(route, world_, visit_.settings.language)).try_again;
                },
                [&](OutOfServiceRoute&) { return recover(); },
            },
            visit_.trail.here());
    }

    bool reload(Listing& listing, Result<std::vector<model::ServiceRow>, model::ReadError> rows, bool open_first) {
        if (!rows) return rows.error() != model::ReadError::busy;
        listing = listed(std::move(rows).value(), *world_.calendar, world_.now, open_first);
        return true;
    }

    bool reload_home() {
        Route fresh = home();
        if (std::holds_alternative<HomeRoute>(fresh)) visit_.trail.here() = std::move(fresh);
        return true;
    }

    bool reload_service(ServiceRoute& route) {
        auto detail = world_.directory->service(route.detail->row.id.text);
        if (!detail && detail.error() == model::ReadError::busy) return false;
        if (!detail) {  // withdrawn: nobody should go on reading it
            visit_.trail.back();
            return reload();
        }
        route.detail = std::make_shared<const model::ServiceDetail>(std::move(detail).value());
        route.related = listed(route.detail->related, *world_.calendar, world_.now, false);
        bring_up_to_date(route);
        return true;
    }

    /// Back to rest where the directory can be read again.
    bool recover() {
        if (std::holds_alternative<HomeRoute>(home())) end_visit();
        return true;
    }

    Effects time_passed() {
        const bool new_minute = state_.now != world_.now;
        state_.now = world_.now;
        if (new_minute) refresh();
        const auto due = next_deadline(state_);
        if (!due || world_.instant < *due) return {};
        if (!visit_.asked_at) {
            visit_.asked_at = world_.instant;
            visit_.panel = Panel::none;
            return {};
        }
        end_visit();
        return {.forget_visit = true};
    }

    State& state_;
    Visit& visit_;
    const World& world_;
};

}  // namespace

bool may_ring(const State& state) { return state.machine.place.chime && !state.visit.told_about_leaving; }

Effects update(State& state, const Action& action, const World& world) {
    // Nothing happens behind the question "계속 보시겠어요?": the way back is the way on, and the rest waits.
    if (state.visit.asked_at && std::holds_alternative<GoBack>(action)) return Updater{state, world}(StayHere{});
    if (state.visit.asked_at && std::holds_alternative<OpenHelp>(action)) return {};
    if (state.visit.asked_at && std::holds_alternative<Search>(action)) return {};
    return std::visit(Updater{state, world}, action);
}

}  // namespace kiosk::app
