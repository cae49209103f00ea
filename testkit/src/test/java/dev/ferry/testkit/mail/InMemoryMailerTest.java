package dev.ferry.testkit.mail;

import dev.ferry.domain.mail.Mailer;
import dev.ferry.testkit.fault.Backend;

class InMemoryMailerTest extends MailerContract {
    private final InMemoryMailer fake = new InMemoryMailer();

    @Override
    protected Mailer mailer() {
        return fake;
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
