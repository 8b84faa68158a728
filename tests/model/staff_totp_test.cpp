#include "model/staff/totp.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono;

const std::string kKey = "12345678901234567890";  // RFC 6238, appendix B

sys_seconds at(std::int64_t since_1970) { return sys_seconds{seconds{since_1970}}; }

TEST(Totp, GivesTheCodesOfRfc6238) {
    struct Vector {
        std::int64_t time;
        const char* code;
    };
    // Appendix B, the rows of SHA-1.
    for (const Vector& vector :
         {Vector{59, "94287082"}, Vector{1111111109, "07081804"}, Vector{1111111111, "14050471"},
          Vector{1234567890, "89005924"}, Vector{2000000000, "69279037"}, Vector{20000000000, "65353130"}})
        EXPECT_EQ(model::totp_code(kKey, model::totp_step(at(vector.time)), 8), vector.code) << vector.time;
}

TEST(Totp, GivesTheCodesOfRfc4226) {
    const auto codes = {"755224", "287082", "359152", "969429", "338314",
                        "254676", "287922", "162583", "399871", "520489"};
    std::int64_t step = 0;
    for (const char* code : codes) EXPECT_EQ(model::totp_code(kKey, step++), code);
}

TEST(Totp, TakesTheStepBeforeAndAfterAndNoOther) {
    const sys_seconds now = at(1'600'000'000);
    const std::int64_t step = model::totp_step(now);
    for (const std::int64_t drift : {-1, 0, 1})
        EXPECT_EQ(model::accepted_step(kKey, model::totp_code(kKey, step + drift), now, 0), step + drift);
    for (const std::int64_t drift : {-2, 2})
        EXPECT_FALSE(model::accepted_step(kKey, model::totp_code(kKey, step + drift), now, 0));
}

TEST(Totp, TakesEachStepOnce) {
    const sys_seconds now = at(1'600'000'000);
    const std::int64_t step = model::totp_step(now);
    const std::string code = model::totp_code(kKey, step);
    ASSERT_EQ(model::accepted_step(kKey, code, now, step - 1), step);
    EXPECT_FALSE(model::accepted_step(kKey, code, now, step));
    EXPECT_FALSE(model::accepted_step(kKey, code, now, step + 5)) << "nor after the clock was set back";
}

TEST(Totp, TakesNothingThatIsNotSixDigits) {
    const sys_seconds now = at(1'600'000'000);
    const std::string code = model::totp_code(kKey, model::totp_step(now));
    EXPECT_FALSE(model::accepted_step(kKey, "", now, 0));
    EXPECT_FALSE(model::accepted_step(kKey, code.substr(0, 5), now, 0));
    EXPECT_FALSE(model::accepted_step(kKey, code + "0", now, 0));
    EXPECT_FALSE(model::accepted_step(kKey, "abcdef", now, 0));
    EXPECT_FALSE(model::accepted_step("", model::totp_code("", model::totp_step(now)), now, 0)) << "no key, no code";
    EXPECT_TRUE(model::accepted_step(kKey, code.substr(0, 3) + " " + code.substr(3), now, 0)) << "as apps show it";
}

TEST(Totp, WritesKeysAsAppsTakeThem) {
    // RFC 4648, 10, without the padding.
    EXPECT_EQ(model::base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(model::base32("f"), "MY");
    EXPECT_EQ(model::from_base32("mzxw 6ytb oi"), "foobar");
    EXPECT_FALSE(model::from_base32("MZXW1"));
    const std::string key = model::new_totp_key();
    EXPECT_EQ(key.size(), 20U);
    EXPECT_EQ(model::from_base32(model::base32(key)), key);
    EXPECT_EQ(
        model::otpauth_uri("전주", "kim", kKey),
        "otpauth://totp/%EC%A0%84%EC%A3%BC:kim?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%EC%A0%84%EC%A3%BC");
}

}  // namespace
