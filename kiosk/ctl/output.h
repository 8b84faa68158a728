#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/store/store.h"

#include <string>

namespace kiosk::ctl {

/// Exit statuses: CLI11 gives its own, over 100, for wrong usage; main() turns those into kWrongUsage.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

/// True where the environment asks for Korean messages: LC_ALL, else LC_MESSAGES, else LANG begins with "ko".
bool speaks_korean();

/// One line to standard error in the operator's language; returns kFailed, to be returned from main.
int fail(const std::string& ko, const std::string& en);
int fail(const model::StoreFault& fault);
int fail(const model::Problem& problem);
int fail(const model::AppendFailure& failure);

/// One line to standard output.
void print(const std::string& line);
void print(const model::Json& json);

}  // namespace kiosk::ctl
