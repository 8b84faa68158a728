#include "model/base/json.h"
#include "model/directory/names.h"
#include "model/directory/phone_number.h"
#include "model/editing/duplicate.h"
#include "model/editing/hint_parts.h"
#include "model/editing/json_path.h"
#include "model/editing/labels.h"

#include <fmt/format.h>

namespace model {
namespace {

/// The published phone of the same id; null where it is new.
const Json* published(const Form& form, const Json& phone) {
    const std::string id = text_at(phone, "id");
    for (const Json& before : array_at(form.base(), "phones"))
        if (before.is_object() && !id.empty() && text_at(before, "id") == id) return &before;
    return nullptr;
}

void class_hints(const std::string& item, const std::string& number, const Json& phone, std::vector<Hint>& found) {
    const PhoneClass by_number = phone_class(number);
    const std::string digits = phone_digits(number);
    const bool local = (digits.size() == 7 || digits.size() == 8) && digits.front() >= '2' && digits.front() <= '9';
    if (local)
        add_hint(found, HintKind::phone_class, item + "/number",
                 "지역번호가 없습니다. 휴대전화에서는 걸리지 않으니 063-281-2114처럼 지역번호까지 적으세요.",
                 "There is no area code. Mobile phones cannot call it: write it like 063-281-2114.");
    else if (by_number == PhoneClass::other)
        add_hint(found, HintKind::phone_class, item + "/number",
                 fmt::format("{}: 알려진 국번이나 자릿수가 아닙니다. 번호를 다시 확인하세요.", number),
                 fmt::format("{}: no such prefix or length is known. Look at the number again.", number));
    const std::string given = text_at(object_at(phone, "x_kiosk"), "class");
    if (given.empty() || by_number == PhoneClass::other || given == name(by_number)) return;
    add_hint(found, HintKind::phone_class, item + "/x_kiosk/class",
             fmt::format("번호를 보면 ‘{}’입니다. 번호 종류를 다시 고르세요.",
                         label(fmt::format("phone_class_{}", name(by_number))).ko),
             fmt::format("By its digits it is “{}”. Choose the class again.",
                         label(fmt::format("phone_class_{}", name(by_number))).en));
}

void published_hints(const Form& form, const std::string& item, const Json& phone, std::vector<Hint>& found) {
    const Json* before = published(form, phone);
    const std::string number = text_at(phone, "number");
    const std::string old = before ? text_at(*before, "number") : "";
    if (old.empty() || phone_digits(old) == phone_digits(number)) return;
    if (digits_swapped(number, old))
        add_hint(found, HintKind::digits_swapped, item + "/number",
                 fmt::format("공개된 내용: {}. 숫자 두 개의 자리가 바뀌었습니다. 맞습니까?", old),
                 fmt::format("Published: {}. Two digits have changed places. Is this right?", old));
    const Json& now = object_at(phone, "x_kiosk");
    const Json& then = object_at(*before, "x_kiosk");
    const bool same_source = text_at(now, "source") == text_at(then, "source") &&
                             text_at(now, "source_date") == text_at(then, "source_date");
    if (same_source)
        add_hint(found, HintKind::source_of_number, item + "/x_kiosk/source",
                 "번호를 바꿨습니다. 새 번호를 어디에서 확인했는지 출처와 날짜도 적으세요.",
                 "The number has changed. Enter where and when the new one was found.");
}

}  // namespace

void phone_hints(const Form& form, std::vector<Hint>& found) {
    for (std::size_t i = 0; i < form.items("phones"); ++i) {
        const std::string item = fmt::format("phones/{}", i);
        const Json* phone = value_at(form.document(), item);
        const std::string number = phone && phone->is_object() ? text_at(*phone, "number") : "";
        if (number.empty()) continue;
        class_hints(item, number, *phone, found);
        published_hints(form, item, *phone, found);
        if (tel_target(number, "063") != tel_target(number, ""))
            add_hint(found, HintKind::dial_note, item + "/number",
                     fmt::format("{}은 휴대전화에서 지역번호를 눌러야 합니다. 시민 화면의 QR에는 {}로 들어갑니다.",
                                 number, tel_target(number, "063")),
                     fmt::format("Mobile phones need the area code for {}. The QR code on the citizen's screen has {}.",
                                 number, tel_target(number, "063")));
    }
}

}  // namespace model
