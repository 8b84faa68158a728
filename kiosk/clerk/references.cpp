#include "kiosk/clerk/references.h"

#include "model/base/json.h"

#include <algorithm>
#include <utility>

namespace kiosk::clerk {
namespace {

using desk::Referred;
using model::Json;

std::string word_of(const model::Current& current, model::NamedBy named_by) {
    switch (named_by) {
        case model::NamedBy::id: return current.id.text;
        case model::NamedBy::key: {
            std::string key = model::text_at(model::object_at(current.document, "x_kiosk"), "external_id");
            return key.empty() ? current.id.text : key;
        }
        case model::NamedBy::code: return model::text_at(current.document, "code");
    }
    return {};
}

/// Several offices of one name are told apart by where they are, or by how they are called.
std::string detail_of(const Json& document) {
    for (const Json& address : model::array_at(document, "addresses"))
        if (std::string line = model::text_at(address, "address_1"); !line.empty()) return line;
    for (const Json& phone : model::array_at(document, "phones"))
        if (std::string number = model::text_at(phone, "number"); !number.empty()) return number;
    return {};
}

Referred referred(const model::Current& current, model::Reference as) {
    return {.as = std::move(as),
            .label = model::text_at(current.document, "name"),
            .detail = detail_of(current.document),
            .registered = true,
            .retired = current.retired};
}

/// All categories, in the order of the citizens' first screen.
model::Result<std::vector<model::Current>, model::StoreFault> categories(model::DeskStore& store) {
    std::vector<model::Current> all;
    const auto fault = store.store().each(model::Entity::category, [&](const model::Current& one) {
        all.push_back(one);
        return true;
    });
    if (fault) return model::Failure{*fault};
    std::ranges::stable_sort(all, {}, [](const model::Current& one) {
        const Json& extension = model::object_at(one.document, "x_kiosk");
        const auto order = extension.find("order");
        return order != extension.end() && order->is_number() ? order->get<double>() : 1e9;
    });
    return all;
}

model::Result<Referred, model::StoreFault> named(model::DeskStore& store, const model::Reference& as) {
    if (as.named_by == model::NamedBy::code) {
        const auto all = categories(store);
        if (!all) return model::Failure{all.error()};
        for (const model::Current& one : all.value())
            if (word_of(one, as.named_by) == as.word) return referred(one, as);
        return Referred{.as = as};
    }
    const auto current = store.store().current(as.word);
    if (!current && current.error().kind != model::StoreFault::Kind::missing) return model::Failure{current.error()};
    if (!current || model::name(current.value().entity) != model::name(as.kind)) return Referred{.as = as};
    return referred(current.value(), as);
}

}  // namespace

model::Result<desk::EntriesNamed, model::StoreFault> name_entries(model::DeskStore& store,
                                                                  const desk::NameEntries& ask) {
    desk::EntriesNamed answer;
    for (const model::Reference& as : ask.words) {
        auto one = named(store, as);
        if (!one) return model::Failure{one.error()};
        answer.entries.push_back(std::move(one).value());
    }
    return answer;
}

model::Result<desk::ChoicesListed, model::StoreFault> list_choices(model::DeskStore& store,
                                                                   const desk::ListChoices& ask) {
    desk::ChoicesListed answer{.field = ask.field, .text = ask.text, .entries = {}};
    const auto take = [&](const model::Current& one) {
        answer.entries.push_back(referred(one, {ask.kind, ask.named_by, word_of(one, ask.named_by)}));
    };
    if (ask.kind == model::EntryKind::category) {
        const auto all = categories(store);
        if (!all) return model::Failure{all.error()};
        for (const model::Current& one : all.value()) take(one);
        answer.total = answer.entries.size();
        return answer;
    }
    const auto entity = model::entity_named(model::name(ask.kind));
    if (!entity) return answer;
    model::FindQuery query;
    query.text = ask.text;
    query.entity = *entity;
    query.limit = ask.limit;
    const auto page = store.find(query);
    if (!page) return model::Failure{page.error()};
    answer.total = page.value().total;
    for (const model::EntryLine& line : page.value().lines) {
        if (line.status == "retired") continue;
        if (const auto current = store.store().current(line.id.text)) take(current.value());
    }
    // Whoever types the whole name means that entry, and none whose name has it in the middle.
    std::ranges::stable_partition(answer.entries, [&](const Referred& one) { return one.label == ask.text; });
    return answer;
}

}  // namespace kiosk::clerk
