#pragma once

#include "model/store/desk_store.h"
#include "tests/model/store_support.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace tests {

inline constexpr const char* kEditor = "김민지";
inline constexpr const char* kSecondEditor = "park";
inline constexpr const char* kApprover = "lee";
inline constexpr const char* kSecondApprover = "choi";
inline constexpr const char* kAdmin = "admin.jeon";
/// Everybody's secret in tests where it does not matter.
inline constexpr const char* kSecret = "파란 우산 셋과 감나무 한 그루";

std::chrono::sys_seconds desk_time(int minutes = 0);  ///< 2021-02-24 10:30 in Seoul and so much later
model::Acting by(const std::string& account, int minutes = 0);
model::Acting by_operator();

/// A directory of six services with the five accounts above, without secrets: a hash takes its time.
class DeskTest : public ::testing::Test {
protected:
    void SetUp() override;
    void reopen();
    /// The account, and its secret where one is given.
    void add_account(const std::string& name, model::Role role, const std::string& secret = {});

    /// Opens a draft of a service with another summary, and saves it.
    model::Draft draft_of(const std::string& external_id, const std::string& summary, const std::string& author);
    model::Current current(const std::string& key);
    std::int64_t head();
    model::Problems verify();
    std::string file() const { return folder_.file("directory.db"); }

    ScratchFolder folder_;
    std::unique_ptr<model::DeskStore> desk_;
};

/// The kind of failure in words that a test can compare: "refused: <English sentence>", "conflict", "fault".
template <class Value>
std::string outcome(const model::Result<Value, model::AppendFailure>& result) {
    if (result) return "done";
    if (const auto* refused = std::get_if<model::Refused>(&result.error())) return "refused: " + refused->problem.en;
    if (std::holds_alternative<model::Conflict>(result.error())) return "conflict";
    return "fault: " + std::get<model::StoreFault>(result.error()).en;
}

}  // namespace tests
