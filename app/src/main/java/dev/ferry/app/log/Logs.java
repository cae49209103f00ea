package dev.ferry.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import dev.ferry.domain.text.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where details go: into {@code HOME/logs/ferry.log}, and with {@code -v} to standard error too. Requests go into
 * {@code access.log} beside it.
 */
public final class Logs {
    /**
     * Nothing in what is quoted forges or hides a line, or any part of it. What exceptions say has line breaks, and may
     * quote another system: each of its lines is indented.
     */
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{30} - "
            + "%replace(%msg){'[" + VisibleText.HIDDEN + "]', '?'}%n"
            + "%replace(%replace(%ex){'[" + VisibleText.HIDDEN + "&&[^\\n\\t]]', '?'}){'(?m)^(?=.)', '    '}";

    /** To standard error, where the file takes nothing: what happened, and where it came from. */
    private static final String SHORT_LINE = "%-5level %logger{0} - %replace(%msg){'[" + VisibleText.HIDDEN
            + "]', '?'}%n%replace(%ex{3}){'[" + VisibleText.HIDDEN + "&&[^\\n\\t]]', '?'}";

    /** A request in the access log. */
    private static final String REQUEST_LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %replace(%msg){'[" + VisibleText.HIDDEN + "]', '?'}%n";

    /** What the server tells of each request, where it is told to. */
    private static final String ACCESS_LOG = "dev.ferry.access";

    private static final List<String> TOLD_BY_THE_FRONT_DOOR = List.of(Faults.class.getName());

    private static volatile Optional<LogFile> file = Optional.empty();

    private Logs() {}

    /** Whether this was logged a moment ago, and can be found in the file. */
    static boolean hold(String text) {
        return file.filter(open -> open.holds(text)).isPresent();
    }

    /** Until it is known where details go, they go nowhere: standard output and error belong to the front door. */
    public static void hush() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    public static void open(Path home, boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Path path = home.resolve("logs").resolve("ferry.log");
        file = Optional.of(new LogFile(path));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        // Libraries tell at length of every start; what goes wrong they warn of.
        List.of("org.jooq", "org.flywaydb", "com.zaxxer.hikari", "org.glassfish")
                .forEach(library -> context.getLogger(library).setLevel(Level.WARN));
        // It warns of each server older than the newest that jOOQ knows; its free edition has one dialect for all, and
        // which versions are supported Ferry says itself.
        context.getLogger("org.jooq.impl.DefaultExecuteContext.logVersionSupport")
                .setLevel(Level.ERROR);
        root.addAppender(file(context, path, LINE));
        root.addAppender(insteadOfTheFile(context));
        Logger access = context.getLogger(ACCESS_LOG);
        access.setAdditive(false);
        access.addAppender(accessLog(context, path.resolveSibling("access.log")));
        if (verbose) {
            context.getLogger("dev.ferry").setLevel(Level.DEBUG);
            root.addAppender(standardError(context));
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static AppenderAtFirstLine accessLog(LoggerContext context, Path path) {
        AppenderAtFirstLine appender = new AppenderAtFirstLine(() -> file(context, path, REQUEST_LINE));
        appender.setContext(context);
        appender.start();
        return appender;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path path, String line) {
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
        return started(appender, context, line);
    }

    private static ConsoleAppender<ILoggingEvent> insteadOfTheFile(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        appender.addFilter(new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                boolean wanted = event.getLevel().isGreaterOrEqual(Level.ERROR)
                        && !TOLD_BY_THE_FRONT_DOOR.contains(event.getLoggerName())
                        && !hold(event.getFormattedMessage());
                return wanted ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        });
        return started(appender, context, SHORT_LINE);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return started(appender, context);
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, LoggerContext context) {
        return started(appender, context, LINE);
    }

    private static <A extends OutputStreamAppender<ILoggingEvent>> A started(
            A appender, LoggerContext context, String line) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(line);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
