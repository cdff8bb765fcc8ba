package dev.pujiang.deadlines;

import dev.pujiang.events.LogContext;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Of which cases the lines are that a class writes to the log. */
final class CasesInLog extends Handler implements AutoCloseable {

    final List<String> seen = new ArrayList<>();
    private final Logger logger;

    CasesInLog(Class<?> of) {
        logger = Logger.getLogger(of.getName());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        seen.add(ExtLogRecord.wrap(line).getMdc(LogContext.CASE_NUMBER));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
