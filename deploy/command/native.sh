# shellcheck shell=sh
# Native executables of the services, and the GraalVM that builds them.
# shellcheck disable=SC2154 # root, home and services are set by ./pujiang

# Sets GRAALVM_HOME: what the caller gives, the JDK itself if it is one, else the builder that lies beside the checkout, or beside
# the repository that the checkout was cloned from, and is assembled once.
need_graalvm() {
    graal=${GRAALVM_HOME:-}
    if [ -z "$graal" ] && [ -x "$JAVA_HOME/bin/native-image" ]; then graal=$JAVA_HOME; fi
    if [ -z "$graal" ] && builder=$(native_builder); then
        graal=$home/graalvm
        if [ ! -f "$graal/assembled" ]; then
            need_maven
            say 'Assembling the builder of native executables, once.'
            mkdir -p "$home/logs"
            rm -rf "$graal"
            PATH="$(dirname "$mvn"):$PATH" "$builder/assemble.sh" "$JAVA_HOME" "$graal" >"$home/logs/graalvm.log" 2>&1 ||
                fail "The builder could not be assembled (it needs gcc, binutils and zlib1g-dev). All of its output: $home/logs/graalvm.log"
            : >"$graal/assembled"
        fi
    fi
    [ -n "$graal" ] && [ -x "$graal/bin/native-image" ] || fail "Native executables need Mandrel or GraalVM for JDK $java_needed; GRAALVM_HOME is ${GRAALVM_HOME:-not set}${GRAALVM_HOME:+, without bin/native-image}.
Get Mandrel $java_needed from https://github.com/graalvm/mandrel/releases or with: sdk install java 25.0.1.r25-mandrel
then: GRAALVM_HOME=/path/to/mandrel ./pujiang native
A C compiler and zlib's headers are needed too (apt-get install gcc zlib1g-dev)."
    export GRAALVM_HOME="$graal"
}

native_builder() {
    origin=$(git -C "$root" config --get remote.origin.url 2>/dev/null) || origin=
    for beside in "$root" "$origin"; do
        builder=$beside/../shared/tools/native-builder
        if [ -n "$beside" ] && [ -x "$builder/assemble.sh" ]; then
            (CDPATH='' cd -- "$builder" && pwd -P)
            return
        fi
    done
    return 1
}

executable() { printf '%s' "$root/$1-service/target/$1-service-runner"; }

# Whether the executable of a service is newer than everything that it is built from.
native_is_current() {
    [ -x "$(executable "$1")" ] && [ -z "$(find "$root/pom.xml" "$root"/libs/*/pom.xml "$root"/libs/*/src/main "$root/$1-service/pom.xml" \
        "$root/$1-service/src/main" -newer "$(executable "$1")" 2>/dev/null | head -n 1)" ]
}

# native [--quick] [--changed] [SERVICE...]; --changed leaves those alone that are current.
native() {
    quick=
    changed=
    list=
    for argument in "$@"; do
        case $argument in
            --quick) quick=-Dquarkus.native.additional-build-args=-Ob ;;
            --changed) changed=yes ;;
            -*) say "There is no option $argument."; usage_of native; exit 2 ;;
            *) service=${argument%-service}
                case " $services " in *" $service "*) list="$list $service" ;; *) fail "There is no service $service: $services" ;; esac ;;
        esac
    done
    wanted=
    for service in ${list:-$services}; do
        if [ -z "$changed" ] || ! native_is_current "$service"; then wanted=$wanted,$service-service; fi
    done
    [ -n "$wanted" ] || return 0
    ! running || fail 'A system is running from what would be rebuilt. ./pujiang down stops it.'
    need_graalvm
    need_maven
    log=$home/logs/native.log
    mkdir -p "$root/target" "$home/logs"
    say "Building native executables: ${wanted#,}. Some minutes and up to 8 GB of memory each."
    rm -f "$stamp.failed"
    { maven -B -ntp -Dquick -Dmaven.test.skip=true -Dstyle.color=never -Dquarkus.native.enabled=true \
        -Dquarkus.native.native-image-xmx="${PUJIANG_NATIVE_XMX:-8g}" ${quick:+"$quick"} -pl "${wanted#,}" -am package 2>&1 || : >"$stamp.failed"; } |
        tee "$log" | awk '/^\[[1-8]\/8\] / { sub(/ *\([0-9.]+s @.*$/, ""); print "    " $0; fflush() }
            /^\[INFO\] Building .*: .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); print "  " $0; fflush() }
            /^\[ERROR\]|^Error:|^Fatal error/ { print; fflush() }' >&2
    [ ! -f "$stamp.failed" ] || fail "The build failed. All of its output: $log"
    for service in $(printf '%s' "${wanted#,}" | tr ',' ' '); do
        du -h "$(executable "${service%-service}")" >&2
    done
}
