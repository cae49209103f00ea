package dev.ferry.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {
    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR [main] forged";

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        Logs.hush();
    }

    @Test
    void requestsStandInAFileOfTheirOwnThatIsThereOnlyWhereOneIsNoted() {
        Logs.open(home, false);
        LoggerFactory.getLogger(LogsTest.class).info("something else");
        assertThat(home.resolve("logs").resolve("access.log")).doesNotExist();

        LoggerFactory.getLogger("dev.ferry.access").info("192.0.2.1 \"GET /\" 200 3");
        assertThat(home.resolve("logs").resolve("access.log"))
                .content()
                .containsPattern("Z 192\\.0\\.2\\.1 \"GET /\" 200 3\n")
                .doesNotContain("something else");
        assertThat(home.resolve("logs").resolve("ferry.log")).content().doesNotContain("192.0.2.1");
    }

    @Test
    void nothingThatIsQuotedForgesOrHidesALine() {
        Logs.open(home, false);
        String said = "no\n" + FORGED + "\r" + FORGED + "\u001b[31m\u202e\u009b1A\u2028" + FORGED + "\u061c\u200b";
        LoggerFactory.getLogger(LogsTest.class).warn("{}", said, new IllegalStateException(said));

        assertThat(home.resolve("logs").resolve("ferry.log"))
                .content()
                .contains("    java.lang.IllegalStateException: no", "    " + FORGED, "    \tat ")
                .doesNotContain("\u001b", "\u202e", "\r", "\u009b", "\u2028", "\u061c", "\u200b")
                .satisfies(log -> assertThat(log.lines()).noneMatch(line -> line.startsWith(FORGED)));
    }
}
