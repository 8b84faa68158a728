#!/usr/bin/env bash
# Installs the Debian packages of the given purposes that are not there yet; needs neither root nor network where all are.
#   deploy/packages.sh run build test      install
#   deploy/packages.sh --list run          print the names, one a line
set -euo pipefail

# What the running kiosk needs besides the libraries that the build's packages bring along.
run_packages=(
    espeak-ng fonts-material-design-icons-iconfont fonts-noto-cjk libgl1-mesa-dri libglx-mesa0 speech-dispatcher
    speech-dispatcher-espeak-ng xauth xvfb
)
build_packages=(
    ccache cmake g++ gettext libboost-locale-dev libcli11-dev libasound2-dev libcsv-dev libfmt-dev libfreetype-dev libgl-dev libglfw3-dev libhangul-dev libical-dev
    libicu-dev libimgui-dev libopengl-dev libpng-dev libqrcodegencpp-dev libsodium-dev libspdlog-dev libspeechd-dev libsqlite3-dev
    libsqlitecpp-dev libssl-dev libstb-dev libtomlplusplus-dev libx11-dev libzip-dev nettle-dev ninja-build nlohmann-json3-dev pkg-config uuid-dev
)
test_packages=(
    clang-format-14 libgmock-dev libgtest-dev libxdamage-dev libxtst-dev procps python3 python3-jsonschema sqlite3 xdotool zbar-tools
)
# libFuzzer, for cmake -DKIOSK_FUZZ_RUN=ON (tests/fuzz).
fuzz_packages=(clang libclang-rt-14-dev)

fail() {
    echo "packages: $1" >&2
    exit 1
}

wanted() {
    local purpose
    for purpose in "$@"; do
        case $purpose in
            run) printf '%s\n' "${run_packages[@]}" ;;
            build) printf '%s\n' "${build_packages[@]}" ;;
            test) printf '%s\n' "${test_packages[@]}" ;;
            fuzz) printf '%s\n' "${fuzz_packages[@]}" ;;
            *) echo "packages: unknown purpose $purpose; give run, build, test or fuzz" >&2 && exit 2 ;;
        esac
    done
}

if [ "${1:-}" = --list ]; then
    shift
    wanted "$@"
    exit
fi

# shellcheck disable=SC1091
id=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${ID_LIKE:-}") || id=""
case " $id " in
    *" debian "* | *" ubuntu "*) ;;
    *) fail "this is not Debian or Ubuntu; install the counterparts of these packages by hand: $(wanted "$@" | tr '\n' ' ')" ;;
esac
command -v apt-get >/dev/null || fail "apt-get is missing on this system; install it or the packages by hand"

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
for package in $(wanted "$@"); do
    installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=(env)
elif command -v sudo >/dev/null; then
    as_root=(sudo env)
    sudo -v || fail "sudo was refused; ask an administrator to install: ${missing[*]}"
else
    fail "these packages are missing and there is neither root nor sudo to install them; ask an administrator: ${missing[*]}"
fi

need_mib=$((100 + 60 * ${#missing[@]}))  # all of them take 1.6 GB on a fresh Debian 12, downloads included
free_mib=$(df -Pm /var/cache /usr | awk 'NR > 1 && (least == "" || $4 < least) { least = $4 } END { print least }')
[ "$free_mib" -ge "$need_mib" ] ||
    fail "only $free_mib MiB are free for packages, $need_mib MiB are needed; make room on the disk of /usr and /var"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" >>"$log" 2>&1
}
give_up() {
    tail -n 5 "$log" >&2
    if grep -qi 'no space left\|enough free space' "$log"; then
        fail "the disk is full; make room and start again"
    fi
    if grep -qiE 'resolving|could not connect|network is unreachable|failed to fetch|unable to locate|no installation candidate' "$log"; then
        fail "packages cannot be fetched; check the network connection and /etc/apt, then start again (missing: ${missing[*]})"
    fi
    fail "apt-get failed, see the lines above (missing: ${missing[*]})"
}

echo "Installing ${#missing[@]} Debian packages ..."
apt update || give_up
apt install -y --no-install-recommends "${missing[@]}" || give_up
for package in "${missing[@]}"; do
    installed "$package" || give_up
done
