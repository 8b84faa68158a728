// Writes to a directory as staff and imports would, for the crash tests to kill and starve. Prints one line for each
// change that was acknowledged, "acked SEQ", as soon as the store said so.
//
//   store_writer DB create           makes DB with two categories and twenty services
//   store_writer DB storm SEED       edits and imports until killed
//   store_writer DB edits COUNT      makes COUNT edits, each tried twice; exit 3 where one failed with a fault in plain
//   words
//
// Exit 1 is always a broken promise: a conflict or a refusal where nothing of the kind can be, or a failure to read.
#include "tests/model/store_support.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <random>

namespace {

using model::Change;
using model::Json;

constexpr int kServices = 20;
constexpr int kBroken = 1;
constexpr int kFault = 3;

struct Outcome {
    int status = 0;
    std::int64_t seq = 0;
};

Outcome tell(const model::Result<model::Appended, model::AppendFailure>& done) {
    if (done) {
        fmt::print("acked {}\n", done.value().last_seq);
        std::fflush(stdout);
        return {.status = 0, .seq = done.value().last_seq};
    }
    const auto* fault = std::get_if<model::StoreFault>(&done.error());
    fmt::print(stderr, "{}\n", tests::words(done.error()));
    return {.status = fault ? kFault : kBroken};
}

/// One edit of one service, from the version that stands now.
Outcome edit(model::Store& store, int service, std::uint_fast32_t number) {
    const std::string id = fmt::format("service-{}", service);
    const auto current = store.current(id);
    if (!current) {
        fmt::print(stderr, "{}\n", current.error().en);
        return {.status = kFault};
    }
    Json document = current.value().document;
    document["phones"][0]["number"] = fmt::format("063-281-{:04}", number % 10'000);
    document["description"] = fmt::format("{}번째로 고침", number);
    const Change change = tests::put_again(document, current.value().version);
    return tell(store.append({&change, 1}, tests::clerk()));
}

/// Several hundred new services in one transaction.
Outcome bring_in(model::Store& store, std::mt19937& random) {
    std::vector<Change> changes;
    const auto batch = random();
    for (int i = 0; i < 300; ++i)
        changes.push_back(tests::put(model::Entity::service,
                                     tests::service_document(fmt::format("import-{}-{}", batch, i), "들여온 서비스")));
    return tell(store.append(changes, tests::clerk("들여오기")));
}

int storm(model::Store& store, std::uint32_t seed) {
    std::mt19937 random{seed};
    for (;;) {
        const Outcome outcome = random() % 12 == 0 ? bring_in(store, random)
                                                   : edit(store, static_cast<int>(random() % kServices), random());
        if (outcome.status != 0) return outcome.status;
    }
}

/// A fault must not stop reading, nor the next try where the fault is over.
int edits(model::Store& store, model::StoreView& view, int count) {
    int status = 0;
    for (int i = 0; i < count; ++i) {
        Outcome outcome = edit(store, i % kServices, static_cast<std::uint_fast32_t>(i));
        if (outcome.status == kFault) {
            status = kFault;
            fmt::print("read {}\n", view.rows("care") ? "ok" : "failed");
            outcome = edit(store, i % kServices, static_cast<std::uint_fast32_t>(i));
            fmt::print("again {}\n", outcome.status == 0 ? "ok" : "failed");
        }
        if (outcome.status == kBroken) return kBroken;
    }
    return status;
}

int run(const std::string& db, const std::string& what, int number) {
    if (what == "create") {
        const auto made = model::create_store(db, tests::small_directory(kServices), tests::shipped());
        if (!made) fmt::print(stderr, "{}\n", tests::words(made.error()));
        return made ? 0 : kFault;
    }
    const auto store = model::open_store(db, model::OpenMode::read_write);
    if (!store) {
        fmt::print(stderr, "{}\n", store.error().en);
        return kFault;
    }
    if (what == "storm") return storm(*store.value(), static_cast<std::uint32_t>(number));
    const auto view = model::open_view(db);
    if (!view) {
        fmt::print(stderr, "{}\n", view.error().en);
        return kFault;
    }
    return edits(*store.value(), *view.value(), number);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    spdlog::set_default_logger(spdlog::stderr_logger_st("store_writer"));
    return run(argv[1], argv[2], argc > 3 ? std::stoi(argv[3]) : 0);
}
