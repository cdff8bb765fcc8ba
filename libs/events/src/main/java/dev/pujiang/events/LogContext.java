package dev.pujiang.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Of which case a line in the log is. A case number says nothing about persons. */
public final class LogContext {

    /** The key in the diagnostic context of the log. */
    public static final String CASE_NUMBER = "caseNumber";

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9-])[0-9]{6}-[0-9]{2}-[0-9]{8}-[0-9](?![0-9-])");

    private LogContext() {}

    /** Notes the case number in this text, such as the path of a request, if there is one: for the rest of the request. */
    public static void noteCase(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            MDC.put(CASE_NUMBER, number.group());
        }
    }

    /** Does something about this subject, which may be a case. */
    public static void about(String subject, Runnable work) {
        if (subject == null || !NUMBER.matcher(subject).matches()) {
            work.run();
            return;
        }
        MDC.put(CASE_NUMBER, subject);
        try {
            work.run();
        } finally {
            MDC.remove(CASE_NUMBER);
        }
    }
}
