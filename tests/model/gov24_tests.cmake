# Included by tests/CMakeLists.txt.
kiosk_test(gov24_test
  SOURCES model/gov24_contacts_test.cpp model/gov24_text_test.cpp model/gov24_window_test.cpp
  LINKS model_exchange)
