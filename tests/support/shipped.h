#pragma once

#include "model/store/store.h"

#include <memory>
#include <string>

namespace kiosk::testing {

/// A database with the shipped directory, made once for the test program; its path. Readers share it.
const std::string& shipped_database();

/// A read side of its own on that database.
std::unique_ptr<model::StoreView> shipped_view();

/// A fresh database with the shipped directory that the test may change; removed with the object.
class OwnDatabase {
public:
    OwnDatabase();
    ~OwnDatabase();
    OwnDatabase(const OwnDatabase&) = delete;
    OwnDatabase& operator=(const OwnDatabase&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string folder_;
    std::string path_;
};

}  // namespace kiosk::testing
