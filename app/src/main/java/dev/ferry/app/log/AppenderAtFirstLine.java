package dev.ferry.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the appender behind it with the first line: most processes never write one, and need no file for it. */
final class AppenderAtFirstLine extends AppenderBase<ILoggingEvent> {
    private final Supplier<Appender<ILoggingEvent>> opening;
    private @Nullable Appender<ILoggingEvent> opened;

    AppenderAtFirstLine(Supplier<Appender<ILoggingEvent>> opening) {
        this.opening = opening;
    }

    /** One line at a time, as its base sees to. */
    @Override
    protected void append(ILoggingEvent event) {
        Appender<ILoggingEvent> known = opened;
        if (known == null) {
            known = opening.get();
            opened = known;
        }
        known.doAppend(event);
    }

    @Override
    public void stop() {
        super.stop();
        if (opened != null) {
            opened.stop();
        }
    }
}
