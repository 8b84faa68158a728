# Included by tests/CMakeLists.txt.
kiosk_test(exchange_test
  SOURCES model/exchange_csv_test.cpp model/exchange_json_test.cpp model/exchange_plan_test.cpp model/exchange_text_test.cpp
          model/exchange_zip_test.cpp model/store_support.cpp
  LINKS model_exchange SQLiteCpp PkgConfig::LIBZIP)
kiosk_test(hsds_test
  SOURCES model/hsds_csv_test.cpp model/hsds_example_test.cpp model/hsds_support.cpp model/hsds_test.cpp model/store_support.cpp
  LINKS model_exchange SQLiteCpp)
