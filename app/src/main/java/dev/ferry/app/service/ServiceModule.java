package dev.ferry.app.service;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.act.ActTrigger;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.plugin.Service;
import java.util.concurrent.Executor;

/** What runs while {@code ferry serve} does; adapters add services of their own. */
public final class ServiceModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(JobThreads.class);
        bind(Executor.class).to(JobThreads.class);
        bind(ActWorker.class);
        bind(ActTrigger.class).to(ActWorker.class);
        bind(DeadlineWorker.class);
        bind(DeskWorker.class);
        bind(ExpiryWorker.class);
        bind(MailWorker.class);
        bind(MailTrigger.class).to(MailWorker.class);
        bind(ReminderWorker.class);
        bind(StandingWorker.class);
        bind(UndoWorker.class);
        bind(SyncWorker.class);
        bind(SyncTrigger.class).to(SyncWorker.class);
        Multibinder<Service> services = Multibinder.newSetBinder(binder(), Service.class);
        services.addBinding().to(JobThreads.class);
        services.addBinding().to(ActWorker.class);
        services.addBinding().to(DeadlineWorker.class);
        services.addBinding().to(DeskWorker.class);
        services.addBinding().to(ExpiryWorker.class);
        services.addBinding().to(MailWorker.class);
        services.addBinding().to(ReminderWorker.class);
        services.addBinding().to(StandingWorker.class);
        services.addBinding().to(SyncWorker.class);
        services.addBinding().to(UndoWorker.class);
    }
}
