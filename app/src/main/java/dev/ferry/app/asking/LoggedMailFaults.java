package dev.ferry.app.asking;

import dev.ferry.application.mail.MailFaults;
import dev.ferry.application.system.FaultWords;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the log why mails were tried in vain, and counts the tries. Thread-safe. */
final class LoggedMailFaults implements MailFaults {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedMailFaults.class);

    private final AtomicLong failures = new AtomicLong();
    private final CauseLog causes;

    @Inject
    LoggedMailFaults(Clock clock) {
        causes = new CauseLog(LOG, Mailer.SYSTEM + " did not take a mail", clock);
    }

    @Override
    public void failed(Throwable why) {
        failures.incrementAndGet();
        causes.say(MaskedFault.of(why, FaultWords::withoutCodes)); // a mail system quotes codes: they stand in no log
    }

    @Override
    public void setAside(MailKind kind, String reason) {
        LOG.warn("a mail was set aside ({}): {} (see ferry mail status)", kind.slug(), reason);
    }

    @Override
    public long failures() {
        return failures.get();
    }
}
