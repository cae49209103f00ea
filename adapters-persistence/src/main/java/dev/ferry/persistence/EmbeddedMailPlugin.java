package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.persistence.mail.JooqMailer;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** A mail system that sends nothing: what it delivers is kept in Ferry's own database, to be looked into. */
public final class EmbeddedMailPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedMailPlugin() {
        super(Slot.MAIL);
    }

    @Override
    public Module module(Settings settings) {
        return binder -> binder.bind(Mailer.class).to(JooqMailer.class);
    }
}
