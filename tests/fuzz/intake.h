#pragma once

#include "model/exchange/proposal.h"

#include <map>

namespace fuzz {

/// Takes what a reader proposes and remembers it for standing(), as an import would; aborts where a promise of
/// proposal.h is broken: an id that is none, a document of another id, a problem without a place or a sentence.
class CheckingIntake final : public model::Intake {
public:
    bool propose(model::Proposal proposal) override;
    bool refuse(model::RefusedRow row) override;
    void refuse_file(model::Problem problem) override;
    void warn(model::Problem problem) override;
    std::optional<model::Current> standing(std::string_view key) override;
    void each(model::Entity entity, const std::function<void(const model::Current&)>& look) override;

private:
    std::map<std::string, model::Current, std::less<>> standing_;
};

}  // namespace fuzz
