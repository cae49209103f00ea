package dev.ferry.rest.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogSafeTest {

    @Test
    void noTextForgesALineOrDrivesATerminal() {
        assertThat(LogSafe.text("a\r\nb\u001b[31m\u202e")).isEqualTo("a\\u000d\\u000ab\\u001b[31m\\u202e");
    }

    @Test
    void anExceptionKeepsItsStackAndItsCauses() {
        IllegalStateException thrown = new IllegalStateException("a\nb", new IllegalArgumentException("c\nd"));
        LogSafe safe = new LogSafe(thrown);

        assertThat(safe).hasMessage("java.lang.IllegalStateException: a\\u000ab");
        assertThat(safe.getCause()).hasMessageEndingWith("c\\u000ad");
        assertThat(safe.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void exceptionsThatCauseEachOtherComeToAnEnd() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(new LogSafe(one)).hasMessageEndingWith("one");
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(LogSafe.text("a".repeat(100_000))).hasSizeLessThan(3000);
    }
}
