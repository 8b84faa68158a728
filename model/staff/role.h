#pragma once

#include <optional>
#include <string_view>

namespace model {

/// What a member of staff is trusted with. No role includes another: who must do both has two people's trust.
enum class Role {
    editor,    ///< writes drafts and submits them
    approver,  ///< the same, and lets others' drafts out
    admin      ///< the same as an editor, and looks after accounts and imports
};
std::string_view name(Role role);  ///< "editor", "approver", "admin": as the journal and kioskctl have them
std::optional<Role> role_named(std::string_view word);

/// What staff do.
enum class Act {
    edit,            ///< save, submit, take back and throw away one's own draft
    check,           ///< 확인했습니다: an entry was checked by phone, visit or document
    approve,         ///< let somebody else's draft out, or send it back
    publish_solo,    ///< let one's own draft out in an emergency, to be countersigned
    countersign,     ///< stand by what somebody else published alone
    import_entries,  ///< bulk import, and taking one back
    manage_accounts  ///< add, change, disable and unlock accounts
};
bool may(Role role, Act act);

/// True for what asks for the secret again although somebody is signed in: publishing, roles, imports, ways back.
bool asks_secret(Act act);

}  // namespace model
