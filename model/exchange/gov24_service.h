#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/exchange/gov24_row.h"

#include <string>
#include <string_view>

namespace model {

/// What the shipped entries of this source have as x_kiosk.source.title (assets/directory).
inline constexpr std::string_view kGov24Title = "행정안전부 대한민국 공공서비스(혜택) 정보";

/// True for a document that an import of this source made, or a shipped one that has it as its source.
bool is_gov24_document(const Json& service);

/// A service document in our form (assets/directory/README.md) of what the source says, and nothing else. What was
/// refused or looks wrong is added to `doubts`; the document stands without it. `organization_id` may be "".
Json gov24_document(const Gov24Record& record, const std::string& organization_id, Problems& doubts);

/// The category under which a new service stands until staff move it.
std::string_view gov24_category(const Gov24Record& record);

/// 수정일시 as "2026-05-06", from 14 digits or a day; "" where it is neither.
std::string gov24_day(std::string_view modified);

}  // namespace model
