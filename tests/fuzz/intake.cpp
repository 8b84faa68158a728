#include "tests/fuzz/intake.h"

#include "model/base/json.h"
#include "model/base/utf8.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {
namespace {

void check(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

void check(const model::Problem& problem) {
    check(!problem.where.empty(), "a problem has its place");
    check(!problem.ko.empty() && !problem.en.empty(), "a problem is said in Korean and English");
}

}  // namespace

bool CheckingIntake::propose(model::Proposal proposal) {
    check(model::is_uuid(proposal.id.text), "an entry's id is a UUID");
    check(model::text_at(proposal.document, "id") == proposal.id.text, "the document has the entry's id");
    check(!proposal.where.empty(), "a proposal has its place");
    const auto at = standing_.find(proposal.id.text);
    model::Json document = at != standing_.end() && proposal.onto
                               ? proposal.onto(at->second.document, proposal.document)
                               : proposal.document;
    check(model::is_utf8(document.dump()), "a document is UTF-8");
    standing_.insert_or_assign(
        proposal.id.text,
        model::Current{.entity = proposal.entity, .id = proposal.id, .version = 1, .document = std::move(document)});
    return true;
}

bool CheckingIntake::refuse(model::RefusedRow row) {
    check(!row.problems.empty(), "a refused row says why");
    for (const model::Problem& problem : row.problems) check(problem);
    return true;
}

void CheckingIntake::refuse_file(model::Problem problem) { check(problem); }
void CheckingIntake::warn(model::Problem problem) { check(problem); }

std::optional<model::Current> CheckingIntake::standing(std::string_view key) {
    const auto at = standing_.find(key);
    if (at == standing_.end()) return std::nullopt;
    return at->second;
}

void CheckingIntake::each(model::Entity entity, const std::function<void(const model::Current&)>& look) {
    for (const auto& [id, current] : standing_)
        if (current.entity == entity) look(current);
}

}  // namespace fuzz
