# Finds Pythons; to be sourced. $work is a temporary folder, and `leave` says how it is emptied.

# The Python of a version ("3.11"), if there is one: the one in use, one of that name, or one of pyenv.
python_of() {
    local found
    for found in python3 "python$1" "$(newest_of_pyenv "$1")"; do
        if "$found" -c "import sys; sys.exit(sys.version_info[:2] != (${1/./, }))" 2>/dev/null; then
            command -v "$found"
            return
        fi
    done
    return 1
}

# The newest released Python of pyenv, or the newest of a version; nothing where there is none.
newest_of_pyenv() {
    local versions=${PYENV_ROOT:-$HOME/.pyenv}/versions
    find "$versions" -maxdepth 1 -name '[0-9]*' -printf '%f\n' 2>/dev/null |
        grep -E "^${1:-3}(\.[0-9]+)+$" | sort -V | tail -n 1 | sed "s|.*|$versions/&/bin/python3|"
}

# Run the tests (options as those of tests-on) on the newest Python to be had, with a copy of this checkout in $1.
# Ends with 75 if there is none.
on_the_newest() {
    local checkout=$1 python
    shift
    python=$(newest_of_pyenv)
    if [ -n "$python" ]; then
        newest="$("$python" --version), of pyenv"
        "$checkout/.ci/tests-on" "$python" "$work/newest" "$@"
    elif unpack_sid; then
        newest="$(in_sid python3 --version), of Debian sid"
        cp -a "$checkout/." "$work/sid/checkout" && in_sid /checkout/.ci/tests-on python3 /venv "$@"
    else
        newest="nothing: no pyenv here, and Debian sid cannot be unpacked"
        return 75
    fi
}

# Debian sid in $work/sid, with nothing of it in the system but debootstrap.
unpack_sid() {
    local certificates=/etc/ssl/certs/ca-certificates.crt
    # Names are resolved, certificates trusted and pip set up as outside.
    { command -v debootstrap || { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap; }; } &&
        debootstrap --variant=minbase --include=ca-certificates,git,python3,python3-venv sid "$work/sid" &&
        mkdir -p "$work/sid/checkout" &&
        cp -L /etc/resolv.conf "$work/sid/etc/resolv.conf" &&
        { [ ! -f "$certificates" ] || cat "$certificates" >"$work/sid$certificates"; } &&
        { [ ! -f /etc/pip.conf ] || cp /etc/pip.conf "$work/sid/etc/pip.conf"; } &&
        in_sid python3 --version
} >"$work/sid.log" 2>&1

# A command in Debian sid. What it mounts is seen by nobody else, and gone when it ends.
in_sid() {
    unshare --mount --fork --pid --kill-child sh -ec '
        mount --make-rprivate /
        mount -t proc proc "$0/proc"
        mount --rbind /dev "$0/dev"
        exec chroot "$0" /usr/bin/env HOME=/root "$@"
    ' "$work/sid" "$@"
}
