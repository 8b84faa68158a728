#include "model/editing/difference.h"

#include "model/base/json.h"
#include "model/editing/document_parts.h"
#include "model/editing/json_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace model {
namespace {

using What = Difference::What;

constexpr std::size_t kLast = 1'000'000;  // behind every form

const Json kNothing;
const Json kNoItems = Json::array();
const Json& or_nothing(const Json* value) { return value ? *value : kNothing; }

What what_of(const Json* before, const Json* after) {
    if (!before) return What::added;
    return after ? What::changed : What::removed;
}

std::string as_text(const Json* value) {
    if (!value) return {};
    return value->is_string() ? value->get<std::string>() : value->dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Where the comparing stands.
struct At {
    std::string path{};     ///< in the new document
    std::string pattern{};  ///< with "*" for items
    std::string item{};
    std::size_t index = 0;
    std::size_t list_rank = 0;  ///< 0 outside of lists
    At below(const std::string& key) const {
        At next = *this;
        next.path = under(path, key);
        next.pattern = under(pattern, key);
        return next;
    }
};

class Comparison {
public:
    Comparison(EntryKind kind, Language language) : kind_{kind}, language_{language} {}

    void compare(const At& at, const Json* before, const Json* after) {
        if (before == after || (before && after && *before == *after)) return;
        if (const auto part = part_at(kind_, at.pattern)) {
            const bool lists =
                part->what == Part::What::list && (!before || is_item_list(before)) && (!after || is_item_list(after));
            if (lists)
                compare_lists(at, *part, or_empty(before), or_empty(after));
            else
                add(at, *part, before, after);
            return;
        }
        const std::size_t found = rows_.size();
        const auto object = [](const Json* value) { return !value || value->is_object(); };
        if (object(before) && object(after)) compare_objects(at, or_nothing(before), or_nothing(after));
        if (rows_.size() == found) add_other(at, before, after);
    }

    std::vector<Difference> all() {
        std::ranges::stable_sort(rows_, {}, &Row::place);
        std::vector<Difference> out;
        for (Row& row : rows_) out.push_back(std::move(row.difference));
        return out;
    }

private:
    struct Row {
        std::tuple<std::size_t, std::size_t, std::size_t> place;
        Difference difference;
    };

    static const Json& or_empty(const Json* value) { return value ? *value : kNoItems; }

    void compare_objects(const At& at, const Json& before, const Json& after) {
        std::set<std::string> keys;
        for (const Json* side : {&before, &after})
            if (side->is_object())
                for (const auto& [key, value] : side->items()) keys.insert(key);
        for (const std::string& key : keys) compare(at.below(key), child(before, key), child(after, key));
    }

    static const Json* child(const Json& object, const std::string& key) {
        if (!object.is_object()) return nullptr;
        const auto found = object.find(key);
        return found == object.end() ? nullptr : &*found;
    }

    void compare_lists(const At& at, const Part& part, const Json& before, const Json& after) {
        const std::vector<std::string> old_keys = item_keys(*part.list, before);
        const std::vector<std::string> new_keys = matched_keys(*part.list, after, before, old_keys);
        const auto index_of = [](const std::vector<std::string>& keys, const std::string& key) {
            return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
        };
        const std::size_t found = rows_.size();
        for (std::size_t i = 0; i < after.size(); ++i) {
            const std::size_t old = index_of(old_keys, new_keys[i]);
            if (old == before.size())
                add_item(at, part, i, nullptr, &after[i]);
            else
                compare_items(at, part, i, before[old], after[i]);
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (index_of(new_keys, old_keys[i]) == after.size()) add_item(at, part, i, &before[i], nullptr);
        add_order(at, part, before, after, old_keys, new_keys);
        if (rows_.size() == found) add(at, part, &before, &after);
    }

    void compare_items(const At& at, const Part& part, std::size_t index, const Json& before, const Json& after) {
        At item = at.below(std::to_string(index));
        item.pattern = at.pattern + "/*";
        item.item = item_name(*part.list, after, language_);
        item.index = index + 1;
        item.list_rank = part.rank;
        compare(item, &before, &after);
    }

    void add_item(const At& at, const Part& part, std::size_t index, const Json* before, const Json* after) {
        const Json& item = before ? *before : *after;
        push({part.rank, index + 1, 0}, {.what = what_of(before, after),
                                         .path = fmt::format("{}/{}", at.path, index),
                                         .section = std::string{part.section->key},
                                         .label = fmt::format("{}_item", part.list->key),
                                         .item = item_name(*part.list, item, language_),
                                         .old_text = before ? item_text(*part.list, item, language_) : "",
                                         .new_text = after ? item_text(*part.list, item, language_) : ""});
    }

    /// The items that both have stand in another order.
    void add_order(const At& at, const Part& part, const Json& before, const Json& after,
                   const std::vector<std::string>& old_keys, const std::vector<std::string>& new_keys) {
        const auto shared = [](const std::vector<std::string>& keys, const std::vector<std::string>& others) {
            std::vector<std::string> out;
            for (const std::string& key : keys)
                if (std::ranges::find(others, key) != others.end()) out.push_back(key);
            return out;
        };
        if (shared(old_keys, new_keys) == shared(new_keys, old_keys)) return;
        const auto names = [&](const Json& items) {
            std::string text;
            for (const Json& item : items) text += (text.empty() ? "" : ", ") + item_name(*part.list, item, language_);
            return text;
        };
        push({part.rank, 0, 0}, {.what = What::moved,
                                 .path = at.path,
                                 .section = std::string{part.section->key},
                                 .label = part.label,
                                 .item = {},
                                 .old_text = names(before),
                                 .new_text = names(after)});
    }

    void add(const At& at, const Part& part, const Json* before, const Json* after) {
        Difference difference{.what = what_of(before, after),
                              .path = at.path,
                              .section = std::string{part.section->key},
                              .label = part.label,
                              .item = at.item,
                              .language = part.language,
                              .old_text = part_text(part, or_nothing(before), language_),
                              .new_text = part_text(part, or_nothing(after), language_)};
        if (difference.old_text == difference.new_text) difference.new_text += unseen(part);
        const std::size_t list = at.list_rank != 0 ? at.list_rank : part.rank;
        push({list, at.index, part.rank}, std::move(difference));
    }

    std::string unseen(const Part& part) const {
        if (part.what == Part::What::translation)
            return language_ == Language::ko ? " (지금 한국어 글의 번역으로 표시)"
                                             : " (marked as of the present Korean)";
        return language_ == Language::ko ? " (적는 방식만 바뀜)" : " (only written otherwise)";
    }

    void add_other(const At& at, const Json* before, const Json* after) {
        const std::size_t list = at.list_rank != 0 ? at.list_rank : kLast;
        push({list, at.index, kLast}, {.what = what_of(before, after),
                                       .path = at.path,
                                       .section = "other",
                                       .label = at.path,
                                       .item = at.item,
                                       .old_text = as_text(before),
                                       .new_text = as_text(after)});
    }

    void push(std::tuple<std::size_t, std::size_t, std::size_t> place, Difference difference) {
        rows_.push_back({place, std::move(difference)});
    }

    EntryKind kind_;
    Language language_;
    std::vector<Row> rows_;
};

}  // namespace

std::vector<Difference> differences(EntryKind kind, const Json& before, const Json& after, Language language) {
    Comparison comparison{kind, language};
    comparison.compare({}, &before, &after);
    return comparison.all();
}

}  // namespace model
