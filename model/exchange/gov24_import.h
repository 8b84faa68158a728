#pragma once

#include "model/exchange/proposal.h"

#include <functional>
#include <string>

namespace model {

struct Gov24Options {
    /// Only services of this agency (소관기관명): the whole name, or its last word ("전주시"). "" for all.
    std::string agency{};
    /// Whether retirable() will be used: then a set of pages that is not whole is refused.
    bool retire_missing = false;
};

/// An import of the government's open service data.
struct Gov24Import {
    Reader read;
    /// For ImportOptions::retire_missing: true for an entry of this source whose agency the file has services of. To be
    /// asked after `read` only.
    std::function<bool(const Json& document)> retirable;
};

/// Reads a file, or all files of a folder or zip whose names end in .json, .jsonl or .ndjson, in any order: pages of
/// serviceList, serviceDetail and supportConditions, joined on 서비스ID. A service needs a row of serviceList or of
/// serviceDetail. Holds the texts of the services it takes in memory, about 6 kB each.
Gov24Import gov24_import(const std::string& path, const Gov24Options& options);

}  // namespace model
