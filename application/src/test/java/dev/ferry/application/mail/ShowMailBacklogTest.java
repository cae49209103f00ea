package dev.ferry.application.mail;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.mail.MailBacklog;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much mail is owed: what is written, and what moves owe still. */
class ShowMailBacklogTest {
    private final Installation ferry = new Installation().withReady("contoso", "fabrikam");
    private final ShowMailBacklog showMailBacklog = ferry.get(ShowMailBacklog.class);

    @Test
    void accountsWhoseOwnersAreStillToBeToldWait() {
        assertThat(backlog()).isEqualTo(new MailBacklog(0, 0, Optional.empty(), Optional.empty()));

        ferry.migrate(Installation.wave());
        assertThat(backlog())
                .as("nobody wrote these mails yet, so that none is old")
                .isEqualTo(new MailBacklog(2, 0, Optional.empty(), Optional.empty()));

        ferry.get(TellOwners.class).run();
        assertThat(backlog())
                .as("now they are written")
                .isEqualTo(new MailBacklog(2, 0, Optional.of(ferry.clock.instant()), Optional.empty()));
    }

    private MailBacklog backlog() {
        return value(showMailBacklog.run(OPERATOR)).backlog();
    }
}
