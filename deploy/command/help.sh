# shellcheck shell=sh
# What ./pujiang says about its commands.

usage() {
    cat <<'TEXT'
usage: ./pujiang COMMAND [OPTION...]

  run              build what changed and run the whole system here; Ctrl-C stops it
  up               the same in the background; returns when everything answers
  down             stop it
  status           what runs and whether it answers
  logs NAME        follow the log of a part
  demo             register sample cases and play the life of one
  token USER       print an access token of a sample user
  replay SERVICE   let a service take in its dead letters again
  environment SERVICE
                   print what a service is told by its environment
  test             build everything and run all tests
  bench            measure
  native           build native executables
  images           build container images, for the JVM or native
  check-deploy     check deploy/kubernetes, in seconds

./pujiang COMMAND --help says more. State is kept in .pujiang (or $PUJIANG_HOME).
TEXT
}

usage_start() {
    cat <<'TEXT'
usage: ./pujiang run|up [--native] [--fresh] [--port N] [--port NAME=N]... [--only PART,...]

Builds what changed since the last time and starts PostgreSQL, Kafka, Keycloak, the four services and the gateway on
http://localhost:8080. run stays in the foreground until Ctrl-C; up returns 0 when everything answers.

  --native         run the services as native executables; builds those that are not current, as ./pujiang native --quick --changed
  --fresh          forget all data first
  --port N         the gateway's port
  --port NAME=N    another port: gateway (8080), intake (8081), routing (8082), notice (8083), feedback (8084),
                   keycloak (8180), postgres (54329), kafka (9092), kafka-controller (9093);
                   or set PUJIANG_PORT_GATEWAY, PUJIANG_PORT_KAFKA_CONTROLLER, ...
  --only PART,...  only these parts and what they need: postgres, kafka, keycloak, intake-service, routing-service,
                   notice-service, feedback-service, gateway
TEXT
}

usage_images() {
    cat <<'TEXT'
usage: ./pujiang images [--jvm] [--native] [--base IMAGE|debian] [--twice] [--try] [SERVICE...]

Builds what changed and makes an image of each service (all four, for the JVM) with buildah or podman; prints digests and sizes.

  --jvm, --native  which kind; for --native, ./pujiang native has built the executables. Of quick ones the image says so
  --base IMAGE     another base than the public one
  --base debian    a base made here from Debian packages, where there is no registry
  --twice          build again without caches and compare the digests
  --try            run all four in containers on PostgreSQL, Kafka and Keycloak, and play the demo; as root, with podman, and with
                   nothing else running
TEXT
}

usage_of() {
    case $1 in
        run | up) usage_start ;;
        down) say 'usage: ./pujiang down
Stops the system that runs in the background or in another terminal, and whatever a killed launcher left behind.' ;;
        status) say 'usage: ./pujiang status
A table of all parts. Exit code 0 if every part answers, 1 otherwise.' ;;
        logs) say 'usage: ./pujiang logs NAME [-n LINES] [--no-follow]
Follows the log of a part: postgres, kafka, keycloak, intake, routing, notice, feedback or gateway.' ;;
        token) say 'usage: ./pujiang token USER | ./pujiang token --client CLIENT
Prints an access token (15 minutes) of a sample user, for example window-clerk-330726, handler-330726-zrzy,
leader-330726; or of a machine client: portal-demo, hotline-demo, agency-demo, demo.' ;;
        replay) say 'usage: ./pujiang replay intake|routing|notice|feedback
Lets the service take in again what it had put aside as dead letters.' ;;
        environment) say 'usage: ./pujiang environment intake|routing|notice|feedback
Prints NAME=VALUE for each variable that the service gets from the system that runs, to start it elsewhere: in an IDE or a container.' ;;
        images) usage_images ;;
        check-deploy) say 'usage: ./pujiang check-deploy
Renders everything in deploy/kubernetes with kubectl (no cluster is asked) and compares it with what the resources are, with itself and
with what the packaged services read: one line for each mistake, exit code 1 if there is one. Needs kubectl and openssl.' ;;
        demo) say 'usage: ./pujiang demo
Starts the system if it does not run, registers sample cases through the public API and plays one visit and one whole
life of a case.' ;;
        bench) say 'usage: ./pujiang bench [--only PART,...]
Starts the system if it does not run and measures it beside plain PostgreSQL.

  --only PART,...  only these parts: cases (registering and assigning), relay (outbox to Kafka), sweep (clocks that are due),
                   clock (deriving a term, with JMH; needs no running system), or packaging alone (JVM, AOT cache and the native
                   executables that ./pujiang native has built, beside each other; nothing else may run)' ;;
        test) say 'usage: ./pujiang test [--native] [MAVEN OPTION...]
Builds everything and runs all tests. With CI=true, unformatted sources fail the build instead of being formatted.

  --native         only the tests of the whole, packaged system, with the services as native executables' ;;
        native) say 'usage: ./pujiang native [--quick] [--changed] [SERVICE...]
Builds native executables of the services (intake, routing, notice, feedback), of all when none is named, with the GraalVM at
GRAALVM_HOME. They lie in the target folder of the service; the .so files beside them belong to them. One takes some minutes and up to
9 GB of memory; PUJIANG_NATIVE_XMX sets another heap than 8g for it. They run on processors from x86-64-v2 on.

  --quick          optimise less: built sooner, runs slower, not for a release
  --changed        only those that are missing, older than their sources or made in another way: by another GraalVM, with other options
                   or, without --quick, quickly' ;;
        *) usage ;;
    esac
}
