# Included by tests/CMakeLists.txt.
kiosk_test(directory_test
  SOURCES model/directory_closing_test.cpp model/directory_due_test.cpp model/directory_names_test.cpp model/directory_service_test.cpp
  LINKS model_directory)
kiosk_test(store_test
  SOURCES model/store_aside_test.cpp model/store_copies_test.cpp model/store_file_test.cpp model/store_journal_test.cpp model/store_support.cpp model/store_verify_test.cpp
          model/store_view_test.cpp
  LINKS model_store SQLiteCpp
  ALONE model/store_file_test.cpp)
