#!/usr/bin/env bash
# Makes a run-time image for each engine that brings a compiler: the JDK with that compiler's modules in the place of
# its own empty one.
#   image.sh DIST
# writes DIST/jdk/<engine>. A JVM takes no archive beside an upgrade module path, and of a start on GraalJS the archive
# saves more than half. jlink wants a JDK's jmods for that, which Temurin 25 does not bring; so the modules come out of
# the JDK's own image. What cannot be made is not missed: the launcher then puts the compiler on the upgrade path.
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dist=$1
# shellcheck source=../../../.mvn/toolchain.sh
. "$here/../../../.mvn/toolchain.sh"
[ -z "${ABIDE_NO_TRAINING:-}" ] || exit 0
find_jdk

# What runs a script, and what looks into a JVM that does; the rest, for desktops and compilers, is half of a JDK.
wanted='(java\.(base|instrument|logging|management|naming|net\.http|security\.sasl|scripting|sql|transaction\.xa|xml)'
wanted+='|jdk\.(attach|charsets|crypto\..*|httpserver|internal\.(jvmstat|vm\.ci)|jcmd|jdwp\.agent|jfr|localedata|management(\.jfr)?|naming\.dns)'
wanted+='|jdk\.(net|nio\.mapmode|unsupported|zipfs))'

# What the image is made of; it is made again when that changes.
parts() {
    printf '%s\n' "$jdk_home"
    cat "$jdk_home/release" "${BASH_SOURCE[0]}"
    (cd "$1" && cksum ./*.jar)
}

make_image() {
    local compiler=$1 image=$2 work=$2.work
    rm -rf "$image" "$work"
    mkdir -p "$work"
    "$jdk_home/bin/jimage" extract --include "regex:/$wanted/.*" --dir "$work/modules" "$jdk_home/lib/modules"
    # java.base knows the other modules by hashes of the files that they were packed in.
    "$jdk_home/bin/java" "$here/ForgetHashes.java" "$work/modules/java.base/module-info.class"
    # The JDK's method handles are there already, as classes that a link before made.
    "$jdk_home/bin/jlink" --module-path "$compiler:$work/modules" --disable-plugin generate-jli-classes \
        --add-modules ALL-MODULE-PATH --output "$work/image"
    # All that is no class: the virtual machine, its libraries, its settings.
    (cd "$jdk_home" && tar cf - --exclude=lib/modules --exclude=lib/src.zip --exclude=lib/ct.sym --exclude='*.jsa' bin conf lib) \
        | tar xf - -C "$work/image"
    "$work/image/bin/java" -version
    parts "$compiler" >"$work/image/made-of"
    mv "$work/image" "$image"
    rm -rf "$work"
}

for compiler in "$dist"/engines/*/compiler; do
    [ -d "$compiler" ] || continue
    image=$dist/jdk/$(basename "$(dirname "$compiler")")
    [ "$(parts "$compiler")" = "$(cat "$image/made-of" 2>/dev/null)" ] && continue
    mkdir -p "$dist/jdk"
    # Not as part of a condition, where a failure in the middle would not end it.
    set +e
    (set -e && make_image "$compiler" "$image")
    [ $? -eq 0 ] || rm -rf "$image" "$image.work"
    set -e
done
