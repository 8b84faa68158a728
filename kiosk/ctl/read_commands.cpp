#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/output.h"
#include "model/directory/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::ctl {
namespace {

using model::Json;
using model::OpenMode;

Json listing_json(const model::Listing& entry) {
    return {{"id", entry.id.text},        {"external_id", entry.external_id},
            {"slug", entry.slug},         {"name", entry.name},
            {"category", entry.category}, {"phones", entry.phones},
            {"status", entry.status},     {"visibility", model::name(entry.visibility)}};
}

std::string listing_line(const model::Listing& entry) {
    return fmt::format("{}\t{}\t{}\t{}\t{}", entry.external_id.empty() ? entry.id.text : entry.external_id,
                       entry.category.empty() ? "-" : entry.category, entry.status, entry.name,
                       fmt::join(entry.phones, ", "));
}

/// The code of the category that `asked` names by code or by name in any language; "" where there is none.
std::string category_code(const std::vector<model::Category>& categories, const std::string& asked) {
    const auto named = [&](const model::Category& category) {
        return category.code == asked || std::ranges::find(category.name.words, asked) != category.name.words.end();
    };
    const auto at = std::ranges::find_if(categories, named);
    return at == categories.end() ? std::string{} : at->code;
}

Json current_json(const model::Current& current) {
    return {{"entity", model::name(current.entity)},
            {"id", current.id.text},
            {"version", current.version},
            {"status", current.retired ? "retired" : "published"},
            {"document", current.document}};
}

void print_texts(const Json& document) {
    const Json& extension = model::object_at(document, "x_kiosk");
    const auto line = [](const char* what, const std::string& text) {
        if (!text.empty()) print(fmt::format("{}\t{}", what, text));
    };
    line("name", model::text_at(document, "name"));
    for (const char* key : {"external_id", "slug", "kind", "category", "visibility", "summary"})
        line(key, model::text_at(extension, key));
    for (const char* key : {"status", "description", "eligibility_description", "application_process",
                            "fees_description", "url", "email", "assured_date"})
        line(key, model::text_at(document, key));
    for (const Json& phone : model::array_at(document, "phones"))
        print(fmt::format("phone\t{}\t{}", model::text_at(phone, "number"), model::text_at(phone, "description")));
    line("source", model::text_at(model::object_at(extension, "source"), "title"));
}

}  // namespace

int list(const std::string& db, const std::string& category, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    std::string code;
    if (!category.empty()) {
        const auto categories = store.value()->categories();
        if (!categories) return fail(categories.error());
        code = category_code(categories.value(), category);
        if (code.empty())
            return fail(
                fmt::format("그런 분류가 없습니다: {}. care, dong, living 같은 부호나 이름으로 고르세요.", category),
                fmt::format("There is no category {}. Name it by its code (care, dong, living, ...) or its name.",
                            category));
    }
    const auto listings = store.value()->list(code);
    if (!listings) return fail(listings.error());
    if (json) {
        Json all = Json::array();
        for (const model::Listing& entry : listings.value()) all.push_back(listing_json(entry));
        print(all);
        return kDone;
    }
    for (const model::Listing& entry : listings.value()) print(listing_line(entry));
    return kDone;
}

int show(const std::string& db, const std::string& id, bool json) {
    const auto store = model::open_store(db, OpenMode::read_only);
    if (!store) return fail(store.error());
    const auto current = store.value()->current(id);
    if (!current) return fail(current.error());
    if (json) {
        print(current_json(current.value()));
        return kDone;
    }
    print(fmt::format("id\t{}", current.value().id.text));
    print(fmt::format("version\t{}{}", current.value().version, current.value().retired ? "\tretired" : ""));
    print_texts(current.value().document);
    return kDone;
}

}  // namespace kiosk::ctl
