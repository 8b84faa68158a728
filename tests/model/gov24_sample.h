#pragma once

#include "model/base/json.h"

#include <string>
#include <vector>

/// Rows as the government's open service data has them, with everything that an entry can have.
namespace tests {

inline model::Json list_row(const std::string& id, const std::string& name) {
    return {{"서비스ID", id},
            {"지원유형", "현금"},
            {"서비스명", name},
            {"서비스목적요약", "홀로 사는 어르신의 살림을 돕습니다."},
            {"지원대상", "○ 만 65세 이상\r\n○ 기초생활수급자"},
            {"선정기준", nullptr},
            {"지원내용", "○ 매월 10만 원<br/>○ 명절에 5만 원"},
            {"신청방법", "방문신청||정부24온라인신청"},
            {"신청기한", "상시신청"},
            {"상세조회URL", "https://www.gov.kr/portal/rcvfvrSvc/dtlEx/" + id},
            {"소관기관코드", "4640000"},
            {"소관기관명", "전북특별자치도 전주시"},
            {"부서명", "노인복지과"},
            {"조회수", 1234},
            {"소관기관유형", "시군구"},
            {"사용자구분", "개인"},
            {"서비스분야", "보호·돌봄"},
            {"접수기관", nullptr},
            {"전화문의", "노인복지과/281-2317"},
            {"등록일시", "20210301093000"},
            {"수정일시", "20260506101112"}};
}

inline model::Json detail_row(const std::string& id, const std::string& name) {
    return {{"서비스ID", id},
            {"서비스명", name},
            {"서비스목적", "홀로 사는 어르신의 살림을 돕습니다."},
            {"신청기한", "상시신청"},
            {"지원대상", "만 65세 이상"},
            {"지원내용", "매월 10만 원"},
            {"신청방법", "주소지 동 주민센터에 방문해 신청합니다."},
            {"구비서류", "○ 신청서 1부, 통장 사본\r\n○ 위임장(대리인 신청 시)"},
            {"접수기관명", "동 주민센터"},
            {"문의처", "노인복지과/063-281-2317"},
            {"온라인신청사이트URL", "https://www.gov.kr/apply"},
            {"수정일시", "2026-05-06"},
            {"소관기관명", "전북특별자치도 전주시"},
            {"공무원확인구비서류", "주민등록등본||기초생활수급자 증명서"},
            {"본인확인필요구비서류", "신분증"}};
}

inline model::Json condition_row(const std::string& id) {
    return {{"서비스ID", id},    {"JA0101", "Y"},     {"JA0102", "Y"},     {"JA0110", 65},
            {"JA0111", 120},     {"JA0201", "Y"},     {"JA0202", nullptr}, {"JA0203", nullptr},
            {"JA0204", nullptr}, {"JA0205", nullptr}, {"JA0404", "Y"},     {"서비스명", "어르신 살림 지원"}};
}

/// One answer of the service: its rows in an envelope.
inline model::Json page(const std::vector<model::Json>& rows, std::size_t matching) {
    return {
        {"page", 1},   {"perPage", 100}, {"totalCount", 10954}, {"currentCount", rows.size()}, {"matchCount", matching},
        {"data", rows}};
}

}  // namespace tests
