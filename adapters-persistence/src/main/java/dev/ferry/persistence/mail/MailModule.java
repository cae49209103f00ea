package dev.ferry.persistence.mail;

import com.google.inject.AbstractModule;
import dev.ferry.domain.mail.MailQueue;

/** Mails that are to be sent. */
public final class MailModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MailQueue.class).to(JooqMailQueue.class);
    }
}
