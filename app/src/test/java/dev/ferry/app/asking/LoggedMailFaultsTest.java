package dev.ferry.app.asking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What operators find in the log of mails that do not go out. */
class LoggedMailFaultsTest {
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final LoggedMailFaults faults = new LoggedMailFaults(clock);

    @Test
    void theCauseIsSaidAtOnceAndThenOnceAMinuteWithHowManyMoreThereWere() {
        List<ILoggingEvent> said = said(() -> {
            faults.failed(new IllegalStateException("454 TLS missing"));
            faults.failed(new IllegalStateException("454 TLS missing"));
            clock.forward(Duration.ofMinutes(1));
            faults.failed(new IllegalStateException("454 TLS missing"));
        });

        assertThat(said).hasSize(2).allSatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy().getMessage()).endsWith("454 TLS missing");
        });
        assertThat(said.getLast().getFormattedMessage()).contains("last that was told: 1");
        assertThat(faults.failures()).isEqualTo(3);
    }

    @Test
    void aCodeThatAMailSystemQuotesStandsInNoLog() {
        List<ILoggingEvent> said = said(() -> faults.failed(
                new IllegalStateException("554 spam: your code is 071613", new IllegalStateException("071613"))));

        assertThat(said).singleElement().satisfies(event -> {
            assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .contains("554 spam", "******", "LoggedMailFaultsTest")
                    .doesNotContain("071613");
        });
    }

    @Test
    void whatIsSetAsideIsSaidEachTime() {
        List<ILoggingEvent> said = said(() -> {
            faults.setAside(MailKind.INVITATION, "550 no such mailbox");
            faults.setAside(MailKind.REMINDER, "550 no such mailbox");
        });

        assertThat(said)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "a mail was set aside (invitation): 550 no such mailbox (see ferry mail status)",
                        "a mail was set aside (reminder): 550 no such mailbox (see ferry mail status)");
        assertThat(faults.failures()).isZero();
    }

    private static List<ILoggingEvent> said(Runnable what) {
        Logger logger = (Logger) LoggerFactory.getLogger(LoggedMailFaults.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        try {
            what.run();
        } finally {
            logger.detachAppender(said);
        }
        return said.list;
    }
}
