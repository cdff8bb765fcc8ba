package dev.pujiang.local.command;

import dev.pujiang.local.Options;
import dev.pujiang.local.Packaging;
import dev.pujiang.local.Ports;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command line of {@code run} and {@code up}.
 *
 * @param only parts to start; all when empty
 * @param packaging what the services run as
 */
record StartArguments(boolean fresh, Ports ports, Set<String> only, Packaging packaging) {

    /** @param environment may set ports, which options then override */
    static StartArguments parse(List<String> arguments, Map<String, String> environment) {
        boolean fresh = false;
        Ports ports = Ports.from(environment);
        Set<String> only = new LinkedHashSet<>();
        Packaging packaging = Packaging.JVM;
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--native" -> packaging = Packaging.NATIVE;
                case "--port" -> ports = ports.with(value(argument, left));
                case "--only" -> only.addAll(Arrays.asList(value(argument, left).split(",")));
                default -> throw new UsageError("There is no option " + argument + ". See ./pujiang run --help");
            }
        }
        return new StartArguments(fresh, ports, Set.copyOf(only), packaging);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new UsageError(option + " needs a value. See ./pujiang run --help");
        }
        return left.next();
    }

    Options options() {
        Options options = Options.usual().with(ports).fresh(fresh).as(packaging);
        return only.isEmpty() ? options : options.only(only);
    }
}
