#include "model/store/tally.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/staff/fold.h"
#include "model/staff/shipped_lists.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <array>
#include <map>

namespace model {
namespace {

constexpr std::array<std::string_view, 5> kCounted{"category", "screen", "entry", "sensitive", "vain"};
constexpr std::size_t kLongestKey = 64;         // bytes
constexpr std::size_t kShortestWord = 2;        // characters; a letter alone says nothing
constexpr std::int64_t kMostADay = 10'000'000;  // keeps sums far from overflow whatever is added

bool ends_word(char32_t c) {
    constexpr std::u32string_view kEnds = U" \t\r\n·,./()[]{}<>~!?:;\"'‘’“”「」『』&+|-–—_*#";
    return kEnds.find(c) != std::u32string_view::npos;
}

void add_words(std::unordered_set<std::string>& words, std::string_view text) {
    std::u32string word;
    const auto take = [&] {
        if (word.size() >= kShortestWord) words.insert(to_utf8(word));
        word.clear();
    };
    for (const char32_t c : to_utf32(folded(text))) ends_word(c) ? take() : word.push_back(c);
    take();
}

void add_synonyms(SQLite::Database& db, std::unordered_set<std::string>& words) {
    SQLite::Statement synonyms{
        db, "SELECT json FROM entity JOIN body USING (seq) WHERE entity = 'synonym' AND retired = 0"};
    while (synonyms.executeStep()) {
        const Json document = Json::parse(synonyms.getColumn(0).getString());
        add_words(words, text_at(document, "name"));
        for (const Json& word : array_at(object_at(document, "x_kiosk"), "words"))
            if (word.is_string()) add_words(words, word.get_ref<const std::string&>());
    }
}

bool for_everyone(SQLite::Database& db, const std::string& id) {
    SQLite::Statement query{db, "SELECT 1 FROM entry WHERE entity_id = ? AND visibility = 'everyone'"};
    query.bind(1, id);
    return query.executeStep();
}

/// The tally as it may be kept, or nothing.
std::optional<Tally> keepable(SQLite::Database& db, Tally tally, const std::unordered_set<std::string>& vocabulary) {
    if (tally.count <= 0 || tally.key.size() > kLongestKey || !is_utf8(tally.key)) return std::nullopt;
    tally.count = std::min(tally.count, kMostADay);
    switch (tally.what) {
        case Counted::category:
        case Counted::screen: break;
        case Counted::entry:
            if (for_everyone(db, tally.key)) break;
            tally.what = Counted::sensitive;
            [[fallthrough]];
        case Counted::sensitive: tally.key.clear(); break;
        case Counted::vain:
            tally.key = folded(tally.key);
            if (!vocabulary.contains(tally.key)) return std::nullopt;
            const std::chrono::year_month_day day{tally.day};
            tally.day = Day{day.year() / day.month() / 1};
            break;
    }
    return tally;
}

/// Korean names for the keys of a page.
class Labels {
public:
    explicit Labels(SQLite::Database& db)
        : category_{db, "SELECT name FROM category WHERE code = ?"},
          entry_{db, "SELECT name FROM entry WHERE entity_id = ?"} {}

    std::string of(Counted what, const std::string& key) {
        if (what != Counted::category && what != Counted::entry) return key;
        const auto [at, fresh] = known_.try_emplace({what, key}, key);
        SQLite::Statement& query = what == Counted::category ? category_ : entry_;
        if (!fresh) return at->second;
        query.reset();
        query.bind(1, key);
        if (query.executeStep()) at->second = query.getColumn(0).getString();
        return at->second;
    }

private:
    SQLite::Statement category_;
    SQLite::Statement entry_;
    std::map<std::pair<Counted, std::string>, std::string> known_;
};

Json json_of(const Problems& problems) {
    Json list = Json::array();
    for (const Problem& problem : problems) {
        if (list.size() >= kKeptProblems) break;
        list.push_back({{"where", problem.where}, {"ko", problem.ko}, {"en", problem.en}});
    }
    return list;
}

Problems problems_in(const std::string& json) {
    Problems problems;
    for (const Json& one : Json::parse(json))
        problems.push_back({.where = text_at(one, "where"), .ko = text_at(one, "ko"), .en = text_at(one, "en")});
    return problems;
}

}  // namespace

std::string_view name(Counted counted) { return kCounted[static_cast<std::size_t>(counted)]; }

std::optional<Counted> counted_named(std::string_view word) {
    const auto* const at = std::ranges::find(kCounted, word);
    if (at == kCounted.end()) return std::nullopt;
    return static_cast<Counted>(at - kCounted.begin());
}

std::unordered_set<std::string> read_vocabulary(SQLite::Database& db) {
    std::unordered_set<std::string> words;
    for (const char* names : {"SELECT name FROM entry WHERE listed = 1", "SELECT name FROM category"}) {
        SQLite::Statement query{db, names};
        while (query.executeStep()) add_words(words, query.getColumn(0).getString());
    }
    add_synonyms(db, words);
    for (std::string_view list = shipped_service_words(); !list.empty();) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        if (end > 0 && list.front() != '#') add_words(words, list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

void add_tallies(SQLite::Database& db, std::span<const Tally> tallies) {
    const bool any_word = std::ranges::any_of(tallies, [](const Tally& one) { return one.what == Counted::vain; });
    const auto vocabulary = any_word ? read_vocabulary(db) : std::unordered_set<std::string>{};
    SQLite::Statement add{db,
                          "INSERT INTO tally (day, what, key, count) VALUES (?1, ?2, ?3, ?4) "
                          "ON CONFLICT DO UPDATE SET count = min(count + ?4, 1000000000)"};
    for (const Tally& given : tallies) {
        const auto tally = keepable(db, given, vocabulary);
        if (!tally) continue;
        add.reset();
        add.bind(1, iso(tally->day));
        add.bind(2, std::string{name(tally->what)});
        add.bind(3, tally->key);
        add.bind(4, tally->count);
        add.exec();
    }
}

std::vector<TallyLine> read_tallies(SQLite::Database& db, Day from, Day to) {
    SQLite::Statement query{
        db,
        "SELECT day, what, key, count FROM tally WHERE day BETWEEN ?1 AND ?2 "
        "OR (what = 'vain' AND day BETWEEN substr(?1, 1, 7) || '-01' AND ?2) ORDER BY day, what, key"};
    query.bind(1, iso(from));
    query.bind(2, iso(to));
    Labels labels{db};
    std::vector<TallyLine> lines;
    while (query.executeStep()) {
        const auto day = parse_day(query.getColumn(0).getString());
        const auto what = counted_named(query.getColumn(1).getString());
        const std::int64_t count = query.getColumn(3).getInt64();
        if (!day || !what) continue;
        // A word that few have looked for is not even named.
        if (*what == Counted::vain && count < kLeastShown) continue;
        // It was for everyone when it was counted.
        if (*what == Counted::entry && !for_everyone(db, query.getColumn(2).getString())) continue;
        TallyLine line{.day = *day, .what = *what, .key = query.getColumn(2).getString()};
        line.label = labels.of(*what, line.key);
        if (count >= kLeastShown) line.count = count;
        lines.push_back(std::move(line));
    }
    return lines;
}

void record_import(SQLite::Database& db, const ImportRecord& record) {
    SQLite::Statement put{db,
                          "INSERT INTO import_run (at, actor, file, format, batch, added, changed, same, refused, "
                          "retired, taken_back, problems) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"};
    put.bind(1, utc_text(record.at));
    put.bind(2, record.by);
    put.bind(3, record.file);
    put.bind(4, record.format);
    put.bind(5, record.batch);
    put.bind(6, record.added);
    put.bind(7, record.changed);
    put.bind(8, record.same);
    put.bind(9, record.refused);
    put.bind(10, record.retired);
    put.bind(11, json_of(record.problems).dump(-1, ' ', false, Json::error_handler_t::replace));
    put.exec();
}

std::vector<ImportRecord> read_imports(SQLite::Database& db, std::size_t limit) {
    SQLite::Statement query{db,
                            "SELECT at, actor, file, format, batch, added, changed, same, refused, retired, "
                            "taken_back, problems FROM import_run ORDER BY run_no DESC LIMIT ?"};
    query.bind(1, static_cast<std::int64_t>(limit));
    std::vector<ImportRecord> records;
    while (query.executeStep())
        records.push_back({.at = parse_utc(query.getColumn(0).getString()).value_or(std::chrono::sys_seconds{}),
                           .by = query.getColumn(1).getString(),
                           .file = query.getColumn(2).getString(),
                           .format = query.getColumn(3).getString(),
                           .batch = query.getColumn(4).getString(),
                           .added = query.getColumn(5).getInt64(),
                           .changed = query.getColumn(6).getInt64(),
                           .same = query.getColumn(7).getInt64(),
                           .refused = query.getColumn(8).getInt64(),
                           .retired = query.getColumn(9).getInt64(),
                           .problems = problems_in(query.getColumn(11).getString()),
                           .taken_back = query.getColumn(10).getInt() != 0});
    return records;
}

void note_taken_back(SQLite::Database& db, const std::string& batch) {
    SQLite::Statement note{db, "UPDATE import_run SET taken_back = 1 WHERE batch = ?"};
    note.bind(1, batch);
    note.exec();
}

std::size_t imports_with_problems(SQLite::Database& db, std::chrono::sys_seconds since) {
    SQLite::Statement query{db,
                            "SELECT count(*) FROM import_run WHERE at >= ? AND taken_back = 0 "
                            "AND (refused > 0 OR json_array_length(problems) > 0)"};
    query.bind(1, utc_text(since));
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}

}  // namespace model
