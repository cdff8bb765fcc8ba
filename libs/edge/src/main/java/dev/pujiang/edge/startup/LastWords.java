package dev.pujiang.edge.startup;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;

/**
 * Why a service does not start: a heading and one line for each thing to put right. Only what nobody has foreseen comes with its stack
 * trace, before the words. Goes to standard error, as the log may be what is configured wrongly.
 */
record LastWords(Optional<Throwable> trace, List<String> lines) {

    /** In messages of the framework it follows a word, in those of validation it is the first. */
    private static final Pattern KEY = Pattern
            .compile("(?:(?:property|properties) |^(?=[a-z][a-z0-9-]*\\.\\S+ ))([\\w.\"\\[\\]-]+)");
    /** What the framework puts before its message. */
    private static final Pattern LABEL = Pattern.compile("^([\\w.]+Exception: )?(SRCFG\\d+: )?");
    private static final String VERDICT = "pujiang.startup.check.result";
    private static final String POLICY = "policy.";

    static LastWords about(Throwable failure) {
        Throwable cause = telling(failure);
        List<Fault> found = KeyCheck.found();
        return switch (cause) {
            case PreventFurtherStepsException wanted -> new LastWords(Optional.empty(), List.of(wanted.getMessage()));
            case ConfigValidationException refused -> wrong(found, problems(refused, found));
            case ConfigurationException refused -> wrong(found, List.of(refused.getMessage()));
            case QuarkusBindException busy ->
                wrong(List.of(new Fault("quarkus.http.port", "port " + busy.getPort() + " at " + busy.getHost()
                        + " is in use by another process")), List.of());
            case KafkaException refused ->
                wrong(found, List.of(KafkaKeys.refused(refused, ExceptionUtil.getRootCause(refused)).toString()));
            case FlywayException refused -> wrong(found, List.of(DatabaseAtStart.refused(refused).toString()));
            default -> found.isEmpty()
                    ? new LastWords(Optional.of(failure), List.of(heading() + ": " + words(cause)))
                    : wrong(found, List.of(words(cause)));
        };
    }

    void print(PrintStream out) {
        trace.ifPresent(failure -> failure.printStackTrace(out));
        lines.forEach(out::println);
        out.flush();
    }

    /** The innermost of the causes that speak to operators, else the root cause. */
    private static Throwable telling(Throwable failure) {
        Predicate<Throwable> speaks = e -> e instanceof ConfigurationException || e instanceof ConfigValidationException
                || e instanceof PreventFurtherStepsException || e instanceof QuarkusBindException
                || e instanceof KafkaException || e instanceof FlywayException;
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(50).filter(speaks)
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> ExceptionUtil.getRootCause(failure));
    }

    private static LastWords wrong(List<Fault> found, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(heading() + ", as its configuration is wrong:"));
        Stream.concat(found.stream().map(Fault::toString), more.stream()).flatMap(String::lines).map(line -> "  " + line)
                .forEach(lines::add);
        return new LastWords(Optional.empty(), lines);
    }

    /** Keys that were found wrong already are not told again, and without policy files no key of a policy is worth a line. */
    private static List<String> problems(ConfigValidationException refused, List<Fault> found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < refused.getProblemCount(); i++) {
            String problem = LABEL.matcher(refused.getProblem(i).getMessage()).replaceFirst("");
            Optional<String> key = key(problem);
            boolean known = key.filter(name -> name.equals(VERDICT) || found.stream().anyMatch(fault -> fault.key().equals(name)
                    || fault.key().equals(OperatorKeys.POLICIES) && name.startsWith(POLICY))).isPresent();
            if (!known) {
                lines.add(key.map(name -> new Fault(name, problem).toString()).orElse(problem));
            }
        }
        return lines;
    }

    private static Optional<String> key(String problem) {
        Matcher matcher = KEY.matcher(problem);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String words(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).filter(message -> !message.isBlank())
                .orElse(cause.getClass().getSimpleName());
    }

    private static String heading() {
        return ConfigProvider.getConfig().getOptionalValue("quarkus.application.name", String.class).orElse("The service")
                + " cannot start";
    }
}
