package dev.ferry.testkit.mail;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.testkit.fault.Backend;
import java.util.List;
import java.util.Optional;

class InMemoryMailerTest extends MailerContract {
    private final InMemoryMailer fake = new InMemoryMailer();

    @Override
    protected Mailer mailer() {
        return fake;
    }

    @Override
    protected List<ArrivedMail> arrived() {
        return ArrivedMail.in(fake);
    }

    @Override
    protected void turnDown(EmailAddress to, String why) {
        fake.turnDown(mail -> Optional.of(why).filter(_ -> mail.to().equals(to)));
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
