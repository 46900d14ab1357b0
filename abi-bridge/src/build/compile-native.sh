#!/bin/sh
# Compiles the bridge's C, hand-written and generated, into one shared library for the platform this runs on:
#   compile-native.sh GENERATED_DIR LIBRARY_ROOT [BUILD_DIR]
# writes LIBRARY_ROOT/<os>-<arch>/libabide.so (.dylib on macOS). $CC chooses the compiler, $CFLAGS adds to its flags.
set -eu

generated=$1
library_root=$2
sources=$(cd "$(dirname "$0")/../main/c" && pwd)

cc=${CC:-cc}
if ! command -v "$cc" >/dev/null 2>&1; then
    echo "abide: no C compiler: install one as 'cc' (on Debian: apt install gcc libc6-dev) or name it in CC." >&2
    exit 1
fi

case $(uname -s) in
    Linux) os=linux library=libabide.so platform_flags="-Wl,-soname,libabide.so -Wl,-z,now -Wl,-z,relro" ;;
    Darwin) os=macos library=libabide.dylib platform_flags="-Wl,-install_name,@rpath/libabide.dylib" ;;
    *) echo "abide: the bridge knows no platform $(uname -s), only Linux and macOS." >&2 && exit 1 ;;
esac
case $(uname -m) in
    x86_64 | amd64) arch=x86_64 ;;
    aarch64 | arm64) arch=aarch64 ;;
    *) echo "abide: the bridge knows no architecture $(uname -m), only x86_64 and aarch64." >&2 && exit 1 ;;
esac

out="$library_root/$os-$arch/$library"
if [ -f "$out" ] && [ -z "$(find "$0" "$sources" "$generated" -newer "$out" -print | head -n 1)" ]; then
    exit 0
fi

mkdir -p "$(dirname "$out")"
# Unquoted on purpose: lists of flags. -fno-strict-aliasing is absent on purpose too: the C keeps to the rules.
# shellcheck disable=SC2086
"$cc" -std=c11 -O2 -fPIC -shared -fvisibility=hidden \
    -Wall -Wextra -Wconversion -Werror ${CFLAGS:-} \
    -I "$sources" -I "$generated" \
    "$sources"/*.c "$generated"/*.c \
    -o "$out.part" $platform_flags
mv "$out.part" "$out"
