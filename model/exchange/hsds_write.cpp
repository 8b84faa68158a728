#include "model/exchange/hsds_write.h"

#include "model/base/json.h"
#include "model/exchange/out_file.h"

#include <filesystem>
#include <utility>

namespace model {
namespace {

/// One file of a folder: the entities in it, and which of them.
struct Part {
    const char* name;
    Entity entity;
    bool (*holds)(const Json& document);
};

bool any(const Json&) { return true; }
bool a_term(const Json& document) { return !is_taxonomy(document); }

constexpr Part kParts[] = {{"taxonomies.json", Entity::category, is_taxonomy},
                           {"taxonomy_terms.json", Entity::category, a_term},
                           {"organizations.json", Entity::organization, any},
                           {"locations.json", Entity::location, any},
                           {"services.json", Entity::service, any},
                           {"synonyms.json", Entity::synonym, any},
                           {"closures.json", Entity::closure, any},
                           {"holidays.json", Entity::holiday, any}};

class JsonExport {
public:
    JsonExport(Store& store, const ExportOptions& options) : store_{store}, options_{options} {
        form_.version = options.version;
    }

    Result<ExportReport, ExportFailure> services(const std::string& path, bool lines) {
        form_.whole_services = true;
        if (auto failure = write(path, Entity::service, any, lines)) return Failure{*std::move(failure)};
        report_.services = report_.entries;
        for (const Entity entity : {Entity::category, Entity::synonym, Entity::closure, Entity::holiday})
            if (const auto fault = store_.each(entity, [&](const Current&) {
                    ++report_.left_out;
                    return true;
                }))
                return Failure{ExportFailure{*fault}};
        return report_;
    }

    Result<ExportReport, ExportFailure> folder(const std::string& path) {
        if (auto problem = make_folder(path)) return Failure{ExportFailure{*std::move(problem)}};
        for (const Part& part : kParts) {
            const std::size_t before = report_.entries;
            const std::string file = (std::filesystem::path{path} / part.name).string();
            if (auto failure = write(file, part.entity, part.holds, false)) return Failure{*std::move(failure)};
            if (part.entity == Entity::service) report_.services = report_.entries - before;
        }
        return report_;
    }

private:
    std::optional<ExportFailure> write(const std::string& path, Entity entity, bool (*holds)(const Json&), bool lines) {
        OutFile file{path};
        const Resolve resolve = [this](Entity kind, const std::string& id) { return document_of(kind, id); };
        std::size_t count = 0;
        if (!lines) file.write("[");
        const auto fault = store_.each(entity, [&](const Current& current) {
            if (!current.document.is_object() || !holds(current.document)) return true;
            if (!lines) file.write(count > 0 ? ",\n" : "\n");
            file.write(canonical(assemble_hsds(current.document, entity, form_, resolve)));
            if (lines) file.write("\n");
            ++count;
            ++report_.entries;
            if (options_.on_progress) options_.on_progress(report_.entries);
            return true;
        });
        if (fault) return ExportFailure{*fault};
        if (!lines) file.write(count > 0 ? "\n]\n" : "]\n");
        if (auto problem = file.finish()) return ExportFailure{*std::move(problem)};
        return std::nullopt;
    }

    std::optional<Json> document_of(Entity entity, const std::string& id) {
        const auto current = store_.current(id);
        if (!current || current.value().entity != entity || current.value().retired ||
            !current.value().document.is_object())
            return std::nullopt;
        return current.value().document;
    }

    Store& store_;
    const ExportOptions& options_;
    HsdsForm form_;
    ExportReport report_;
};

}  // namespace

Result<ExportReport, ExportFailure> export_hsds(Store& store, const std::string& out, const ExportOptions& options) {
    JsonExport writing{store, options};
    if (out.ends_with(".json") || out.ends_with(".ndjson")) return writing.services(out, out.ends_with(".ndjson"));
    return writing.folder(out);
}

}  // namespace model
