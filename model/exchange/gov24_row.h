#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

/// What the three lists of the government's open service data (행정안전부 대한민국 공공서비스 정보) say about one
/// service. Texts as they stand there; "" where a field is absent or null.
struct Gov24Record {
    std::string id;  ///< 서비스ID
    // serviceList
    bool listed = false;
    std::string kinds;        ///< 지원유형
    std::string name;         ///< 서비스명; also of serviceDetail
    std::string purpose;      ///< 서비스목적요약
    std::string target;       ///< 지원대상; also of serviceDetail
    std::string criteria;     ///< 선정기준; also of serviceDetail
    std::string content;      ///< 지원내용; also of serviceDetail
    std::string apply;        ///< 신청방법: a list of tokens
    std::string deadline;     ///< 신청기한; also of serviceDetail
    std::string url;          ///< 상세조회URL
    std::string agency_code;  ///< 소관기관코드
    std::string agency;       ///< 소관기관명; also of serviceDetail
    std::string department;   ///< 부서명
    std::string users;        ///< 사용자구분
    std::string field;        ///< 서비스분야
    std::string reception;    ///< 접수기관, 접수기관명
    std::string contact;      ///< 전화문의
    std::string modified;     ///< 수정일시, as it stands: 14 digits, or YYYY-MM-DD in serviceDetail
    // serviceDetail
    bool detailed = false;
    std::string long_purpose;    ///< 서비스목적
    std::string apply_text;      ///< 신청방법: sentences
    std::string documents;       ///< 구비서류
    std::string looked_up;       ///< 공무원확인구비서류
    std::string identity;        ///< 본인확인필요구비서류
    std::string detail_contact;  ///< 문의처
    std::string online_url;      ///< 온라인신청사이트URL
    // supportConditions
    std::optional<int> from_age;     ///< JA0110
    std::optional<int> to_age;       ///< JA0111
    std::vector<std::string> codes;  ///< those that are "Y", sorted
    bool conditions = false;

    std::string where;  ///< of the row that was read first
};

enum class Gov24List { none, service_list, service_detail, support_conditions };

/// Which of the three lists a row is of, by its fields.
Gov24List gov24_list_of(const Json& row);

/// True for the 12 letters and digits that are a 서비스ID.
bool is_gov24_id(std::string_view id);

/// Puts a row's fields into the record of its service. Fields of serviceList go before the same ones of
/// serviceDetail, in whichever order the rows come.
void read_gov24_row(const Json& row, Gov24List list, Gov24Record& record);

}  // namespace model
