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

    private static final int DEEPEST = 20;

    private final AtomicLong failures = new AtomicLong();
    private final CauseLog causes;

    @Inject
    LoggedMailFaults(Clock clock) {
        causes = new CauseLog(LOG, Mailer.SYSTEM + " did not take a mail", clock);
    }

    @Override
    public void failed(Throwable why) {
        failures.incrementAndGet();
        causes.say(masked(why, DEEPEST));
    }

    /** The same fault, and no code that a mail system quoted: codes stand in no log. */
    private static Throwable masked(Throwable fault, int deepest) {
        Throwable cause = fault.getCause();
        Throwable masked = new Throwable(
                FaultWords.withoutCodes(fault.toString()),
                cause == null || deepest == 0 ? null : masked(cause, deepest - 1));
        masked.setStackTrace(fault.getStackTrace());
        return masked;
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
