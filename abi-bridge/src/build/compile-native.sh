#!/bin/sh
# Compiles the bridge's C, hand-written and generated, for the platform of the compiler:
#   compile-native.sh GENERATED_DIR LIBRARY_ROOT
# writes LIBRARY_ROOT/<os>-<arch>/libabide.so and beside it libabide-trace.so, which goes between addons and the former.
# $CC chooses the compiler, also one for another machine; $CFLAGS adds to its flags.
set -eu

generated=$1
library_root=$2
sources=$(cd "$(dirname "$0")/../main/c" && pwd)
trace=$(cd "$(dirname "$0")/../main/trace" && pwd)

cc=${CC:-cc}
if ! command -v "$cc" >/dev/null 2>&1; then
    echo "abide: no C compiler: install one as 'cc' (on Debian: apt install gcc libc6-dev) or name it in CC." >&2
    exit 1
fi

target=$("$cc" -dumpmachine)
case $target in
    *-linux | *-linux-*) os=linux suffix=so platform_flags="-Wl,-soname,%s -Wl,-z,now -Wl,-z,relro" ;;
    *)
        echo "abide: nobody has brought the bridge to $target yet, only to Linux. Another system is one file in" >&2
        echo "$sources/platform, its case in $0, and one class in dev.abide.bridge.platform." >&2
        exit 1
        ;;
esac
case $target in
    x86_64-* | aarch64-*) arch=${target%%-*} ;;
    *) echo "abide: the bridge is compiled for x86_64 and aarch64 so far, not for $target." >&2 && exit 1 ;;
esac

# library NAME SOURCES…
library() {
    name=$1.$suffix
    out=$library_root/$os-$arch/$name
    shift
    if [ -f "$out" ] && [ -z "$(find "$0" "$sources" "$trace" "$generated" -newer "$out" -print | head -n 1)" ]; then
        return
    fi
    mkdir -p "$(dirname "$out")"
    # Unquoted on purpose: lists of flags. -fno-strict-aliasing is absent on purpose too: the C keeps to the rules.
    # shellcheck disable=SC2046,SC2059,SC2086
    "$cc" -std=c11 -O2 -fPIC -shared -fvisibility=hidden \
        -Wall -Wextra -Wconversion -Werror ${CFLAGS:-} \
        -I "$sources" -I "$trace" \
        "$@" \
        -o "$out.part" $(printf -- "$platform_flags" "$name")
    mv "$out.part" "$out"
}

library libabide "$sources"/*.c "$sources/platform/$os.c" "$generated"/*.c
library libabide-trace "$trace"/*.c "$generated"/trace/*.c
