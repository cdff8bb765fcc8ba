# shellcheck shell=sh
# Builds what changed since the last time, and nothing while it runs.
# shellcheck disable=SC2154 # root, home and services are set by ./pujiang

modules='libs/events libs/divisions libs/clock libs/directory libs/edge libs/deadlines libs/testing
intake-service routing-service notice-service feedback-service deploy/local deploy/e2e deploy/checks'
stamp=$root/target/built
launcher_classpath=$root/deploy/local/target/classpath

# Modules with a source newer than the last build; all when what concerns all has changed.
changed_modules() {
    if [ ! -f "$stamp" ] || [ -n "$(find "$root/pom.xml" "$root/.mvn" -type f -newer "$stamp" 2>/dev/null | head -n 1)" ]; then
        printf 'all'
        return
    fi
    for module in $modules; do
        if newer_source "$module" || [ ! -d "$root/$module/target" ]; then
            printf '%s,' "$module"
        fi
    done
}

# A folder is newer when a file in it was deleted.
newer_source() {
    [ -n "$(find "$root/$1/pom.xml" "$root/$1/src" -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# Whether a launcher runs: what it runs must not be rebuilt under its feet.
running() {
    [ -f "$home/running.properties" ] || return 1
    pid=$(sed -n 's/^launcher=\([0-9]*\).*/\1/p' "$home/running.properties")
    [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null
}

must_not_run() { ! running || fail 'A system is running from what would be rebuilt. ./pujiang down stops it.'; }

packaged() {
    [ -f "$launcher_classpath" ] || return 1
    for service in $services; do
        [ ! -d "$root/$service-service/src" ] || [ -f "$root/$service-service/target/quarkus-app/quarkus-run.jar" ] || return 1
    done
}

# For commands that take the packages as they are: while a system runs none are built, so they must be current.
need_current() {
    ! running || { packaged && [ -z "$(changed_modules)" ]; } ||
        fail 'A system is running from older packages, which cannot be rebuilt meanwhile. ./pujiang down stops it.'
}

build() {
    if running; then
        return 0
    fi
    changed=$(changed_modules)
    packaged || changed=all
    [ -n "$changed" ] || return 0
    # Maven takes what is not in its list from the local repository, where an older one may lie: so a module that depends on a
    # changed one comes with everything that it depends on itself.
    case $changed in
        *libs/*) changed=all ;;
        *deploy/local,*) changed=${changed}deploy/e2e, ;;
    esac
    need_maven
    mkdir -p "$root/target" "$home/logs"
    : >"$stamp.new"
    if [ "$changed" = all ]; then
        say 'Building everything.'
        set --
    else
        say "Building what changed: ${changed%,}"
        set -- -pl "${changed%,}" -am
    fi
    log=$home/logs/build.log
    rm -f "$stamp.failed"
    { maven -B -ntp -Dquick -Dmaven.test.skip=true -Dstyle.color=never "$@" package 2>&1 || : >"$stamp.failed"; } | tee "$log" |
        awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { sub(/^\[INFO\] Building /, ""); print "  " $0; fflush() }
             /^\[ERROR\]/ { print; fflush() }' >&2
    [ ! -f "$stamp.failed" ] || fail "The build failed. All of its output: $log"
    mv "$stamp.new" "$stamp"
}

# The micro benchmark lives beside the tests of its module, which a usual build leaves out.
build_clock_benchmark() {
    built=$root/libs/clock/target/benchmark-classpath
    if [ -f "$built" ] && [ -d "$root/libs/clock/target/test-classes" ] &&
        [ -z "$(find "$root/libs/clock/pom.xml" "$root/libs/clock/src" -newer "$built" | head -n 1)" ]; then
        return
    fi
    need_maven
    say 'Building the benchmark of libs/clock.'
    maven -B -ntp -q -Dquick -Dbenchmarks -pl libs/clock package >&2
}

# The checks of deploy/kubernetes and the services that it is compared with, unless a build of everything has built them.
build_checks() {
    if running; then
        return 0
    fi
    modules="${modules%%deploy/*}deploy/checks"
    for stamp in "$stamp" "$root/target/built-checks"; do
        if [ -f "$root/deploy/checks/target/classpath" ] && [ -z "$(changed_modules)" ]; then
            return 0
        fi
    done
    need_maven
    say 'Building the checks and the services.'
    mkdir -p "$root/target"
    : >"$stamp.new"
    maven -B -ntp -q -Dquick -Dmaven.test.skip=true -pl deploy/checks -am package >&2
    mv "$stamp.new" "$stamp"
}
