#!/usr/bin/env bash
# Rewrites in the jars that the launcher runs what an AOT cache takes no part of (ForArchive.java):
#   jars.sh DIST
# A jar that is newer than DIST/jars-rewritten has been copied since. What cannot be rewritten starts more slowly.
set -euo pipefail

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dist=$1
# shellcheck source=../../../.mvn/toolchain.sh
. "$here/../../../.mvn/toolchain.sh"
[ -z "${ABIDE_NO_TRAINING:-}" ] || exit 0
find_jdk

rewritten=$dist/jars-rewritten
# An engine that brings a compiler is large, and has nothing of the kind.
directories=("$dist/lib")
for directory in "$dist"/engines/*/; do
    [ -d "$directory/compiler" ] || directories+=("$directory")
done
newer=()
[ ! -f "$rewritten" ] || newer=(-newer "$rewritten")
mapfile -t jars < <(find "${directories[@]}" -name '*.jar' ! -name scripts.jar ${newer[@]+"${newer[@]}"})
[ ${#jars[@]} -eq 0 ] || "$jdk_home/bin/java" "$here/ForArchive.java" "${jars[@]}"
touch "$rewritten"
