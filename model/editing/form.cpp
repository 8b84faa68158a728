#include "model/editing/form.h"

#include "model/base/json.h"
#include "model/directory/names.h"
#include "model/directory/phone_number.h"
#include "model/directory/read_text.h"
#include "model/editing/field_text.h"
#include "model/editing/field_value.h"
#include "model/editing/json_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace model {
namespace {

constexpr std::size_t kSteps = 100;

Json as_object(Json document) { return document.is_object() ? std::move(document) : Json::object(); }

std::shared_ptr<const Json> shared(Json document) { return std::make_shared<const Json>(std::move(document)); }

/// "phones/2" as its list and its place in it.
struct ItemAt {
    const ListSpec* list = nullptr;
    std::size_t index = 0;
};

const ListSpec* list_at_path(EntryKind kind, std::string_view path) {
    for (const SectionSpec& section : form_of(kind))
        for (const ListSpec& list : section.lists)
            if (list.path == path) return &list;
    return nullptr;
}

ItemAt item_at(EntryKind kind, std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view digits = path.substr(slash + 1);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    return {.list = list_at_path(kind, path.substr(0, slash)), .index = index};
}

Json new_item(const ListSpec& list) {
    Json item = Json::object();
    if (list.has_ids) item["id"] = random_uuid().text;
    if (list.path == "phones") item["type"] = "voice";
    if (list.path == "cost_options") item["currency"] = "KRW";
    if (list.path == "addresses") item.update({{"address_type", "physical"}, {"country", "KR"}});
    return item;
}

/// Typed texts below a list whose items changed places: `place` says where the item of a number is now.
template <class Place>
TypedTexts moved_texts(const TypedTexts& typed, std::string_view list, Place place) {
    TypedTexts out;
    const std::string front = std::string{list} + "/";
    for (const auto& [path, text] : typed) {
        if (!path.starts_with(front)) {
            out.emplace(path, text);
            continue;
        }
        const auto slash = path.find('/', front.size());
        std::size_t index = 0;
        std::from_chars(path.data() + front.size(), path.data() + std::min(slash, path.size()), index);
        const std::optional<std::size_t> now = place(index);
        if (now && slash != std::string::npos)
            out.emplace(fmt::format("{}{}{}", front, *now, path.substr(slash)), text);
    }
    return out;
}

/// What a number's class says follows the number, unless somebody chose another class.
void follow_number(Json& document, const FieldAt& field, const std::string& old_number) {
    if (field.spec->kind != FieldKind::phone) return;
    const std::string class_path = under(field.holder, "x_kiosk/class");
    const Json* given = value_at(document, class_path);
    if (given && *given != Json(name(phone_class(old_number)))) return;
    const Json* number = value_at(document, field.path);
    put_at(document, class_path,
           number && number->is_string() ? Json(name(phone_class(number->get<std::string>()))) : Json{});
}

}  // namespace

Form::Form(EntryKind kind, Json document, std::int64_t base_version)
    : kind_{kind}, base_{shared(as_object(std::move(document)))}, base_version_{base_version}, now_{base_, {}} {}

Form::Form(EntryKind kind, Json base, std::int64_t base_version, Json document, TypedTexts typed)
    : kind_{kind},
      base_{shared(as_object(std::move(base)))},
      base_version_{base_version},
      now_{shared(as_object(std::move(document))), std::move(typed)} {
    std::erase_if(now_.typed, [&](const auto& one) { return !field_at(kind_, one.first); });
}

Uuid Form::id() const { return {text_at(document(), "id")}; }

bool Form::changed() const {
    if (document() != base()) return true;
    return std::ranges::any_of(now_.typed, [&](const auto& one) {
        const auto field = field_at(kind_, one.first);
        return field && field_problem(*field, one.second).has_value();
    });
}

std::size_t Form::items(std::string_view list_path) const {
    const Json* list = value_at(document(), list_path);
    return list && list->is_array() ? list->size() : 0;
}

std::string Form::text(std::string_view path) const {
    if (const auto at = now_.typed.find(std::string{path}); at != now_.typed.end()) return at->second;
    const auto field = field_at(kind_, path);
    return field ? text_in(document(), *field) : std::string{};
}

std::string Form::text(const FieldAt& field) const {
    if (const auto at = now_.typed.find(field.path); at != now_.typed.end()) return at->second;
    return text_in(document(), field);
}

bool Form::set(std::string_view path, std::string_view text) {
    const auto field = field_at(kind_, path);
    if (!field || !value_at(document(), field->holder)) return false;
    if (this->text(path) == text) return true;
    Step next = now_;
    if (!field_problem(*field, text)) {
        Json document = this->document();
        const std::string number = text_in(document, *field);
        if (put_text(document, *field, text)) {
            follow_number(document, *field, number);
            next.document = shared(std::move(document));
        }
    }
    if (text_in(*next.document, *field) == text)
        next.typed.erase(field->path);
    else
        next.typed[field->path] = std::string{text};
    take(std::move(next), field->path);
    return true;
}

std::string Form::add(std::string_view list_path) {
    const ListSpec* list = list_at_path(kind_, list_path);
    if (!list) return {};
    const Json* old = value_at(document(), list_path);
    if (old && !old->is_array() && !old->is_null()) return {};
    Json items = old && old->is_array() ? *old : Json::array();
    const std::size_t index = items.size();
    items.push_back(new_item(*list));
    Json document = this->document();
    if (!put_at(document, list_path, std::move(items))) return {};
    take({.document = shared(std::move(document)), .typed = now_.typed});
    return fmt::format("{}/{}", list_path, index);
}

bool Form::remove(std::string_view item_path) {
    const auto [list, removed] = item_at(kind_, item_path);
    if (!list || removed >= items(list->path)) return false;
    Json items = *value_at(document(), list->path);
    items.erase(removed);
    Json document = this->document();
    put_at(document, list->path, items.empty() ? Json{} : std::move(items));
    const auto place = [gone = removed](std::size_t index) -> std::optional<std::size_t> {
        if (index == gone) return std::nullopt;
        return index > gone ? index - 1 : index;
    };
    take({.document = shared(std::move(document)), .typed = moved_texts(now_.typed, list->path, place)});
    return true;
}

bool Form::move(std::string_view item_path, std::size_t to) {
    const auto [list, from] = item_at(kind_, item_path);
    if (!list || from >= items(list->path) || to >= items(list->path)) return false;
    if (from == to) return true;
    Json items = *value_at(document(), list->path);
    Json item = std::move(items[from]);
    items.erase(from);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(item));
    Json document = this->document();
    put_at(document, list->path, std::move(items));
    const auto place = [old = from, to](std::size_t index) -> std::optional<std::size_t> {
        if (index == old) return to;
        if (old < to) return index > old && index <= to ? index - 1 : index;
        return index >= to && index < old ? index + 1 : index;
    };
    take({.document = shared(std::move(document)), .typed = moved_texts(now_.typed, list->path, place)});
    return true;
}

Week Form::week(std::string_view holder) const {
    const Json* entity = value_at(document(), holder);
    return entity ? read_week(*entity) : Week{};
}

bool Form::set_week(std::string_view holder, const Week& week) {
    const std::string list = under(holder, "schedules");
    if (!field_at(kind_, list + "/MO") || !value_at(document(), holder)) return false;
    Step next = now_;
    for (const std::string_view day : kDayCodes) next.typed.erase(fmt::format("{}/{}", list, day));
    Json document = this->document();
    put_week(holder_in(document, holder), week);
    if (document == this->document() && next.typed.size() == now_.typed.size()) return true;
    next.document = shared(std::move(document));
    take(std::move(next), list);
    return true;
}

bool Form::set_year_end(std::string_view holder, Day from, Day to) {
    if (to < from || !field_at(kind_, under(holder, "x_kiosk/year_end")) || !value_at(document(), holder)) return false;
    Json document = this->document();
    const std::string path = under(holder, "x_kiosk/closures");
    const Json* old = value_at(document, path);
    Json closures = old && old->is_array() ? *old : Json::array();
    closures.push_back({{"from", iso(from)}, {"to", iso(to)}, {"reason", "연말연시"}});
    if (!put_at(document, path, std::move(closures))) return false;
    put_at(document, under(holder, "x_kiosk/year_end"), Json{});
    Step next{.document = shared(std::move(document)), .typed = now_.typed};
    next.typed.erase(under(holder, "x_kiosk/year_end"));
    take(std::move(next));
    return true;
}

bool Form::confirm_translation(std::string_view path) {
    const auto field = field_at(kind_, path);
    if (!field || !field->language) return false;
    const std::string text = text_in(document(), *field);
    if (text.empty()) return false;
    Json document = this->document();
    if (!put_translation(document, *field, text)) return false;
    take({.document = shared(std::move(document)), .typed = now_.typed});
    return true;
}

void Form::replace(Json document) { take({.document = shared(as_object(std::move(document))), .typed = {}}); }

void Form::rebase(Json base, std::int64_t base_version) {
    base_ = shared(as_object(std::move(base)));
    base_version_ = base_version;
}

void Form::take(Step next, std::string typing) {
    redone_to_.clear();
    if (typing.empty() || typing != typing_) {
        undone_to_.push_back(std::move(now_));
        if (undone_to_.size() > kSteps) undone_to_.pop_front();
    }
    now_ = std::move(next);
    typing_ = std::move(typing);
}

void Form::undo() {
    if (undone_to_.empty()) return;
    redone_to_.push_back(std::exchange(now_, std::move(undone_to_.back())));
    undone_to_.pop_back();
    typing_.clear();
}

void Form::redo() {
    if (redone_to_.empty()) return;
    undone_to_.push_back(std::exchange(now_, std::move(redone_to_.back())));
    redone_to_.pop_back();
    typing_.clear();
}

bool operator==(const Form& a, const Form& b) {
    return a.kind_ == b.kind_ && a.base_version_ == b.base_version_ && a.base() == b.base() &&
           a.document() == b.document() && a.typed() == b.typed();
}

}  // namespace model
