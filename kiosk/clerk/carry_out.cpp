#include "kiosk/clerk/carry_out.h"

#include "kiosk/clerk/references.h"
#include "model/base/overloaded.h"

#include <utility>

namespace kiosk::clerk {
namespace {

using desk::Answer;
using desk::Trouble;

}  // namespace

Trouble trouble_of(const model::StoreFault& fault) {
    const bool gone = fault.kind == model::StoreFault::Kind::missing;
    return {.kind = gone ? Trouble::Kind::gone : Trouble::Kind::disk, .problem = {{}, fault.ko, fault.en}};
}

Trouble trouble_of(const model::AppendFailure& failure) {
    return std::visit(
        model::Overloaded{[](const model::StoreFault& fault) { return trouble_of(fault); },
                          [](const model::Conflict& conflict) {
                              return Trouble{
                                  .kind = Trouble::Kind::conflict,
                                  .problem = {{},
                                              "그사이 다른 사람이 이 내용을 공개했습니다. 두 내용을 비교해 주세요.",
                                              "Somebody else published this meanwhile. Compare the two."},
                                  .current = conflict.current};
                          },
                          [](const model::Refused& refused) {
                              return Trouble{.kind = Trouble::Kind::refused, .problem = refused.problem};
                          }},
        failure);
}

namespace {

/// One request at work.
class Work {
public:
    Work(model::DeskStore& store, const desk::Order& order, const Now& now, const Surroundings& around)
        : store_{store}, order_{order}, now_{now}, around_{around}, who_{.account = order.account, .at = now.at} {}

    Answer operator()(const desk::SignIn& ask) {
        return answered(store_.sign_in({ask.name, ask.secret, ask.code, now_.moment, now_.at}), [&](auto answer) {
            return desk::SignInAnswered{ask.name, std::move(answer)};
        });
    }
    Answer operator()(const desk::SignOut&) {
        if (const auto fault = store_.sign_out(who_)) return failed(*fault);
        return desk::Done{order_.what};
    }
    Answer operator()(const desk::CountWork&) {
        return answered(store_.work_counts(who_), [](auto counts) { return desk::WorkCounted{std::move(counts)}; });
    }
    Answer operator()(const desk::ListDue& ask) {
        return answered(store_.due(ask.query), [](auto page) { return desk::DueListed{std::move(page)}; });
    }
    Answer operator()(const desk::ListDrafts& ask) {
        return answered(store_.drafts(ask.author), [](auto lines) { return desk::DraftsListed{std::move(lines)}; });
    }
    Answer operator()(const desk::ListSolo&) {
        return answered(store_.pending(), [](auto batches) { return desk::SoloListed{std::move(batches)}; });
    }
    Answer operator()(const desk::Find& ask) {
        return answered(store_.find(ask.query), [&](auto page) { return desk::Found{ask.query, std::move(page)}; });
    }
    Answer operator()(const desk::OpenEntry& ask) {
        auto current = store_.store().current(ask.key);
        if (!current) return failed(current.error());
        if (const auto own = own_draft(current.value().id)) return open(*own);
        desk::Parts parts = parts_of(current.value().document);
        return desk::EntryOpened{std::move(current).value(), std::move(parts)};
    }
    Answer operator()(const desk::OpenDraft& ask) { return open(ask.id); }
    Answer operator()(const desk::ReadParts& ask) {
        desk::Parts parts;
        for (const std::string& key : ask.keys) read_part(key, parts);
        return desk::PartsRead{std::move(parts)};
    }
    Answer operator()(const desk::SaveDraft& ask) {
        return answered(store_.save_draft(ask.draft, who_), [&](auto draft) {
            return desk::DraftSaved{std::move(draft), ask.edition};
        });
    }
    Answer operator()(const desk::Submit& ask) { return done(store_.submit(ask.id, ask.revision, who_)); }
    Answer operator()(const desk::TakeBack& ask) { return done(store_.take_back(ask.id, who_)); }
    Answer operator()(const desk::DropDraft& ask) { return done(store_.delete_draft(ask.id, who_)); }
    Answer operator()(const desk::SendBack& ask) {
        return done(store_.return_for_changes(ask.id, ask.revision, ask.note, who_));
    }
    Answer operator()(const desk::Approve& ask) { return done(store_.approve(ask.id, ask.revision, who_)); }
    Answer operator()(const desk::PublishSolo& ask) {
        return done(store_.publish_solo(ask.id, ask.revision, ask.reason, who_));
    }
    Answer operator()(const desk::Countersign& ask) { return done(store_.countersign(ask.batch, ask.note, who_)); }
    Answer operator()(const desk::Check& ask) { return done(store_.check(ask.key, ask.method, who_)); }
    Answer operator()(const desk::FindAlike& ask) {
        return answered(store_.duplicates(model::Entity::service, ask.document), [&](auto found) {
            return desk::AlikeFound{model::text_at(ask.document, "id"), std::move(found)};
        });
    }
    Answer operator()(const desk::NameEntries& ask) {
        return answered(name_entries(store_, ask), [](auto named) { return named; });
    }
    Answer operator()(const desk::ListChoices& ask) {
        return answered(list_choices(store_, ask), [](auto listed) { return listed; });
    }
    Answer operator()(const desk::OfficeRequest& ask) {
        OfficeOutcome outcome = carry_out_office(store_, ask, who_, around_);
        if (auto* trouble = std::get_if<Trouble>(&outcome)) return desk::Failed{order_.what, std::move(*trouble)};
        return std::get<desk::OfficeAnswer>(std::move(outcome));
    }

private:
    template <class Error>
    Answer failed(const Error& error) {
        return desk::Failed{order_.what, trouble_of(error)};
    }
    template <class T, class Error, class Make>
    Answer answered(model::Result<T, Error> result, Make make) {
        if (!result) return failed(result.error());
        return make(std::move(result).value());
    }
    template <class T>
    Answer done(model::Result<T, model::AppendFailure> result) {
        if (!result) return failed(result.error());
        return desk::Done{order_.what};
    }

    /// The reader's own draft of the entry: who opens an entry goes on with it.
    std::optional<model::Uuid> own_draft(const model::Uuid& entry) {
        const auto drafts = store_.drafts(order_.account);
        if (!drafts) return std::nullopt;
        for (const model::DraftLine& line : drafts.value())
            if (line.entity_id == entry) return line.id;
        return std::nullopt;
    }
    Answer open(const model::Uuid& id) {
        auto view = store_.draft(id);
        if (!view) return failed(view.error());
        desk::Parts parts = parts_of(view.value().draft.document);
        return desk::DraftOpened{std::move(view).value(), std::move(parts)};
    }
    void read_part(const std::string& key, desk::Parts& parts) {
        if (auto current = store_.store().current(key)) parts[key] = std::move(current).value().document;
    }
    desk::Parts parts_of(const model::Json& document) {
        desk::Parts parts;
        for (const std::string& key : desk::parts_of(document)) read_part(key, parts);
        return parts;
    }

    model::DeskStore& store_;
    const desk::Order& order_;
    const Now& now_;
    const Surroundings& around_;
    model::Acting who_;
};

}  // namespace

desk::Answer carry_out(model::DeskStore& store, const desk::Order& order, const Now& now, const Surroundings& around) {
    return std::visit(Work{store, order, now, around}, order.what);
}

}  // namespace kiosk::clerk
