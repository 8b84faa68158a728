#include "model/store/fault.h"

#include <fmt/format.h>

#include <utility>

namespace model {
namespace {

/// Korean and English; {} is the path.
std::pair<const char*, const char*> sentences(StoreFault::Kind kind) {
    using enum StoreFault::Kind;
    switch (kind) {
        case missing:
            return {"데이터베이스 파일이 없습니다: {}. ‘kioskctl init’으로 만들거나 --db로 다른 파일을 고르세요.",
                    "There is no database at {}. Make it with “kioskctl init”, or name another file with --db."};
        case exists:
            return {"파일이 이미 있습니다: {}. 다른 이름을 쓰거나 그 파일을 먼저 옮기세요.",
                    "There is a file at {} already. Choose another name, or move that file away first."};
        case empty:
            return {"데이터베이스 파일이 비어 있습니다: {}. ‘kioskctl init’으로 채우거나 백업을 되돌리세요.",
                    "The database at {} is empty. Fill it with “kioskctl init”, or restore a backup."};
        case foreign:
            return {"이 프로그램의 데이터베이스가 아닙니다: {}. --db로 맞는 파일을 고르세요.",
                    "The file {} is not a database of this program. Name the right file with --db."};
        case damaged:
            return {"데이터베이스가 손상되었습니다: {}. 백업을 되돌리세요. 파일은 지우지 말고 남겨 두세요.",
                    "The database at {} is damaged. Restore a backup, and keep the damaged file."};
        case busy:
            return {"다른 프로그램이 데이터베이스를 쓰고 있습니다: {}. 잠시 뒤에 다시 하세요.",
                    "Another program is using the database at {}. Try again in a moment."};
        case read_only:
            return {"데이터베이스에 쓸 수 없습니다: {}. 파일과 폴더의 쓰기 권한, 디스크 상태를 확인하세요.",
                    "The database at {} cannot be written. Check the permissions of the file and its folder, and the "
                    "disk."};
        case full:
            return {"디스크에 자리가 없어 저장하지 못했습니다: {}. 필요 없는 파일을 치우고 다시 하세요.",
                    "The disk is full, nothing was saved: {}. Make room and try again."};
        case too_new:
            return {"더 새로운 프로그램이 만든 데이터베이스입니다: {}. 프로그램을 올린 뒤에 다시 여세요.",
                    "The database at {} was written by a newer version. Update this program and open it again."};
        case network_share:
            return {"네트워크 공유에 있는 데이터베이스는 열지 않습니다: {}. 이 컴퓨터의 디스크로 옮기세요.",
                    "The database at {} is on a network share and is not opened. Move it to a disk of this machine."};
        case unreadable: break;
    }
    return {"데이터베이스를 읽거나 쓰지 못했습니다: {}. 디스크를 확인하고, 자세한 까닭은 기록(로그)을 보세요.",
            "The database at {} could not be read or written. Check the disk; the log has the details."};
}

}  // namespace

StoreFault store_fault(StoreFault::Kind kind, const std::string& path) {
    const auto [ko, en] = sentences(kind);
    return {.kind = kind, .ko = fmt::format(fmt::runtime(ko), path), .en = fmt::format(fmt::runtime(en), path)};
}

}  // namespace model
