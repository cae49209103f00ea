package dev.ferry.persistence.mail;

import com.google.inject.AbstractModule;
import dev.ferry.domain.mail.Mailer;

/** The embedded mail system. */
public final class MailerModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Mailer.class).to(JooqMailer.class);
    }
}
