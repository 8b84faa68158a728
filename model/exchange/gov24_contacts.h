#pragma once

#include "model/base/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A number under which somebody answers about a service.
struct Gov24Contact {
    std::string number;       ///< "063-281-2317"
    std::string description;  ///< who answers: "노인복지과", "0079에듀콜 (연결 후 5-1)"; may be empty
};

struct Gov24Contacts {
    std::vector<Gov24Contact> contacts;  ///< each number once, in the field's order
    std::string masked;                  ///< the field as it may be kept: personal names replaced by "(개인 이름)"
    Problems doubts;                     ///< what was refused, and why
};

struct Gov24Agency {
    std::string name;        ///< 소관기관명: "전북특별자치도 전주시"
    std::string department;  ///< 부서명: "노인복지과"; may be empty
};

/// Reads 전화문의 or 문의처: "이름/번호" joined by "||". A local number gets its area code from the agency where that
/// is certain; placeholders, torn numbers and personal names are refused and named in `doubts`, whose places begin with
/// `where`.
Gov24Contacts gov24_contacts(std::string_view field, const Gov24Agency& agency, const std::string& where);

}  // namespace model
