kiosk_test(directory_data_test
  SOURCES model/directory_data_test.cpp model/directory_tables_test.cpp model/directory_reading_test.cpp
  LINKS model_base model_directory)
