#pragma once

namespace model {

/// One case a lambda, for std::visit.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang 14, which clang-tidy is, cannot deduce it

}  // namespace model
