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

# An archive and an upgrade path exclude each other: an engine that brings a compiler needs its image (image.sh).
engines=()
for directory in "$dist"/engines/*/; do
    engine=$(basename "$directory")
    [ -d "$directory/compiler" ] && [ ! -d "$dist/jdk/$engine" ] || engines+=("$engine")
done

# The JVM refuses a cache when a jar has another time than it had in the training, or if it is another JVM.
is_trained() {
    local engine
    for engine in ${engines[@]+"${engines[@]}"}; do
        [ -f "$dist/aot/$engine.aot" ] || return 1
        [ ! "$dist/jdk/$engine/made-of" -nt "$dist/aot/$engine.aot" ] || return 1
        [ -z "$(find "$dist/lib" "$dist/engines/$engine" -newer "$dist/aot/$engine.aot" -print -quit)" ] || return 1
    done
}
[ -z "${ABIDE_NO_TRAINING:-}" ] || exit 0
is_trained && exit 0

rm -rf "$work"
mkdir -p "$work" "$dist/aot"
"${CC:-cc}" -shared -fPIC -o "$work/training.node" "$here/training.c" || exit 0
cp "$here"/training.*js "$work"
# A cache of its own, so that down-levelling is part of the training.
export ABIDE_CACHE=$work/cache ABIDE_LAUNCHER=$root/abide
for engine in ${engines[@]+"${engines[@]}"}; do
    # The launcher would take an old one, and a JVM that reads one writes none.
    rm -f "$dist/aot/$engine.aot"
    ABIDE_JAVA_OPTS="-XX:AOTCacheOutput=$dist/aot/$engine.aot -Xlog:aot*=off,cds*=off" \
        "$root/abide" run --engine "$engine" "$work/training.js" >"$work/$engine.log" 2>&1 </dev/null \
        || rm -f "$dist/aot/$engine.aot"
done
rm -f "$dist"/aot/*.config
