# shellcheck shell=sh
# Native executables of the services, and the GraalVM that builds them.
# shellcheck disable=SC2154 # root, home and services are set by ./pujiang

# All that decides what becomes of the sources, beside the GraalVM: an executable made with other options is built again.
# native-image would ask for a processor of x86-64-v3 (AVX2), which some servers and most small machines lack.
native_options='-Dquarkus.native.enabled=true -Dquarkus.package.jar.enabled=false'
[ "$(uname -m)" != x86_64 ] || native_options="$native_options -Dquarkus.native.march=x86-64-v2"
native_quick=-Dquarkus.native.additional-build-args-append=-Ob

# Sets GRAALVM_HOME, if there is one: what the caller gives, the JDK itself if it is one, else the builder that lies beside the
# checkout, or beside the repository that the checkout was cloned from, and is assembled once for each JDK.
find_graalvm() {
    graal=${GRAALVM_HOME:-}
    if [ -z "$graal" ] && [ -x "$JAVA_HOME/bin/native-image" ]; then graal=$JAVA_HOME; fi
    if [ -z "$graal" ] && builder=$(native_builder); then
        graal=$home/graalvm
        assembled_from="$JAVA_HOME $(cat "$JAVA_HOME/release" "$builder"/* | cksum)"
        if [ "$(cat "$graal/assembled" 2>/dev/null)" != "$assembled_from" ]; then
            need_maven
            say 'Assembling the builder of native executables, once.'
            mkdir -p "$home/logs"
            rm -rf "$graal"
            PATH="$(dirname "$mvn"):$PATH" "$builder/assemble.sh" "$JAVA_HOME" "$graal" >"$home/logs/graalvm.log" 2>&1 ||
                fail "The builder could not be assembled (it needs gcc, binutils and zlib1g-dev). All of its output: $home/logs/graalvm.log"
            printf '%s\n' "$assembled_from" >"$graal/assembled"
        fi
    fi
    export GRAALVM_HOME="$graal"
}

need_graalvm() {
    if [ -x "$GRAALVM_HOME/bin/native-image" ]; then
        graal_major=$("$GRAALVM_HOME/bin/native-image" --version | sed -n 's/^native-image \([0-9]*\).*/\1/p')
        [ "${graal_major:-0}" -lt "$java_needed" ] || return 0
        found=", whose native-image is for JDK ${graal_major:-17 or older}"
    else
        found=${GRAALVM_HOME:+, without bin/native-image}
    fi
    fail "Native executables need Mandrel or GraalVM for JDK $java_needed or newer; GRAALVM_HOME is ${GRAALVM_HOME:-not set}$found.
Get Mandrel $java_needed from https://github.com/graalvm/mandrel/releases or with: sdk install java 25.0.1.r25-mandrel
then: GRAALVM_HOME=/path/to/mandrel ./pujiang native
A C compiler and zlib's headers are needed too (apt-get install gcc zlib1g-dev)."
}

native_tools() {
    printf 'graalvm=%s\njdk=%s\n' "$("$GRAALVM_HOME/bin/native-image" --version 2>/dev/null | paste -s -d ' ' -)" \
        "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"$/\1/p' "$GRAALVM_HOME/release" 2>/dev/null)"
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

# What an executable was made of: NAME=VALUE for its level, options and tools, and file=NAME for each library beside it. As old as the
# beginning of its build, so that a source that was changed during the build is newer.
native_stamp() { printf '%s' "$root/$1-service/target/native-built"; }
native_fact() { sed -n "s/^$2=//p" "$(native_stamp "$1")"; }

# Whether the executable of a service is there, with all that belongs to it, and made of the sources as they are.
native_is_current() {
    built=$(native_stamp "$1")
    [ -x "$(executable "$1")" ] && [ -f "$built" ] || return 1
    for library in $(native_fact "$1" file); do [ -f "${built%/*}/$library" ] || return 1; done
    [ -z "$(find "$root/pom.xml" "$root/.mvn" "$root"/libs/*/pom.xml "$root"/libs/*/src/main "$root/$1-service/pom.xml" \
        "$root/$1-service/src/main" -newer "$built" 2>/dev/null | head -n 1)" ]
}

# Whether it is also what would be built here and now. A full executable will do where a quick one is asked for; without a GraalVM, any.
native_is_wanted() {
    native_is_current "$1" && [ "$(native_fact "$1" options)" = "$native_options" ] || return 0
    [ "$level" = quick ] || [ "$(native_fact "$1" level)" = full ] || return 0
    [ "$GRAALVM_HOME" ] && [ "$(sed -n '/^graalvm=/p; /^jdk=/p' "$(native_stamp "$1")")" != "$(native_tools)" ]
}

# native [--quick] [--changed] [SERVICE...]; --changed leaves those alone that are current.
native() {
    level=full
    quick=
    changed=
    list=
    for argument in "$@"; do
        case $argument in
            --quick) level=quick quick=$native_quick ;;
            --changed) changed=yes ;;
            -*) say "There is no option $argument."; usage_of native; exit 2 ;;
            *) service=${argument%-service}
                case " $services " in *" $service "*) list="$list $service" ;; *) fail "There is no service $service: $services" ;; esac ;;
        esac
    done
    find_graalvm
    wanted=
    for service in ${list:-$services}; do
        if [ -z "$changed" ] || native_is_wanted "$service"; then
            wanted=$wanted,$service-service
        else
            say "The executable of $service-service is current ($(native_fact "$service" level))."
        fi
    done
    [ -n "$wanted" ] || return 0
    must_not_run
    need_graalvm
    need_maven
    log=$home/logs/native.log
    mkdir -p "$root/target" "$home/logs"
    say "Building native executables: ${wanted#,}. Some minutes and up to 9 GB of memory each."
    for service in $(printf '%s' "${wanted#,}" | tr ',' ' '); do
        # what an interrupted build leaves is not current, and a library of before is not part of what comes
        rm -f "$(native_stamp "${service%-service}")" "$root/$service/target"/*.so
    done
    printf 'level=%s\noptions=%s\n%s\n' "$level" "$native_options" "$(native_tools)" >"$root/target/native-built.new"
    rm -f "$stamp.failed"
    # shellcheck disable=SC2086 # several options
    { maven -B -ntp -Dquick -Dmaven.test.skip=true -Dstyle.color=never $native_options \
        -Dquarkus.native.native-image-xmx="${PUJIANG_NATIVE_XMX:-8g}" ${quick:+"$quick"} -pl "${wanted#,}" -am package 2>&1 || : >"$stamp.failed"; } |
        tee "$log" | awk '/^\[[1-8]\/8\] / { sub(/ *\([0-9.]+s @.*$/, ""); print "    " $0; fflush() }
            /^\[INFO\] Building .*: .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); print "  " $0; fflush() }
            /^\[ERROR\]|^Error:|^Fatal error/ { print; fflush() }' >&2
    [ ! -f "$stamp.failed" ] || fail "The build failed. All of its output: $log"
    for service in $(printf '%s' "${wanted#,}" | tr ',' ' '); do
        native_built "${service%-service}"
    done
}

native_built() {
    built=$(native_stamp "$1")
    { cat "$root/target/native-built.new"; (cd "${built%/*}" && ls ./*.so 2>/dev/null) | sed 's#^\./#file=#'; } >"$built"
    touch -r "$root/target/native-built.new" "$built"
    du -h "$(executable "$1")" >&2
}
