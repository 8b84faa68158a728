#include "model/editing/merge.h"

#include "model/editing/document_parts.h"
#include "model/editing/json_path.h"

#include <algorithm>
#include <set>

namespace model {
namespace {

const Json kNothing;
const Json& or_nothing(const Json* value) { return value ? *value : kNothing; }

bool same(const Json* a, const Json* b) { return a && b ? *a == *b : a == b; }

std::optional<Json> copied(const Json* value) { return value ? std::optional{*value} : std::nullopt; }

std::string as_text(const Json* value) {
    if (!value) return {};
    return value->is_string() ? value->get<std::string>() : value->dump(-1, ' ', false, Json::error_handler_t::replace);
}

struct Three {
    const Json* base = nullptr;
    const Json* mine = nullptr;
    const Json* theirs = nullptr;
};

struct At {
    std::string key{};      ///< with items' keys: "phones/170249ba-…/number"
    std::string pattern{};  ///< with "*" for items
    std::string item{};
    At below(const std::string& part) const {
        return {.key = under(key, part), .pattern = under(pattern, part), .item = item};
    }
};

class Merging {
public:
    Merging(EntryKind kind, const SideChoices& choices, Language language)
        : kind_{kind}, choices_{choices}, language_{language} {}

    /// Empty where nothing is to stand.
    std::optional<Json> merge(const At& at, const Three& of) {
        if (same(of.mine, of.theirs) || same(of.base, of.theirs)) return copied(of.mine);
        if (same(of.base, of.mine)) return copied(of.theirs);
        const auto part = part_at(kind_, at.pattern);
        const auto items = [](const Json* value) { return !value || is_item_list(value); };
        if (part && part->what == Part::What::list && items(of.mine) && items(of.theirs))
            return merge_lists(at, *part, of);
        const bool objects = of.mine && of.theirs && of.mine->is_object() && of.theirs->is_object();
        if (!part && objects) return merge_objects(at, of);
        return clash(at, part, of);
    }

    std::vector<Clash> clashes{};
    bool settled = true;

private:
    static const Json* child(const Json* object, const std::string& key) {
        if (!object || !object->is_object()) return nullptr;
        const auto found = object->find(key);
        return found == object->end() ? nullptr : &*found;
    }

    std::optional<Json> merge_objects(const At& at, const Three& of) {
        std::set<std::string> keys;
        for (const Json* side : {of.mine, of.theirs})
            for (const auto& [key, value] : side->items()) keys.insert(key);
        Json merged = Json::object();
        for (const std::string& key : keys) {
            auto value =
                merge(at.below(key),
                      {.base = child(of.base, key), .mine = child(of.mine, key), .theirs = child(of.theirs, key)});
            if (value) merged[key] = *std::move(value);
        }
        // An object whose every key one side or the other took out is gone; items and the document itself stay.
        const bool item = at.pattern.ends_with("*");
        if (merged.empty() && !at.pattern.empty() && !item) return std::nullopt;
        return merged;
    }

    struct Items {
        Json items = Json::array();
        std::vector<std::string> keys;
        const Json* with(const std::string& key) const {
            const auto at = std::ranges::find(keys, key);
            return at == keys.end() ? nullptr : &items[static_cast<std::size_t>(at - keys.begin())];
        }
    };

    static std::vector<std::string> those_in(const std::vector<std::string>& keys, const Items& others) {
        std::vector<std::string> out;
        std::ranges::copy_if(keys, std::back_inserter(out), [&](const std::string& key) { return others.with(key); });
        return out;
    }

    std::optional<Json> merge_lists(const At& at, const Part& part, const Three& of) {
        const ListSpec& list = *part.list;
        Items base;
        if (is_item_list(of.base)) base.items = *of.base;
        base.keys = item_keys(list, base.items);
        Items theirs;
        if (of.theirs) theirs.items = *of.theirs;
        theirs.keys = matched_keys(list, theirs.items, base.items, base.keys);
        Items mine;
        if (of.mine) mine.items = *of.mine;
        // First with what was there, then with what the others added: both may have added the same number.
        Items known = base;
        for (std::size_t i = 0; i < theirs.keys.size(); ++i)
            if (!base.with(theirs.keys[i])) {
                known.keys.push_back(theirs.keys[i]);
                known.items.push_back(theirs.items[i]);
            }
        mine.keys = matched_keys(list, mine.items, known.items, known.keys);

        std::vector<std::string> order = theirs.keys;
        const bool they_moved = those_in(theirs.keys, base) != those_in(base.keys, theirs);
        if (!they_moved) order = ordered_as_mine(theirs, mine);
        for (const std::string& key : mine.keys)
            if (std::ranges::find(order, key) == order.end()) order.push_back(key);

        Json merged = Json::array();
        for (const std::string& key : order) {
            const Three item{.base = base.with(key), .mine = mine.with(key), .theirs = theirs.with(key)};
            const Json* any = item.mine ? item.mine : item.theirs;
            At below{.key = under(at.key, key),
                     .pattern = at.pattern + "/*",
                     .item = item_name(list, any ? *any : *item.base, language_)};
            if (auto value = merge(below, item)) merged.push_back(*std::move(value));
        }
        if (merged.empty()) return std::nullopt;
        return merged;
    }

    /// Their items, those that mine has too in mine's order.
    static std::vector<std::string> ordered_as_mine(const Items& theirs, const Items& mine) {
        const std::vector<std::string> wanted = those_in(mine.keys, theirs);
        std::vector<std::string> order;
        std::size_t next = 0;
        for (const std::string& key : theirs.keys) order.push_back(mine.with(key) ? wanted[next++] : key);
        return order;
    }

    std::optional<Json> clash(const At& at, const std::optional<Part>& part, const Three& of) {
        const auto words = [&](const Json* value) { return text_of(at, part, value); };
        Clash found{.key = at.key,
                    .label = part ? part->label : at.key,
                    .item = at.item,
                    .language = part ? part->language : std::nullopt,
                    .base_text = words(of.base),
                    .my_text = words(of.mine),
                    .their_text = words(of.theirs)};
        if (at.pattern.ends_with("/*"))
            if (const auto list = part_at(kind_, at.pattern.substr(0, at.pattern.size() - 2)); list && list->list)
                found.label = std::string{list->list->key} + "_item";
        clashes.push_back(std::move(found));
        const auto chosen = choices_.find(at.key);
        settled = settled && chosen != choices_.end();
        const bool take_theirs = chosen != choices_.end() && chosen->second == Side::theirs;
        return copied(take_theirs ? of.theirs : of.mine);
    }

    std::string text_of(const At& at, const std::optional<Part>& part, const Json* value) const {
        if (part && part->what != Part::What::list) return part_text(*part, or_nothing(value), language_);
        if (value && at.pattern.ends_with("/*"))
            if (const auto list = part_at(kind_, at.pattern.substr(0, at.pattern.size() - 2)); list && list->list)
                return item_text(*list->list, *value, language_);
        return as_text(value);
    }

    EntryKind kind_;
    const SideChoices& choices_;
    Language language_;
};

}  // namespace

Merged merge(EntryKind kind, const Json& base, const Json& mine, const Json& theirs, const SideChoices& choices,
             Language language) {
    Merging merging{kind, choices, language};
    Json document = merging.merge({}, {.base = &base, .mine = &mine, .theirs = &theirs}).value_or(Json::object());
    return {.document = std::move(document), .clashes = std::move(merging.clashes), .settled = merging.settled};
}

}  // namespace model
