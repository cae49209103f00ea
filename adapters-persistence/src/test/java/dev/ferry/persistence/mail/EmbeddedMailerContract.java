package dev.ferry.persistence.mail;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.mail.ArrivedMail;
import dev.ferry.testkit.mail.MailerAbility;
import dev.ferry.testkit.mail.MailerContract;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** The embedded mail system on a database that a test can take away. */
abstract class EmbeddedMailerContract extends MailerContract {
    private final VanishingStores stores;

    EmbeddedMailerContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected Mailer mailer() {
        return new JooqMailer(stores.database());
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("its mailboxes take every mail", MailerAbility.TURNS_DOWN));
        return gaps;
    }

    @Override
    protected List<ArrivedMail> arrived() {
        return ArrivedMail.in(new JooqMailer(stores.database()));
    }

    @Override
    protected void turnDown(EmailAddress to, String why) {
        throw new UnsupportedOperationException("it takes all: " + to + ", " + why);
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
