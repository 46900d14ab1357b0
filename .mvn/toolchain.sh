# Finds the JDK and the tools that Abide is built and run with; sourced by ./abide and ./mvnw (bash 3.2 is enough).
# Versions are read from the JDK's own `release` file: starting a JVM to ask costs more than the rest of a launch.

minimum_jdk=25

complain() {
    printf 'abide: %s\n' "$*" >&2
}

# Prints the major version of the JDK in directory $1, or nothing if that is no JDK.
jdk_major() {
    local line version=
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
        done <"$1/release"
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    version=${version//\"/}
    version=${version#1.} # 1.8.0_292
    version=${version%%[!0-9]*}
    printf '%s' "$version"
}

is_suitable_jdk() {
    local major
    [ -n "$1" ] || return 1
    major=$(jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$minimum_jdk" ]
}

# Prints the file that $1 is in the end, through all symbolic links.
resolve_links() {
    local path=$1 target
    while [ -L "$path" ]; do
        target=$(readlink "$path")
        case $target in
            /*) path=$target ;;
            *) path=$(dirname "$path")/$target ;;
        esac
    done
    printf '%s/%s' "$(cd -P "$(dirname "$path")" && pwd)" "$(basename "$path")"
}

# Prints the home of the `java` on the PATH; version managers put a shim there, and only the JVM knows where it lives.
jdk_on_path() {
    local java home
    java=$(command -v java) || return 0
    home=$(dirname "$(dirname "$(resolve_links "$java")")")
    if [ ! -r "$home/release" ]; then
        home=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    printf '%s' "$home"
}

# Prints the best JDK of the usual installation folders, the user's own first: the release Abide is built for before any
# newer.
installed_jdk() {
    local home newer= own=${HOME:-/nonexistent}
    for home in "$own"/.sdkman/candidates/java/* "$own"/.jdks/* "$own"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/*jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        is_suitable_jdk "$home" || continue
        if [ "$(jdk_major "$home")" -eq "$minimum_jdk" ]; then
            printf '%s' "$home"
            return
        fi
        newer=${newer:-$home}
    done
    printf '%s' "$newer"
}

# Sets jdk_home, or explains what is missing and returns 1. An explicit choice is never replaced silently.
find_jdk() {
    if [ -n "${ABIDE_JAVA_HOME:-}" ]; then
        is_suitable_jdk "$ABIDE_JAVA_HOME" && jdk_home=$ABIDE_JAVA_HOME && return
        complain "ABIDE_JAVA_HOME is $ABIDE_JAVA_HOME, and that is no JDK $minimum_jdk or newer."
        return 1
    fi
    for jdk_home in "${JAVA_HOME:-}" "$(jdk_on_path)" "$(installed_jdk)"; do
        is_suitable_jdk "$jdk_home" && return
    done
    complain "no JDK $minimum_jdk or newer found: install one, or set ABIDE_JAVA_HOME to its directory."
    return 1
}

# Explains the first missing tool of the build and returns 1.
require_build_tools() {
    command -v mvn >/dev/null || {
        complain "no Maven found: install it so that 'mvn' is on the PATH (3.8 or newer)."
        return 1
    }
    command -v "${CC:-cc}" >/dev/null || {
        complain "no C compiler found: install one as 'cc' (on Debian: apt install gcc libc6-dev), or name it in CC."
        return 1
    }
}
