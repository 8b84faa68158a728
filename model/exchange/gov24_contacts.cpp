#include "model/exchange/gov24_contacts.h"

#include "model/base/utf8.h"
#include "model/directory/phone_number.h"
#include "model/exchange/area_codes.h"
#include "model/exchange/gov24_person.h"
#include "model/exchange/gov24_text.h"
#include "model/written/plain_text.h"
#include "model/written/written_phone.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace model {
namespace {

constexpr std::size_t kShortestNumber = 7;  // shorter runs that are no number are part of the words: "0079에듀콜"

/// A number as it stands in a text, with the words before it.
struct Found {
    std::string words;
    std::string run;
    WrittenPhone phone;
};

bool digit(char c) { return c >= '0' && c <= '9'; }

/// "내선 123", "(내선: 123번)", "#12" right behind a number.
std::string take_extension(std::string_view& text) {
    std::string_view rest = text;
    take_spaces(rest);
    const bool bracket = take(rest, "(");
    take_spaces(rest);
    const bool named = take(rest, "내선번호") || take(rest, "내선") || take(rest, "구내") || take(rest, "#");
    if (!named) return {};
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':')) rest.remove_prefix(1);
    std::string extension;
    while (!rest.empty() && (digit(rest.front()) || rest.front() == '~' || rest.front() == ',')) {
        extension += rest.front();
        rest.remove_prefix(1);
    }
    if (extension.empty()) return {};
    take(rest, "번");
    if (bracket && !take(rest, ")")) return {};
    text = rest;
    return extension;
}

std::vector<Found> numbers_in(std::string_view text, std::string_view area_code) {
    std::vector<Found> found;
    std::string words;
    while (!text.empty()) {
        const bool may_begin = digit(text.front()) || text.front() == '(' || text.front() == '+';
        const std::string_view run = may_begin ? take_phone_run(text) : std::string_view{};
        if (run.empty()) {
            words += text.front();
            text.remove_prefix(1);
            continue;
        }
        WrittenPhone phone = phone_written(run, area_code);
        const bool inside_word = !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
        const bool short_run = phone_digits(run).size() < kShortestNumber;
        const bool of_a_word = short_run && (inside_word || phone.doubt == PhoneDoubt::no_number);
        if (of_a_word && !text.starts_with("번")) {
            words += run;
            continue;
        }
        if (phone.doubt == PhoneDoubt::none) {
            const std::string extension = take_extension(text);
            if (!extension.empty()) phone.extension = extension;
        }
        found.push_back({words, std::string{run}, std::move(phone)});
        words.clear();
    }
    return found;
}

/// Words around a number that say nothing about who answers.
std::string without_fillers(std::string text) {
    constexpr std::array<std::string_view, 16> kFillers{
        "(국번없이)", "(국번 없이)", "국번없이", "국번 없이", "(지역번호 없이)", "☎",
        "☏",          "📞",           "전화번호", "대표전화",  "문의전화",        "전화문의",
        "TEL",        "Tel",         "tel",      "T."};
    for (const std::string_view filler : kFillers) replace_all(text, filler, " ");
    text = one_line(text);
    constexpr std::string_view kEdge = " ,:;/-=*";
    const auto first = text.find_first_not_of(kEdge);
    if (first == std::string::npos) return {};
    text = text.substr(first, text.find_last_not_of(kEdge) - first + 1);
    if (text.ends_with("(") || text.starts_with(")")) replace_all(text, text.ends_with("(") ? "(" : ")", "");
    for (const std::string_view filler : {"전화", "또는", "및", "번"})
        if (text == filler) return {};
    return one_line(text);
}

/// "전주시청 노인복지과" is "노인복지과" on a kiosk of that city; "경제산업국 민생사회적경제과" is its department.
std::string short_label(std::string label, const Gov24Agency& agency) {
    std::vector<std::string> before = parts_between(agency.name, " ");
    if (!before.empty()) before.push_back(before.back() + "청");
    before.insert(before.begin(), agency.name);
    for (const std::string& name : before)
        if (!name.empty() && label.starts_with(name + " ")) label = label.substr(name.size() + 1);
    const bool inside = !agency.department.empty() && label.size() > agency.department.size() &&
                        label.ends_with(" " + agency.department);
    return inside ? agency.department : label;
}

struct Reading {
    const Gov24Agency& agency;
    const std::string& where;
    std::string area_code;
    Gov24Contacts out{};

    void doubt(std::string ko, std::string en) {
        out.doubts.push_back({.where = where, .ko = std::move(ko), .en = std::move(en)});
    }

    void doubt_phone(PhoneDoubt doubt_found, std::string_view text) {
        switch (doubt_found) {
            case PhoneDoubt::none: return;
            case PhoneDoubt::no_number:
                return doubt(fmt::format("전화번호가 아니어서 뺐습니다: ‘{}’. 담당 부서에 번호를 확인하세요.", text),
                             fmt::format("“{}” is no phone number and was left out. Ask the department for it.", text));
            case PhoneDoubt::no_area_code:
                return doubt(
                    fmt::format("지역번호가 없고 기관 이름으로도 알 수 없어 뺐습니다: ‘{}’. 지역번호를 확인하세요.",
                                text),
                    fmt::format("“{}” has no area code, and the agency does not tell it. It was left out; find "
                                "out the area code.",
                                text));
            case PhoneDoubt::placeholder:
                return doubt(
                    fmt::format("자리만 채운 번호라서 뺐습니다: ‘{}’. 담당 부서에 번호를 확인하세요.", text),
                    fmt::format("“{}” only fills the field and was left out. Ask the department for the number.",
                                text));
        }
    }

    /// The label without personal names, which are reported and masked. `personal` tells whether there were any.
    std::string label_of(const std::string& words, bool& personal) {
        const OfficeLabel label = office_label(without_fillers(words));
        personal = !label.personal.empty();
        for (const std::string& name : label.personal) replace_all(out.masked, name, "(개인 이름)");
        if (personal)
            doubt("담당자 개인의 이름으로 보이는 말이 있어 뺐습니다. 부서 이름으로 보여 줍니다.",
                  "Words that look like an officer's own name were left out; the department is shown instead.");
        std::string text = short_label(label.text, agency);
        return text.empty() ? agency.department : text;
    }

    void add(const std::string& label, bool personal, const Found& found) {
        if (found.phone.doubt != PhoneDoubt::none) return doubt_phone(found.phone.doubt, found.run);
        if (personal && phone_class(found.phone.number) == PhoneClass::mobile) {
            replace_all(out.masked, found.run, "(개인 번호)");
            return doubt(
                "담당자 개인의 휴대전화 번호로 보여 뺐습니다. 부서의 번호를 확인하세요.",
                "What looks like an officer's own mobile number was left out. Ask for the department's number.");
        }
        const auto same = [&](const Gov24Contact& one) { return one.number == found.phone.number; };
        if (std::ranges::any_of(out.contacts, same)) return;
        std::string description = label;
        const bool menu = found.phone.extension.find('-') != std::string::npos ||
                          phone_class(found.phone.number) == PhoneClass::representative;
        if (!found.phone.extension.empty())
            description += fmt::format("{}({} {})", description.empty() ? "" : " ", menu ? "연결 후" : "내선",
                                       found.phone.extension);
        out.contacts.push_back({found.phone.number, description});
    }

    /// Numbers with words between them: each takes those before it, else those of the one before. What stands before
    /// a slash goes before all of them.
    void add_all(const std::string& before_slash, const std::vector<Found>& found) {
        bool personal = false;
        const std::string common = before_slash.empty() ? "" : label_of(before_slash, personal);
        std::string label = common;
        for (const Found& one : found) {
            const std::string own = without_fillers(one.words);
            if (letters_in(own) > 1) {
                bool own_personal = false;
                label = label_of(own, own_personal);
                personal = personal || own_personal;
                if (!common.empty() && label != common) label = fmt::format("{} {}", common, label);
            } else if (label.empty()) {
                label = agency.department;
            }
            add(label, personal, one);
        }
    }

    void read(const std::string& piece) {
        const auto slash = piece.rfind('/');
        if (slash != std::string::npos) {
            const std::string left{trimmed(piece.substr(0, slash))};
            const std::string right{trimmed(piece.substr(slash + 1))};
            const std::vector<Found> found = numbers_in(right, area_code);
            const bool torn = std::ranges::all_of(left, digit) && std::ranges::all_of(right, digit) && !left.empty();
            if (!torn && !found.empty()) return add_all(left, found);
        }
        const std::vector<Found> found = numbers_in(piece, area_code);
        if (!found.empty()) return add_all("", found);
        bool personal = false;
        const std::string label = label_of(piece, personal);
        doubt(fmt::format("전화번호가 없습니다: ‘{}’. 담당 부서에 번호를 확인하세요.", label),
              fmt::format("“{}” has no phone number. Ask the department for it.", label));
    }
};

}  // namespace

Gov24Contacts gov24_contacts(std::string_view field, const Gov24Agency& agency, const std::string& where) {
    Reading reading{.agency = agency, .where = where, .area_code = area_code_of(agency.name).value_or("")};
    reading.out.masked = gov24_words(field);
    for (const std::string& piece : gov24_tokens(narrow(reading.out.masked))) reading.read(piece);
    return std::move(reading.out);
}

}  // namespace model
