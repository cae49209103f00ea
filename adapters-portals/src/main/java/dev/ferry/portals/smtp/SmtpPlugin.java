package dev.ferry.portals.smtp;

import com.google.inject.Module;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import java.util.List;

/** Mails leave by SMTP. */
public final class SmtpPlugin implements AdapterPlugin {
    @Override
    public Slot slot() {
        return Slot.MAIL;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return SmtpSettings.ALL;
    }

    @Override
    public Module module(Settings settings) {
        SmtpServer server = new SmtpServer(SmtpSettings.read(settings));
        return binder -> {
            binder.bind(SmtpServer.class).toProvider(() -> server).in(Scopes.SINGLETON);
            binder.bind(Mailer.class).to(SmtpMailer.class).in(Scopes.SINGLETON);
            Multibinder.newSetBinder(binder, HealthCheck.class)
                    .addBinding()
                    .to(SmtpHealth.class)
                    .in(Scopes.SINGLETON);
        };
    }
}
