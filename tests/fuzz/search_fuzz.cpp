// What a citizen types, whatever it is, against a small directory.
#include "model/base/json.h"
#include "model/search/search.h"
#include "model/store/store.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

model::Change put(model::Entity entity, const char* key, model::Json document) {
    model::Change change{.entity = entity, .id = model::uuid_for(key)};
    document["id"] = change.id.text;
    change.document = std::move(document);
    return change;
}

model::Change service(const char* key, const char* name, const char* number) {
    return put(model::Entity::service, key,
               {{"name", name},
                {"status", "active"},
                {"description", "도움이 필요한 시민에게 상담과 돌봄을 드립니다."},
                {"phones", {{{"id", model::uuid_for(number).text}, {"number", number}}}},
                {"x_kiosk",
                 {{"external_id", key},
                  {"slug", key},
                  {"kind", "centre"},
                  {"category", "care"},
                  {"keywords", {"어르신", "예방접종"}},
                  {"translations", {{"en", {{"name", {{"text", "Crime victim support centre"}}}}}}}}}});
}

std::unique_ptr<model::StoreView> directory() {
    const std::string path = "/tmp/search-fuzz-" + std::to_string(::getpid()) + ".db";
    const std::vector<model::Change> changes{
        put(model::Entity::category, "category-care",
            {{"code", "care"}, {"name", "돌봄·복지"}, {"taxonomy", "kiosk-categories"}}),
        service("centre", "(사)전주지역범죄피해자지원센터", "1577-1295"),
        service("desk", "노송동 주민센터", "063-220-1600"), service("line", "자살예방상담전화", "109"),
        put(model::Entity::synonym, "synonym-1393",
            {{"name", "1393"},
             {"x_kiosk", {{"kind", "former_number"}, {"leads_to", {"line"}}, {"note", "109로 거세요."}}}})};
    const model::Signature by{.origin = "shipped"};
    if (!model::create_store(path, changes, by)) std::abort();
    auto view = model::open_view(path);
    for (const char* tail : {"", ".anchor", "-journal"}) ::unlink((path + tail).c_str());  // the view holds the file
    if (!view) std::abort();
    return std::move(view).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::unique_ptr<model::StoreView> view = directory();
    model::SearchQuery query;
    query.text.assign(reinterpret_cast<const char*>(data), size);
    query.language = size % 2 == 0 ? model::Language::ko : model::Language::en;
    const auto answer = view->search(query);
    if (!answer) std::abort();
    for (const model::SearchHit& hit : answer.value().hits) {
        const std::string& name = hit.row.name.in(query.language);
        for (const model::Span& span : hit.name_spans)
            if (span.from >= span.to || span.to > name.size()) std::abort();
    }
    return 0;
}
