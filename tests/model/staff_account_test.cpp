#include "model/staff/account.h"

#include "model/base/json.h"

#include <gtest/gtest.h>

namespace {

using model::Account;
using model::Act;
using model::Role;

TEST(Account, TakesNamesAsPeopleTypeThem) {
    EXPECT_EQ(model::canonical_name("  Kim.MinJi "), "kim.minji");
    EXPECT_EQ(model::canonical_name("김민지"), "김민지");
    EXPECT_EQ(model::canonical_name("   "), "");
}

TEST(Account, RefusesNamesThatCannotBeToldApart) {
    for (const char* name : {"kim", "김민지", "kim-2", "김_복지", "a1"})
        EXPECT_FALSE(model::name_problem(name)) << name;
    for (const char* name : {"", "k", "Kim", " kim", "1kim", "kim minji", "kim\n", "=kim", "-kim",
                             "k'; DROP TABLE draft", "%s%n", "кim", "\xff\xfe", "aaaaaaaaaabbbbbbbbbbccccccccccddd"})
        EXPECT_TRUE(model::name_problem(name)) << name;
}

TEST(Account, IsTheSameEntityForTheSameName) {
    EXPECT_EQ(model::account_id("kim"), model::account_id("kim"));
    EXPECT_NE(model::account_id("kim"), model::account_id("lee"));
}

TEST(Account, ComesBackFromItsDocument) {
    const Account account{.name = "kim", .shown_name = "김민지 (복지정책과)", .role = Role::approver, .disabled = true};
    EXPECT_EQ(model::account_in(model::document_of(account)), account);
}

TEST(Account, IsDisabledWhereItsDocumentIsInDoubt) {
    model::Json document = model::document_of({.name = "kim", .role = Role::admin});
    document.erase("disabled");
    EXPECT_TRUE(model::account_in(document)->disabled);
    document["disabled"] = "no";
    EXPECT_TRUE(model::account_in(document)->disabled);
    document["role"] = "god";
    EXPECT_FALSE(model::account_in(document));
    EXPECT_FALSE(model::account_in(nullptr));
}

TEST(Account, LetsEachRoleDoItsOwn) {
    EXPECT_TRUE(may(Role::editor, Act::edit));
    EXPECT_TRUE(may(Role::editor, Act::check));
    for (const Act act : {Act::approve, Act::publish_solo, Act::countersign, Act::import_entries, Act::manage_accounts})
        EXPECT_FALSE(may(Role::editor, act));
    for (const Act act : {Act::edit, Act::approve, Act::publish_solo, Act::countersign})
        EXPECT_TRUE(may(Role::approver, act));
    EXPECT_FALSE(may(Role::approver, Act::manage_accounts));
    EXPECT_FALSE(may(Role::approver, Act::import_entries));
    for (const Act act : {Act::edit, Act::import_entries, Act::manage_accounts}) EXPECT_TRUE(may(Role::admin, act));
    EXPECT_FALSE(may(Role::admin, Act::approve)) << "who makes accounts could otherwise approve with a second one's";
    EXPECT_EQ(model::role_named("approver"), Role::approver);
    EXPECT_FALSE(model::role_named("Approver"));
}

}  // namespace
