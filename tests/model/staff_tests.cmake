# Included by tests/CMakeLists.txt.
kiosk_test(staff_test
  SOURCES model/staff_account_test.cpp model/staff_lockout_test.cpp model/staff_secret_test.cpp model/staff_totp_test.cpp model/staff_visit_test.cpp
  LINKS model_staff PkgConfig::SODIUM
  ALONE model/staff_totp_test.cpp)
kiosk_test(desk_store_test
  SOURCES model/desk_account_test.cpp model/desk_draft_test.cpp model/desk_migration_test.cpp model/desk_sign_in_test.cpp model/desk_support.cpp
          model/desk_work_test.cpp model/store_support.cpp model/tally_csv_test.cpp
  LINKS model_exchange model_store SQLiteCpp)
