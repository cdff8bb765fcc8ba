package dev.pujiang.events;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a class writes to the log, with the case and the trace it belongs to. */
final class LogLines extends Handler implements AutoCloseable {

    /** One line. */
    record Line(String message, String caseNumber, String traceId) {}

    final List<Line> seen = new CopyOnWriteArrayList<>();
    private final Logger logger;

    LogLines(Class<?> of) {
        logger = Logger.getLogger(of.getName());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        ExtLogRecord line = ExtLogRecord.wrap(record);
        seen.add(new Line(line.getFormattedMessage(), line.getMdc(LogContext.CASE_NUMBER),
                Span.current().getSpanContext().getTraceId()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
