kiosk_test(directory_data_test
  SOURCES model/directory_data_test.cpp model/directory_tables_test.cpp model/directory_reading_test.cpp
  LINKS model_base model_directory)
# g++ 12 with AddressSanitizer takes parts of std::regex for uninitialised (GCC bug 105562).
target_compile_options(directory_data_test PRIVATE -Wno-maybe-uninitialized)
