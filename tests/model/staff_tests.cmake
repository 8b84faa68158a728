# Included by tests/CMakeLists.txt.
kiosk_test(staff_test
  SOURCES model/staff_account_test.cpp model/staff_lockout_test.cpp model/staff_secret_test.cpp model/staff_totp_test.cpp model/staff_visit_test.cpp
  LINKS model_staff PkgConfig::SODIUM)
