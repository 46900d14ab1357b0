#!/usr/bin/env bash
# Writes an AOT cache (JEP 514) for each engine whose JVM takes one, from a run of training.js with an addon:
#   train.sh DIST
# writes DIST/aot/<engine>.aot, unless ABIDE_NO_TRAINING is set. It saves a third of what a start costs, and more on
# GraalJS. A JVM that cannot write one, or later refuses it, starts without; so nothing here fails a build.
set -uo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -P "$here/../../.." && pwd)
dist=$1
work=$dist/../training
# shellcheck source=../../../.mvn/toolchain.sh
. "$root/.mvn/toolchain.sh"

# An archive and an upgrade path exclude each other: an engine that brings a compiler needs its image (image.sh).
engines=()
for directory in "$dist"/engines/*/; do
    engine=$(basename "$directory")
    [ -d "$directory/compiler" ] && [ ! -d "$dist/jdk/$engine" ] || engines+=("$engine")
done

# The JVM refuses a cache that another JVM wrote. One whose jars have changed it takes (25.0.3: only the JDK's own image
# is checked), and runs the classes that were: such a cache has to go, even where no other follows.
untrained=()
for engine in ${engines[@]+"${engines[@]}"}; do
    cache=$dist/aot/$engine.aot
    if [ ! -f "$cache" ] || [ "$dist/jdk/$engine/made-of" -nt "$cache" ] \
        || [ -n "$(find "$dist/lib" "$dist/engines/$engine" -newer "$cache" -print -quit)" ]; then
        rm -f "$cache"
        untrained+=("$engine")
    fi
done
[ -z "${ABIDE_NO_TRAINING:-}" ] || exit 0
[ ${#untrained[@]} -gt 0 ] || exit 0
find_jdk || exit 0

rm -rf "$work"
mkdir -p "$work" "$dist/aot"
"${CC:-cc}" -shared -fPIC -o "$work/training.node" "$here/training.c" || exit 0
cp "$here"/training.*js "$work"
printf '{ "name": "training", "main": "training.js" }\n' >"$work/package.json"
export ABIDE_LAUNCHER=$root/abide
for engine in "${untrained[@]}"; do
    # The host's scripts become classes beside the engine's own, which the archive then takes in; an engine that knows
    # of no such classes leaves the folder empty.
    classes=$work/$engine-classes
    rm -f "$dist/engines/$engine/scripts.jar"
    ABIDE_CACHE=$work/$engine-first ABIDE_JAVA_OPTS="-Dabide.$engine.classes=$classes" \
        "$root/abide" run --engine "$engine" "$work/training.js" >"$work/$engine-classes.log" 2>&1 </dev/null
    [ ! -d "$classes" ] || "$jdk_home/bin/jar" cf0 "$dist/engines/$engine/scripts.jar" -C "$classes" . \
        || rm -f "$dist/engines/$engine/scripts.jar"
    # A cache of its own, so that down-levelling and compiling are part of the training.
    ABIDE_CACHE=$work/$engine-second ABIDE_JAVA_OPTS="-XX:AOTCacheOutput=$dist/aot/$engine.aot -Xlog:aot*=off,cds*=off" \
        "$root/abide" run --engine "$engine" "$work/training.js" >"$work/$engine.log" 2>&1 </dev/null \
        || rm -f "$dist/aot/$engine.aot"
done
rm -f "$dist"/aot/*.config
