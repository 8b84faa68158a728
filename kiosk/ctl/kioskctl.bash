# bash completion for kioskctl(1)
_kioskctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local commands="init list show search verify rebuild backup restore history log revert undo checked erase status hours holidays holiday closure due import export staff drafts countersign stats"
    case $previous in
    --format)
        local formats="hsds hsds-csv csv"
        [[ $command == import ]] && formats="auto hsds csv gov24"
        mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current"); return ;;
    --hsds-version) mapfile -t COMPREPLY < <(compgen -W "3.0 3.1" -- "$current"); return ;;
    --encoding) mapfile -t COMPREPLY < <(compgen -W "utf-8 cp949" -- "$current"); return ;;
    --db | --assets | --batch) compopt -o default; COMPREPLY=(); return ;;
    --role) mapfile -t COMPREPLY < <(compgen -W "editor approver admin" -- "$current"); return ;;
    --kind) mapfile -t COMPREPLY < <(compgen -W "temporary election local" -- "$current"); return ;;
    --method) mapfile -t COMPREPLY < <(compgen -W "phone visit document" -- "$current"); return ;;
    --category)
        mapfile -t COMPREPLY < <(compgen -W "care dong living family work safety business farm" -- "$current"); return ;;
    esac
    if [[ $COMP_CWORD -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands --help" -- "$current")
        return
    fi
    local options="--db --help"
    case $command in
    init) options+=" --empty --assets" ;;
    list) options+=" --category --json" ;;
    search) options+=" --batch --limit --json" ;;
    show | verify | history) options+=" --json" ;;
    log) options+=" --since --json" ;;
    status) options+=" --at --json" ;;
    hours) options+=" --at --batch --json" ;;
    holidays) options+=" --from --to" ;;
    holiday) options="add remove --db --help --kind --source --by --reason" ;;
    closure) options="add remove list --db --help --to --service --location --organization --everything --json --by --reason" ;;
    due) options+=" --within --json" ;;
    staff)
        options="add list disable enable role unlock passwd"
        case ${COMP_WORDS[2]} in
        list) options="--db --help --json" ;;
        add) options="--db --help --role --shown --code --by --reason" ;;
        role) options="--db --help --role --by --reason" ;;
        passwd) options="--db --help --code --by --reason" ;;
        disable | enable | unlock) options="--db --help --by --reason" ;;
        esac ;;
    drafts) options+=" --json" ;;
    countersign) options+=" --by --reason --json" ;;
    stats) options+=" --days --csv" ;;
    backup) options+=" --daily" ;;
    import) options+=" --format --agency --dry-run --json --accepted-only --retire-missing --base-year --foreign-ids --by --reason" ;;
    export) options+=" --format --hsds-version --encoding" ;;
    checked) options+=" --method --by --reason" ;;
    revert | undo | erase) options+=" --by --reason" ;;
    esac
    if [[ $current == -* || ( $command == holiday || $command == closure || $command == staff ) && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    else
        compopt -o default
        COMPREPLY=()
    fi
}
complete -F _kioskctl kioskctl
