# shellcheck shell=sh
# Finds the JDK and the Maven that ./pujiang builds with. Sets JAVA_HOME, mvn and mvn_settings.
# shellcheck disable=SC2154 # root, home and services are set by ./pujiang

java_needed=25
maven_needed=3.9
maven_fetched=3.9.16

# The major version of the JDK in a folder, from its release file; nothing if it is none.
jdk_major() {
    if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if java_found=$(command -v javac 2>/dev/null); then
        java_found=$(readlink -f "$java_found" 2>/dev/null || printf '%s' "$java_found")
        dirname "$(dirname "$java_found")"
    fi
    for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/*/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/opt/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ ! -d "$folder" ] || printf '%s\n' "$folder"
    done
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$java_needed+" 2>/dev/null || true
}

need_jdk() {
    caller_java_home=${JAVA_HOME:-}
    jdk=$(jdk_candidates | while IFS= read -r folder; do
        major=$(jdk_major "$folder")
        if [ -n "$major" ] && [ "$major" -ge "$java_needed" ]; then
            printf '%s' "$folder"
            break
        fi
    done)
    [ -n "$jdk" ] || fail "No JDK $java_needed or newer found: not in JAVA_HOME (${JAVA_HOME:-not set}), nor in the usual places.
Install one, for example Eclipse Temurin $java_needed from https://adoptium.net or with: sdk install java 25-tem
If it is somewhere else, say where: JAVA_HOME=/path/to/jdk ./pujiang ..."
    export JAVA_HOME="$jdk"
}

maven_version() { "$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1; }

# Whether version $1 is at least $2 (major.minor).
at_least() {
    awk -v a="$1" -v b="$2" 'BEGIN { split(a, x, "."); split(b, y, ".")
        exit !(x[1] + 0 > y[1] + 0 || (x[1] + 0 == y[1] + 0 && x[2] + 0 >= y[2] + 0)) }'
}

# Sets mvn and mvn_settings.
need_maven() {
    mvn=$home/maven/apache-maven-$maven_fetched/bin/mvn
    mvn_settings=
    if [ ! -x "$mvn" ]; then
        own=$(command -v mvn 2>/dev/null) || fail "No Maven found on the PATH. Install any version, for example with your system's package
manager (apt-get install maven): ./pujiang fetches the one it needs through it."
        if at_least "$(maven_version "$own")" "$maven_needed"; then
            mvn=$own
            return
        fi
        fetch_maven "$own"
    fi
    if [ -s "$home/maven/global-settings" ]; then
        mvn_settings=$(cat "$home/maven/global-settings")
        [ -f "$mvn_settings" ] || mvn_settings=
    fi
}

# Through the Maven that is there, and so through its own mirrors and proxies. It runs with the Java it always runs with.
fetch_maven() {
    say "Maven $(maven_version "$1") is too old ($maven_needed is needed): fetching $maven_fetched with it, once."
    rm -rf "$home/maven.new"
    mkdir -p "$home/maven.new"
    artifact=org.apache.maven:apache-maven:$maven_fetched:zip:bin
    (
        cd "$home/maven.new"
        if [ -n "$caller_java_home" ]; then JAVA_HOME=$caller_java_home; else unset JAVA_HOME; fi
        "$1" -B -q dependency:get -Dartifact="$artifact" -Dtransitive=false >fetch.log 2>&1 &&
            "$1" -B -q dependency:copy -Dartifact="$artifact" -DoutputDirectory=. >>fetch.log 2>&1
    ) || { cat "$home/maven.new/fetch.log" >&2
        fail "Maven $maven_fetched could not be fetched. Install Maven $maven_needed or newer, or repair the repository settings of $1."; }
    (cd "$home/maven.new" && "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_fetched-bin.zip" && rm ./*.zip &&
        chmod +x "apache-maven-$maven_fetched/bin/mvn")
    own_home=$("$1" -v 2>/dev/null | sed -n 's/^.*Maven home: //p')
    if [ -f "$own_home/conf/settings.xml" ]; then
        printf '%s\n' "$own_home/conf/settings.xml" >"$home/maven.new/global-settings"
    fi
    rm -rf "$home/maven"
    mv "$home/maven.new" "$home/maven"
}

maven() {
    if [ -n "$mvn_settings" ]; then
        "$mvn" -gs "$mvn_settings" -f "$root/pom.xml" "$@"
    else
        "$mvn" -f "$root/pom.xml" "$@"
    fi
}
