#include "kiosk/ctl/search_command.h"

#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/output.h"
#include "model/search/search.h"
#include "model/store/store.h"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace kiosk::ctl {
namespace {

using model::Json;

std::string id_of(const model::ServiceRow& row) { return row.external_id.empty() ? row.id.text : row.external_id; }

std::string_view place_of(model::FoundIn found_in) {
    switch (found_in) {
        case model::FoundIn::name: return "name";
        case model::FoundIn::number: return "number";
        case model::FoundIn::keyword: return "keyword";
        case model::FoundIn::synonym: return "synonym";
        case model::FoundIn::organization: return "organization";
        case model::FoundIn::category: return "category";
        case model::FoundIn::dong: return "dong";
        case model::FoundIn::description: return "description";
    }
    return "";
}

Json facets_json(const std::vector<model::Facet>& facets) {
    Json all = Json::array();
    for (const model::Facet& facet : facets) all.push_back({{"code", facet.code}, {"count", facet.count}});
    return all;
}

Json answer_json(const model::SearchAnswer& answer) {
    Json hits = Json::array();
    for (const model::SearchHit& hit : answer.hits) {
        Json spans = Json::array();
        for (const model::Span& span : hit.name_spans) spans.push_back({span.from, span.to});
        hits.push_back({{"id", id_of(hit.row)},
                        {"name", hit.row.name.ko()},
                        {"category", hit.row.category},
                        {"number", hit.row.number},
                        {"found_in", place_of(hit.found_in)},
                        {"found_word", hit.found_word},
                        {"note", hit.note.ko()},
                        {"name_spans", spans},
                        {"tier", hit.tier}});
    }
    return {{"emergency", answer.emergency},
            {"total", answer.total},
            {"hits", hits},
            {"categories", facets_json(answer.categories)},
            {"dongs", facets_json(answer.dongs)}};
}

int fail_read(model::ReadError error) {
    if (error == model::ReadError::busy)
        return fail("다른 프로그램이 데이터베이스를 쓰고 있습니다. 잠시 뒤에 다시 하세요.",
                    "Another program is writing to the database. Try again in a moment.");
    return fail("데이터베이스를 찾아볼 수 없습니다. ‘kioskctl verify’로 확인하세요.",
                "The database cannot be searched. Check it with “kioskctl verify”.");
}

int search_batch(const model::StoreView& view, const SearchOptions& options, model::SearchQuery query) {
    std::ifstream file;
    if (options.batch != "-") {
        file.open(options.batch);
        if (!file)
            return fail(fmt::format("파일을 읽을 수 없습니다: {}. 이름과 권한을 확인하세요.", options.batch),
                        fmt::format("The file {} cannot be read. Check its name and permissions.", options.batch));
    }
    std::istream& lines = options.batch == "-" ? std::cin : file;
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        const auto tab = line.find('\t');
        if (line.empty()) continue;
        query.text = tab == std::string::npos ? std::string{} : line.substr(tab + 1);
        const auto answer = view.search(query);
        if (!answer) return fail_read(answer.error());
        out.assign(line, 0, tab);
        out += '\t';
        for (const model::SearchHit& hit : answer.value().hits) {
            if (!out.ends_with('\t')) out += ',';
            out += id_of(hit.row);
        }
        print(out);
    }
    return kDone;
}

}  // namespace

int search(const std::string& db, const SearchOptions& options) {
    const auto view = model::open_view(db);
    if (!view) return fail(view.error());
    model::SearchQuery query{
        .text = options.query, .category = {}, .dong = {}, .limit = options.limit, .today = today()};
    if (!options.batch.empty()) return search_batch(*view.value(), options, query);
    const auto answer = view.value()->search(query);
    if (!answer) return fail_read(answer.error());
    if (options.json) {
        print(answer_json(answer.value()));
        return kDone;
    }
    for (const model::SearchHit& hit : answer.value().hits)
        print(fmt::format("{}\t{}\t{}\t{}", id_of(hit.row), place_of(hit.found_in), hit.row.name.ko(), hit.found_word));
    return kDone;
}

}  // namespace kiosk::ctl
