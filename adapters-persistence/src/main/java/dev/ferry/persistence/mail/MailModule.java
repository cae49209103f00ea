package dev.ferry.persistence.mail;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.persistence.expiry.ExpiringTable;
import dev.ferry.persistence.table.PersonalTable;

/** Mails that are to be sent. */
public final class MailModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MailQueue.class).to(JooqMailQueue.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalQueuedMails());
        personal.addBinding().toInstance(new PersonalMailbox());
        Multibinder<ExpiringTable> expiring = Multibinder.newSetBinder(binder(), ExpiringTable.class);
        expiring.addBinding().toInstance(JooqMailQueue.EXPIRED);
        expiring.addBinding().toInstance(MailboxRows.EXPIRED);
    }
}
