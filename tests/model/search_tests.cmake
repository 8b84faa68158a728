# Included by tests/CMakeLists.txt.
kiosk_test(search_test
  SOURCES model/search_recall_test.cpp model/search_support.cpp model/search_test.cpp model/store_support.cpp
  LINKS model_store model_search SQLiteCpp nlohmann_json::nlohmann_json fmt::fmt)
