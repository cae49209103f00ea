package dev.ferry.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.ferry.domain.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where details go: into {@code HOME/logs/ferry.log}, and with {@code -v} to standard error too. */
public final class Logs {
    /**
     * Nothing in what is quoted forges or hides a line, or any part of it. What exceptions say has line breaks, and may
     * quote another system: each of its lines is indented.
     */
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{30} - "
            + "%replace(%msg){'[" + VisibleText.HIDDEN + "]', '?'}%n"
            + "%replace(%replace(%ex){'[" + VisibleText.HIDDEN + "&&[^\\n\\t]]', '?'}){'(?m)^(?=.)', '    '}";

    private Logs() {}

    /** Until it is known where details go, they go nowhere: standard output and error belong to the front door. */
    public static void hush() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    public static void open(Path home, boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        // Libraries tell at length of every start; what goes wrong they warn of.
        List.of("org.jooq", "org.flywaydb", "com.zaxxer.hikari", "org.glassfish")
                .forEach(library -> context.getLogger(library).setLevel(Level.WARN));
        root.addAppender(file(context, home.resolve("logs").resolve("ferry.log")));
        if (verbose) {
            context.getLogger("dev.ferry").setLevel(Level.DEBUG);
            root.addAppender(standardError(context));
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path path) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(path.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(path + ".%i");
        window.setMaxIndex(5);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("10MB"));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        return started(appender, context);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return started(appender, context);
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
