package dev.pujiang.routing.derivation;

import dev.pujiang.clock.ClockFacts;
import dev.pujiang.clock.Extension;
import dev.pujiang.clock.FieldFault;
import dev.pujiang.clock.FieldFault.Code;
import dev.pujiang.clock.Pause;
import dev.pujiang.routing.derivation.DeriveTerm.PauseTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was asked for, as facts of a clock. What cannot be read is noted and left out, so that the rest is looked at all the same.
 *
 * @param unreadable fields that are neither an instant nor a day
 * @param missing fields that must be given
 * @param places the index in the request of each pause in the facts
 */
record Reading(ClockFacts facts, List<String> unreadable, List<FieldFault> missing, List<Integer> places) {

    private static final String START = "start";
    private static final Pattern PAUSE = Pattern.compile("pauses\\[(\\d+)](.*)");

    static Reading of(DeriveTerm asked, ZoneId zone) {
        List<String> unreadable = new ArrayList<>();
        List<FieldFault> missing = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Pause> pauses = new ArrayList<>();
        Instant start = instant(START, asked.start(), zone, unreadable);
        for (int i = 0; i < asked.pauses().size(); i++) {
            PauseTime pause = asked.pauses().get(i);
            String prefix = "pauses[" + i + "].";
            LocalDate from = day(prefix + "from", pause.from(), zone, unreadable, missing);
            LocalDate to = day(prefix + "to", pause.to(), zone, unreadable, missing);
            if (from != null) {
                places.add(i);
                pauses.add(new Pause(from, to == null ? from : to));
            }
        }
        int days = asked.extensionDays() == null ? 0 : asked.extensionDays();
        Extension extension = days == 0 ? null : new Extension(days, null);
        return new Reading(new ClockFacts(asked.rule(), start, asked.division(), pauses, extension), unreadable, missing,
                places);
    }

    boolean whole() {
        return unreadable.isEmpty() && missing.isEmpty();
    }

    /** Whether a field at fault has been noted here already. */
    boolean notes(String field) {
        return unreadable.contains(field) || missing.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** What the request calls a field of the facts. */
    String field(String ofFacts) {
        Matcher pause = PAUSE.matcher(ofFacts);
        return pause.matches() ? "pauses[" + places.get(Integer.parseInt(pause.group(1))) + "]" + pause.group(2) : ofFacts;
    }

    private static Instant instant(String field, String text, ZoneId zone, List<String> unreadable) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return isDay(text) ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            unreadable.add(field);
            return null;
        }
    }

    private static LocalDate day(String field, String text, ZoneId zone, List<String> unreadable, List<FieldFault> missing) {
        if (text == null || text.isEmpty()) {
            missing.add(new FieldFault(field, Code.MISSING, "", ""));
            return null;
        }
        try {
            return isDay(text) ? LocalDate.parse(text) : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            unreadable.add(field);
            return null;
        }
    }

    private static boolean isDay(String text) {
        return text.indexOf('T') < 0 && text.indexOf('t') < 0;
    }
}
