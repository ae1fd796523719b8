package org.warraq.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to everything that is logged, and keeps what nobody may be able to provoke: stack traces and long lines. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int LONGEST = 2_000;

    private final List<String> outrages = new CopyOnWriteArrayList<>();

    static LogWatch begin() {
        LogWatch watch = new LogWatch();
        watch.start();
        root().addAppender(watch);
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String said = event.getLoggerName() + ": " + event.getFormattedMessage();
        if (event.getThrowableProxy() != null) {
            outrages.add(said + " with " + event.getThrowableProxy().getClassName() + ": "
                    + event.getThrowableProxy().getMessage());
        } else if (said.length() > LONGEST
                || said.contains("\n")
                || event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            outrages.add(said);
        }
    }

    List<String> outrages() {
        return outrages;
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
