#pragma once

#include <cstddef>
#include <string>

namespace kiosk::ctl {

struct SearchOptions {
    std::string query;
    std::string batch;  ///< a file of lines KEY<TAB>QUERY; "-" for standard input; "": `query` alone
    std::size_t limit = 10;
    bool json = false;
};
/// Searches as the kiosk does. A line a hit: id, where it was found, name, what was found. With a batch a line a query:
/// KEY<TAB>id,id,... with each entry's external id where it has one, else its UUID.
int search(const std::string& db, const SearchOptions& options);

}  // namespace kiosk::ctl
