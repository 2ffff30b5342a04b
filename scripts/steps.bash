# Step lines, and a log for what the steps have to say. Sourced by the scripts beside it; sets nothing but functions
# and the two variables `steps_log` and `steps_bold`.

# Begins the log FILE. The last lines of it are shown when the script fails inside `logged`.
begin_log() {
    steps_log=$1
    mkdir -p "$(dirname "$steps_log")"
    : >"$steps_log"
}

# Says what happens now, in bold on a terminal.
step() {
    if [[ -t 1 ]]; then
        printf '\033[1m%s\033[0m\n' "$*"
    else
        printf '%s\n' "$*"
    fi
}

# Runs a command whose output goes to the log. On a terminal Ninja's counter is shown while it runs.
logged() {
    local status=0
    if [[ -t 1 ]]; then
        "$@" </dev/null 2>&1 | tee -a "$steps_log" | show_counter || status=$?
    else
        "$@" </dev/null >>"$steps_log" 2>&1 || status=$?
    fi
    if ((status != 0)); then
        {
            tail -n 40 "$steps_log"
            echo
            echo "failed: $*"
            echo "the whole output is in $steps_log"
        } >&2
        exit "$status"
    fi
}

# Keeps one line of the terminal at the last "[12/95]" that went by.
show_counter() {
    local line
    while IFS= read -r line; do
        [[ $line =~ ^\[[0-9]+/[0-9]+\] ]] && printf '\r  %s ' "${BASH_REMATCH[0]}"
    done
    printf '\r\033[K'
}

# How many compilers may run at once: one a processor, but no more than there is memory for.
build_jobs() {
    local processors memory_gib
    processors=$(nproc)
    memory_gib=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null) || memory_gib=""
    memory_gib=${memory_gib:-$processors}
    ((memory_gib >= 1)) || memory_gib=1
    echo $((processors < memory_gib ? processors : memory_gib))
}
