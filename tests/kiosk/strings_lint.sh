#!/usr/bin/env bash
# The PO files, messages.def and the code hold the same messages: none missing, none left over, none that nothing shows.
# Placeholders and plural forms are held together by catalogue_test.cpp, the room of each message by the audit walk.
#   strings_lint.sh [ROOT]
set -euo pipefail
export LC_ALL=C.UTF-8

cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"
failed=0

# only_in WHAT LIST OTHER: reports the lines of the sorted LIST that OTHER has not.
only_in() {
    local what=$1 lines
    lines=$(comm -23 <(printf '%s\n' "$2") <(printf '%s\n' "$3"))
    [ -n "$lines" ] || return 0
    printf '%s:\n%s\n' "$what" "$lines" >&2
    failed=1
}

declared=$(sed -n 's/^MSG(\([a-z0-9_]*\),.*/\1/p' kiosk/text/messages.def | sort)
only_in "declared twice in messages.def" "$declared" "$(sort -u <<<"$declared")"

for po in assets/strings/*.po; do
    # -c: the header, plural forms and format flags; its warnings about unset fields of the header are no matter here.
    msgfmt -c -o /dev/null "$po" 2>/dev/null || { msgfmt -c -o /dev/null "$po" || failed=1; }
    written=$(msgattrib --translated --no-fuzzy --no-obsolete "$po" | sed -n 's/^msgid "\([a-z0-9_]\+\)"$/\1/p' | sort)
    wanted=$declared
    case $po in  # staff's screens exist in Korean and English only
        */ko.po | */en.po) ;;
        *) wanted=$(grep -v '^desk_' <<<"$declared") ;;
    esac
    only_in "without words in $po" "$wanted" "$written"
    only_in "in $po but not in messages.def" "$written" "$declared"
done

shown=$(grep -rhoE '\bMsg::[a-z0-9_]+' kiosk --include='*.cpp' --include='*.h' | sed 's/^Msg:://' | sort -u)
only_in "shown by no screen" "$declared" "$shown"

exit "$failed"
