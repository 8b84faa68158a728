#include "kiosk/ctl/exchange_commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/progress.h"
#include "model/exchange/hsds_write.h"

#include <fmt/format.h>

#include <variant>

namespace kiosk::ctl {
namespace {

int fail_export(const model::ExportFailure& failure) {
    if (const auto* fault = std::get_if<model::StoreFault>(&failure)) return fail(*fault);
    return fail(std::get<model::Problem>(failure));
}

}  // namespace

int export_file(const std::string& db, const ExportCommand& command) {
    const auto store = model::open_store(db, model::OpenMode::read_only);
    if (!store) return fail(store.error());
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
