#include "model/store/label.h"

#include "model/base/json.h"
#include "model/directory/read_text.h"

namespace model {
namespace {

std::string joined(const std::string& a, const char* between, const std::string& b) {
    if (a.empty() || b.empty()) return a + b;
    return a + between + b;
}

std::string closure_label(const Json& document) {
    const std::string from = text_at(document, "from");
    const std::string to = text_at(document, "to");
    const std::string why = read_text(document, "name").ko();
    return joined(joined(from, "~", to == from ? std::string{} : to), " ",
                  why.empty() ? read_text(document, "reason").ko() : why);
}

std::string address_of(const Json& location) {
    const Json& addresses = array_at(location, "addresses");
    return addresses.empty() ? std::string{} : text_at(addresses.front(), "address_1");
}

}  // namespace

std::string label_of(Entity entity, const Json& document) {
    std::string label;
    switch (entity) {
        case Entity::closure: label = closure_label(document); break;
        case Entity::holiday: label = joined(text_at(document, "date"), " ", text_at(document, "name")); break;
        case Entity::location:
            label = read_text(document, "name").ko();
            if (label.empty()) label = address_of(document);
            break;
        case Entity::account: label = joined(text_at(document, "name"), " · ", text_at(document, "shown_name")); break;
        case Entity::organization:
        case Entity::service:
        case Entity::category:
        case Entity::synonym: label = read_text(document, "name").ko(); break;
    }
    return label.empty() ? text_at(document, "id") : label;
}

}  // namespace model
