#pragma once

#include "model/base/result.h"
#include "model/calendar/calendar.h"
#include "model/directory/service.h"

#include <string_view>
#include <vector>

namespace model {

struct SearchQuery;  // model/search/search.h
struct SearchAnswer;

enum class ReadError {
    missing,    ///< no such file, or no such entry
    busy,       ///< another process holds the file; what is shown can stay
    damaged,    ///< the file is no database, or its content does not hold together
    unreadable  ///< any other failure of the disk; see the log
};

/// The read side of the directory as the screens' reducer sees it. Shows only what is published and meant for
/// citizens; entries that are the same thing are shown once. Each call reads one moment; another process may write
/// between two calls, so an entry of a list can be `missing` by the time it is opened.
class DirectoryView {
public:
    DirectoryView() = default;
    virtual ~DirectoryView() = default;
    DirectoryView(const DirectoryView&) = delete;
    DirectoryView& operator=(const DirectoryView&) = delete;

    /// The eight categories in the order of the first screen, with their counts.
    virtual Result<std::vector<Category>, ReadError> categories() const = 0;
    /// A category's rows in the order staff gave them.
    virtual Result<std::vector<ServiceRow>, ReadError> rows(std::string_view category) const = 0;
    /// Every number that is listed under 전화 상담, emergency first.
    virtual Result<std::vector<ServiceRow>, ReadError> hotlines() const = 0;
    /// One entry by UUID, external id or slug.
    virtual Result<ServiceDetail, ReadError> service(std::string_view key) const = 0;
    /// What a citizen looks for. Nothing of the query is kept. Callers include model/search/search.h.
    virtual Result<SearchAnswer, ReadError> search(const SearchQuery& query) const = 0;
    /// Days that staff entered on top of the calendar's rules.
    virtual Result<std::vector<Holiday>, ReadError> entered_holidays() const = 0;
    /// The journal's last sequence number that this view shows.
    virtual std::int64_t head() const = 0;
};

}  // namespace model
