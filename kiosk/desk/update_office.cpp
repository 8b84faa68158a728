// The office's screens: which is opened, the log, versions of an entry, statistics, the machine, wiping the glass.
#include "kiosk/desk/updater.h"

#include <chrono>

namespace kiosk::desk {
namespace {

constexpr std::size_t kMoreEvents = 50;

void go(Updater& at, OfficePlace place) {
    State& state = at.state;
    at.stop_writing();
    state.menu = false;
    state.notice.reset();
    if (place != OfficePlace::cleaning) stow_all(at);
    if (place == OfficePlace::cleaning) {
        at.open(CleaningRoute{.until = monotonic(at.world.instant) + kCleaning});
        return;
    }
    switch (place) {
        case OfficePlace::statistics: state.trail.assign(1, StatisticsRoute{}); break;
        case OfficePlace::log: state.trail.assign(1, HistoryRoute{}); break;
        case OfficePlace::accounts: state.trail.assign(1, AccountsRoute{}); break;
        case OfficePlace::days: state.trail.assign(1, DaysRoute{}); break;
        case OfficePlace::imports: state.trail.assign(1, ImportsRoute{}); break;
        case OfficePlace::health: state.trail.assign(1, HealthRoute{}); break;
        case OfficePlace::cleaning: return;
    }
    at.effects.opened = true;
    at.reload();
}

void read_history(Updater& at, const HistoryRoute& route) {
    if (route.key.empty())
        at.ask(ReadLog{route.limit});
    else
        at.ask(ReadHistory{route.key});
}

bool update_health(Updater& at, const OfficeAction& action) {
    if (!std::holds_alternative<VerifyNow>(action)) return false;
    if (auto* route = at.here<HealthRoute>(); route && !route->verifying) {
        route->verifying = true;
        at.ask(ReadHealth{.verify = true});
    }
    return true;
}

}  // namespace

void written(Updater&, StatisticsRoute&, const std::string&, const std::string&) {}
void written(Updater&, HistoryRoute&, const std::string&, const std::string&) {}
void written(Updater&, HealthRoute&, const std::string&, const std::string&) {}
void written(Updater&, CleaningRoute&, const std::string&, const std::string&) {}

void read_tallies(Updater& at, StatisticsRoute& route) {
    using namespace std::chrono;
    route.to = model::day_of(at.world.now);
    switch (route.period) {
        case Period::week: route.from = route.to - days{6}; break;
        case Period::month: route.from = route.to - days{29}; break;
        case Period::quarter: route.from = route.to - days{90}; break;  // 13 whole weeks
        case Period::year: {
            const year_month_day today{route.to};
            const year_month first = today.year() / today.month() - months{11};
            route.from = model::Day{first / 1};
            break;
        }
    }
    route.exported.clear();
    at.ask(ReadTallies{route.from, route.to});
}

bool update_statistics(Updater& at, const OfficeAction& action) {
    auto* route = at.here<StatisticsRoute>();
    if (const auto* period = std::get_if<ChoosePeriod>(&action)) {
        if (!route) return true;
        route->period = period->period;
        read_tallies(at, *route);
    } else if (const auto* of = std::get_if<ChooseStatistics>(&action)) {
        if (route) route->of = of->of;
    } else if (std::holds_alternative<SwitchPlot>(action)) {
        if (route) route->as_lines = !route->as_lines;
    } else if (std::holds_alternative<WriteTable>(action)) {
        if (route) at.ask(ExportTallies{route->from, route->to});
    } else {
        return false;
    }
    return true;
}

/// Shows what a version changed, or hides it again.
void toggle_version(Updater& at, HistoryRoute& route, std::int64_t number) {
    if (route.open.erase(number) != 0) return;
    route.open.insert(number);
    for (const Version& version : route.versions) {
        const auto kind = kind_of(version.event.entity);
        if (version.event.version != number || !kind) continue;
        for (const model::Json& document : {version.before, version.after})
            if (document.is_object()) ask_names(at, route.names, model::Form{*kind, document, 0});
    }
}

bool update_history(Updater& at, const OfficeAction& action) {
    auto* route = at.here<HistoryRoute>();
    if (const auto* open = std::get_if<OpenHistory>(&action)) {
        at.open(HistoryRoute{.key = open->key, .label = {}, .log = {}, .versions = {}, .open = {}});
        at.ask(ReadHistory{open->key});
    } else if (std::holds_alternative<MoreLog>(action)) {
        if (!route) return true;
        route->limit += kMoreEvents;
        read_history(at, *route);
    } else if (const auto* toggle = std::get_if<ToggleVersion>(&action)) {
        if (route) toggle_version(at, *route, toggle->version);
    } else if (const auto* restore = std::get_if<RestoreThis>(&action)) {
        if (route) at.ask(RestoreVersion{route->key, restore->version});
    } else {
        return false;
    }
    return true;
}

void update_office(Updater& at, const OfficeAction& action) {
    if (const auto* to = std::get_if<GoOffice>(&action)) return go(at, to->place);
    (void)(update_statistics(at, action) || update_history(at, action) || update_accounts(at, action) ||
           update_days(at, action) || update_imports(at, action) || update_health(at, action));
}

void office_answered(Updater& at, const OfficeAnswer& answer) {
    if (accounts_answered(at, answer) || days_answered(at, answer) || imports_answered(at, answer)) return;
    if (const auto* read = std::get_if<TalliesRead>(&answer)) {
        auto* route = at.here<StatisticsRoute>();
        if (!route || route->from != read->from || route->to != read->to) return;
        route->lines = read->lines;
        route->loaded = true;
    } else if (const auto* exported = std::get_if<TalliesExported>(&answer)) {
        if (auto* route = at.here<StatisticsRoute>()) route->exported = exported->file;
    } else if (const auto* log = std::get_if<LogRead>(&answer)) {
        auto* route = at.here<HistoryRoute>();
        if (!route || !route->key.empty()) return;
        route->log = *log;
        route->loaded = true;
    } else if (const auto* history = std::get_if<HistoryRead>(&answer)) {
        auto* route = at.here<HistoryRoute>();
        if (!route || route->key != history->key) return;
        route->label = history->label;
        route->versions = history->versions;
        route->loaded = true;
    } else if (const auto* restored = std::get_if<VersionRestored>(&answer)) {
        at.open(LoadingRoute{});
        at.ask(OpenDraft{restored->draft});
    } else if (const auto* health = std::get_if<HealthRead>(&answer)) {
        auto* route = at.here<HealthRoute>();
        if (!route) return;
        auto verified = std::move(route->health.verified);
        route->health = health->health;
        if (!route->health.verified) route->health.verified = std::move(verified);
        route->verifying = route->verifying && !health->health.verified;
        route->loaded = true;
    }
}

void office_failed(Updater& at) {
    if (auto* route = at.here<AccountRoute>()) route->waiting = false;
    if (auto* route = at.here<DayRoute>()) route->waiting = false;
    if (auto* route = at.here<ImportsRoute>()) route->waiting = false;
    if (auto* route = at.here<HealthRoute>()) route->verifying = false;
}

bool office_reload(Updater& at) {
    if (auto* statistics = at.here<StatisticsRoute>())
        read_tallies(at, *statistics);
    else if (const auto* history = at.here<HistoryRoute>())
        read_history(at, *history);
    else if (at.here<AccountsRoute>())
        at.ask(ReadAccounts{});
    else if (at.here<DaysRoute>())
        at.ask(ReadDays{model::day_of(at.world.now)});
    else if (at.here<ImportsRoute>())
        at.ask(ListImportFiles{});
    else if (at.here<HealthRoute>())
        at.ask(ReadHealth{});
    else
        return false;
    return true;
}

void office_time_passed(Updater& at) {
    const auto* cleaning = at.here<CleaningRoute>();
    if (!cleaning || at.state.instant < cleaning->until || at.state.trail.size() < 2) return;
    at.state.trail.pop_back();
    at.effects.opened = true;
    at.reload();
}

bool history_answered(Updater& at, const Answer& answer) {
    auto* route = at.here<HistoryRoute>();
    const auto* named = std::get_if<EntriesNamed>(&answer);
    if (!route || !named) return false;
    take_names(route->names, named->entries);
    return true;
}

}  // namespace kiosk::desk
