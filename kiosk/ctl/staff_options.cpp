#include "kiosk/ctl/staff_options.h"

#include <utility>

namespace kiosk::ctl {
namespace {

class Commands {
public:
    Commands(StaffAsked& asked, std::string& db, std::function<int()>& run) : asked_{asked}, db_{db}, run_{run} {}

    CLI::App* add(CLI::App& app, const char* name, const char* does, std::function<int()> run) {
        CLI::App* sub = app.add_subcommand(name, does);
        sub->add_option("--db", db_, "The database file")->capture_default_str();
        sub->callback([&chosen = run_, run = std::move(run)] { chosen = run; });
        return sub;
    }

    /// Of the commands that change accounts; what is not said is signed "kioskctl".
    void sign(CLI::App* sub) {
        sub->add_option("NAME", asked_.staff.name, "The sign-in name")->required();
        sub->add_option("--by", asked_.by.name, "Who makes the change");
        sub->add_option("--reason", asked_.by.reason, "Why the change is made");
    }
    void role(CLI::App* sub) {
        sub->add_option("--role", asked_.staff.role, "What the person is trusted with")
            ->required()
            ->check(CLI::IsMember({"editor", "approver", "admin"}));
    }
    void code(CLI::App* sub) {
        sub->add_flag("--code", asked_.staff.code, "With a second factor: prints its key, and takes the first code");
    }

private:
    StaffAsked& asked_;
    std::string& db_;
    std::function<int()>& run_;
};

void add_accounts(CLI::App& staff, StaffAsked& asked, std::string& db, Commands& commands) {
    CLI::App* list = commands.add(staff, "list", "List the accounts: name, role, state, second factor, shown name",
                                  [&] { return list_staff(db, asked.json); });
    list->add_flag("--json", asked.json, "Write JSON");
    CLI::App* add = commands.add(staff, "add", "Add an account; its secret comes from standard input",
                                 [&] { return add_staff(db, asked.staff, asked.by); });
    add->add_option("--shown", asked.staff.shown, "What screens call the person");
    CLI::App* disable = commands.add(staff, "disable", "Let nobody sign in with the account any more",
                                     [&] { return set_disabled(db, asked.staff.name, true, asked.by); });
    CLI::App* enable = commands.add(staff, "enable", "Let the person sign in again",
                                    [&] { return set_disabled(db, asked.staff.name, false, asked.by); });
    CLI::App* role = commands.add(staff, "role", "Change what the person is trusted with",
                                  [&] { return set_role(db, asked.staff, asked.by); });
    CLI::App* unlock = commands.add(staff, "unlock", "Take wrong tries back",
                                    [&] { return unlock_staff(db, asked.staff.name, asked.by); });
    CLI::App* passwd = commands.add(staff, "passwd", "Set a new secret, from standard input",
                                    [&] { return set_passphrase(db, asked.staff, asked.by); });
    for (CLI::App* sub : {add, disable, enable, role, unlock, passwd}) commands.sign(sub);
    for (CLI::App* sub : {add, role}) commands.role(sub);
    for (CLI::App* sub : {add, passwd}) commands.code(sub);
}

}  // namespace

void add_staff_commands(CLI::App& app, StaffAsked& asked, std::string& db, std::function<int()>& run) {
    Commands commands{asked, db, run};
    CLI::App* staff = app.add_subcommand("staff", "Look after the accounts of staff");
    staff->require_subcommand(1);
    staff->add_option("--db", db, "The database file")->capture_default_str();
    add_accounts(*staff, asked, db, commands);

    CLI::App* drafts = commands.add(app, "drafts", "List staff's drafts: id, state, author, when, name, why",
                                    [&] { return list_drafts(db, asked.json); });
    drafts->add_flag("--json", asked.json, "Write JSON");

    CLI::App* countersign =
        commands.add(app, "countersign", "List what one person published alone, or stand by one of it",
                     [&] { return ctl::countersign(db, asked.batch, asked.by, asked.json); });
    countersign->add_option("BATCH", asked.batch, "The batch, as the list shows it");
    countersign->add_option("--by", asked.by.name, "The approver's sign-in name; the secret comes from standard input");
    countersign->add_option("--reason", asked.by.reason, "A remark");
    countersign->add_flag("--json", asked.json, "Write the list as JSON");

    CLI::App* stats = commands.add(app, "stats", "List daily counts: day, what, key, count, name; none under ten",
                                   [&] { return ctl::stats(db, asked.days, asked.csv); });
    stats->add_option("--days", asked.days, "So many days, today with them")
        ->check(CLI::Range(1, 3660))
        ->capture_default_str();
    stats->add_flag("--csv", asked.csv, "Write a table for a spreadsheet");
}

}  // namespace kiosk::ctl
