#include "kiosk/ctl/exchange_commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/progress.h"
#include "model/exchange/hsds_write.h"
#include "model/exchange/staff_csv_write.h"

#include <fmt/format.h>

#include <variant>

namespace kiosk::ctl {
namespace {

int fail_export(const model::ExportFailure& failure) {
    if (const auto* fault = std::get_if<model::StoreFault>(&failure)) return fail(*fault);
    return fail(std::get<model::Problem>(failure));
}

/// Every problem a line: CP949 may lack letters in many cells.
int fail_staff_csv(const model::StaffCsvFailure& failure) {
    if (const auto* fault = std::get_if<model::StoreFault>(&failure)) return fail(*fault);
    int status = kFailed;
    for (const model::Problem& problem : std::get<model::Problems>(failure)) status = fail(problem);
    return status;
}

int export_staff_table(model::Store& store, const ExportCommand& command) {
    const auto rows = [&] {
        const Progress progress{"export"};
        const bool cp949 = command.encoding == "cp949";
        return model::export_staff_csv(
            store, command.out, {.encoding = cp949 ? model::StaffCsvEncoding::cp949 : model::StaffCsvEncoding::utf8});
    }();
    if (!rows) return fail_staff_csv(rows.error());
    print(fmt::format("{}: {} services", command.out, rows.value()));
    return kDone;
}

int export_table(model::Store& store, const ExportCommand& command) {
    const auto rows = [&] {
        const Progress progress{"export"};
        return model::export_staff_csv(
            store, command.out,
            {.encoding = command.encoding == "cp949" ? model::StaffCsvEncoding::cp949 : model::StaffCsvEncoding::utf8});
    }();
    if (rows) {
        print(fmt::format("{}: {} services", command.out, rows.value()));
        return kDone;
    }
    if (const auto* fault = std::get_if<model::StoreFault>(&rows.error())) return fail(*fault);
    for (const model::Problem& problem : std::get<model::Problems>(rows.error())) fail(problem);
    return kFailed;
}

}  // namespace

int export_file(const std::string& db, const ExportCommand& command) {
    const auto store = model::open_store(db, model::OpenMode::read_only);
    if (!store) return fail(store.error());
    if (command.format == "csv") return export_staff_table(*store.value(), command);
    if (command.format == "csv") return export_table(*store.value(), command);
    const model::ExportOptions options{.version = command.hsds_version == "3.0" ? model::HsdsVersion::v3_0
                                                                                : model::HsdsVersion::v3_1};
    const auto report = [&] {
        const Progress progress{"export"};
        return command.format == "hsds-csv" ? model::export_hsds_csv(*store.value(), command.out, options)
                                            : model::export_hsds(*store.value(), command.out, options);
    }();
    if (!report) return fail_export(report.error());
    print(fmt::format("{}: {} entries, {} services", command.out, report.value().entries, report.value().services));
    if (report.value().left_out > 0)
        fail(fmt::format(
                 "분류·검색어·휴무 {}건은 이 형식에 담을 자리가 없습니다. 모두 담으려면 폴더로 내보내세요(--format "
                 "hsds).",
                 report.value().left_out),
             fmt::format("{} categories, synonyms and the like have no place in this form. Export into a folder "
                         "(--format hsds) to keep them.",
                         report.value().left_out));
    return kDone;
}

}  // namespace kiosk::ctl
