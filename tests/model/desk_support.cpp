#include "tests/model/desk_support.h"

#include "model/base/json.h"

namespace tests {

using model::Account;
using model::Role;

std::chrono::sys_seconds desk_time(int minutes) {
    using namespace std::chrono;
    return sys_days{year{2021} / 2 / 24} + 1h + 30min + std::chrono::minutes{minutes};
}

model::Acting by(const std::string& account, int minutes) { return {.account = account, .at = desk_time(minutes)}; }
model::Acting by_operator() { return {.account = "전산담당", .at = desk_time(), .operates = true}; }

void DeskTest::SetUp() {
    store_at(file(), 6);
    reopen();
    add_account(kAdmin, Role::admin);
    add_account(kEditor, Role::editor);
    add_account(kSecondEditor, Role::editor);
    add_account(kApprover, Role::approver);
    add_account(kSecondApprover, Role::approver);
}

void DeskTest::reopen() {
    desk_.reset();
    auto opened = model::open_desk(file());
    ASSERT_TRUE(opened) << opened.error().en;
    desk_ = std::move(opened).value();
}

void DeskTest::add_account(const std::string& name, Role role, const std::string& secret) {
    ASSERT_EQ(outcome(desk_->put_account({.name = name, .role = role}, 0, "새 담당자", by_operator())), "done");
    if (secret.empty()) return;
    ASSERT_EQ(outcome(desk_->set_secret(name, model::Secret{secret}, std::nullopt, by_operator())), "done");
}

model::Draft DeskTest::draft_of(const std::string& external_id, const std::string& summary, const std::string& author) {
    const model::Current now = current(external_id);
    model::Draft draft{.entity = now.entity,
                       .entity_id = now.id,
                       .base_version = now.version,
                       .document = now.document,
                       .note = "안내문이 바뀜"};
    draft.document["x_kiosk"]["summary"] = summary;
    const auto saved = desk_->save_draft(draft, by(author));
    EXPECT_EQ(outcome(saved), "done");
    return saved ? saved.value() : draft;
}

model::Current DeskTest::current(const std::string& key) {
    auto found = desk_->store().current(key);
    EXPECT_TRUE(found) << key;
    return found ? std::move(found).value() : model::Current{};
}

std::int64_t DeskTest::head() { return desk_->store().head().value().seq; }

model::Problems DeskTest::verify() {
    const auto found = desk_->store().verify();
    EXPECT_TRUE(found);
    return found ? found.value().problems : model::Problems{};
}

}  // namespace tests
