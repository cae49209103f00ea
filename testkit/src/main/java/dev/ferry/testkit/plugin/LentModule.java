package dev.ferry.testkit.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.host.Opened;
import dev.ferry.plugin.FaultReferences;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Shutdown;
import dev.ferry.plugin.SystemMeters;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What Ferry binds for every plugin. */
final class LentModule extends AbstractModule {
    private final Settings settings;
    private final Clock clock;
    private final Opened opened;

    LentModule(Settings settings, Clock clock, Opened opened) {
        this.settings = settings;
        this.clock = clock;
        this.opened = opened;
    }

    @Override
    protected void configure() {
        AtomicInteger faults = new AtomicInteger();
        bind(Settings.class).toInstance(settings);
        bind(Clock.class).toInstance(clock);
        bind(Shutdown.class).to(Never.class);
        bind(StopSignal.class).to(Never.class);
        bind(FaultReferences.class).toInstance(() -> "fault-" + faults.incrementAndGet());
        bind(SystemMeters.class).toInstance(SystemMeters.NONE);
        bindListener(Opened.closeable(), opened);
        Multibinder.newSetBinder(binder(), HealthCheck.class);
        Multibinder.newSetBinder(binder(), Service.class);
    }

    /** Nobody stops a test. */
    private static final class Never implements Shutdown {
        @jakarta.inject.Inject
        Never() {}

        @Override
        public boolean raised() {
            return false;
        }

        @Override
        public void await() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
