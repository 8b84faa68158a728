# Included by tests/CMakeLists.txt.
kiosk_test(gov24_test
  SOURCES model/gov24_contacts_test.cpp model/gov24_import_test.cpp model/gov24_service_test.cpp model/gov24_text_test.cpp
          model/gov24_window_test.cpp model/store_support.cpp
  LINKS model_exchange SQLiteCpp
  ALONE model/gov24_window_test.cpp)
kiosk_test(staff_csv_test
  SOURCES model/staff_csv_hours_test.cpp model/staff_csv_test.cpp model/store_support.cpp
  LINKS model_exchange SQLiteCpp)
