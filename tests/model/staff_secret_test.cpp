#include "model/staff/secret.h"

#include "model/staff/shipped_lists.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sodium/crypto_pwhash.h>

namespace {

using model::BlockList;
using model::Secret;

bool taken(const std::string& secret, bool with_code = false, const std::string& account = "kim") {
    static const BlockList shipped{model::shipped_blocked_secrets()};
    return !model::secret_problem(Secret{secret}, account, with_code, shipped);
}

TEST(Secret, IsFifteenCharactersOrEightWithACode) {
    EXPECT_TRUE(taken("파란 우산 셋과 감나무 한 그루"));
    EXPECT_FALSE(taken("감나무 아래 파란 우산"));  // 12
    EXPECT_TRUE(taken("감나무 아래 파란 우산", true));
    EXPECT_FALSE(taken("감나무 우산", true));
    EXPECT_TRUE(taken("zebra-tuba-42-lamp"));
}

TEST(Secret, MayBeLong) {
    EXPECT_TRUE(taken(std::string("감나무와 우산 ") + std::string(50, 'x') + "끝!"));
    EXPECT_FALSE(taken(std::string(300, 'a') + "b"));
}

TEST(Secret, CountsCharactersInOneForm) {
    // 가 in three decomposed jamo is one character: 8 syllables stay 8.
    std::string decomposed;
    for (int i = 0; i < 6; ++i) decomposed += "\u1112\u1161\u11ab";
    EXPECT_FALSE(taken(decomposed, true));
    EXPECT_TRUE(model::fits(Secret{"\u1112\u1161\u11ab글"}, model::hash_of(Secret{"한글"})));
}

TEST(Secret, IsNoneThatAnybodyWouldTry) {
    for (const char* secret :
         {"password", "PassWord123!", "qwertyuiop", "1q2w3e4r5t", "전주시청공무원", "wjswntlcjd2026", "Jeonju 2021",
          "kioskkiosk", "aaaaaaaa", "abcabcabc", "12345678", "98765432", "abcdefghi"})
        EXPECT_FALSE(taken(secret, true)) << secret;
    for (const char* secret : {"동해물과 백두산이 마르고 닳도록", "correct horse battery staple",
                               "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p"})
        EXPECT_FALSE(taken(secret)) << secret;
    EXPECT_FALSE(taken("kim.minji.jeonju", false, "kim.minji.jeonju")) << "the sign-in name";
}

TEST(Secret, WithoutUtf8OrWithANulIsRefused) {
    EXPECT_FALSE(taken("\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc"));
    EXPECT_FALSE(taken(std::string("zebra-tuba\0-42-lamp", 19)));
}

TEST(Secret, IsKeptAsArgon2idAtItsCost) {
    const std::string hash = model::hash_of(Secret{"zebra-tuba-42-lamp"});
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
    EXPECT_EQ(hash.find("zebra"), std::string::npos);
    EXPECT_NE(hash, model::hash_of(Secret{"zebra-tuba-42-lamp"})) << "each with a salt of its own";
    EXPECT_TRUE(model::fits(Secret{"zebra-tuba-42-lamp"}, hash));
    EXPECT_FALSE(model::fits(Secret{"zebra-tuba-42-lamq"}, hash));
    EXPECT_FALSE(model::fits(Secret{""}, hash));
}

TEST(Secret, NeverFitsNobodysHash) {
    EXPECT_FALSE(model::fits(Secret{"zebra-tuba-42-lamp"}, ""));
    EXPECT_FALSE(model::fits(Secret{""}, ""));
    EXPECT_FALSE(model::fits(Secret{"x"}, "$argon2id$nonsense"));
    EXPECT_FALSE(model::fits(Secret{"x"}, std::string(500, 'x')));
}

// What an unknown name costs is what a known one costs: libsodium computes the hash with the parameters in the string.
TEST(Secret, IsComparedWithNobodysAtTheCostOfAllOthers) {
    constexpr const char* kNobodys =
        "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    std::string known{kNobodys};
    known.resize(crypto_pwhash_STRBYTES);
    EXPECT_EQ(crypto_pwhash_str_needs_rehash(known.data(), 2, std::size_t{64} << 20U), 0)
        << "libsodium must read it as a hash of the same cost, or it would answer at once";
}

TEST(Secret, LeavesNothingBehindWhenItMoves) {
    Secret from{"zebra-tuba-42-lamp"};
    const Secret to{std::move(from)};
    EXPECT_TRUE(from.empty());  // NOLINT(bugprone-use-after-move): that is what is promised
    EXPECT_EQ(to.reveal(), "zebra-tuba-42-lamp");
}

}  // namespace
