package dev.ferry.app;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.door.Secrets;
import dev.ferry.host.Opened;
import dev.ferry.plugin.DirectoryHealth;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Shutdown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What the process itself gives: the clock, the signal to stop, the settings; and the sets that plugins add to. */
final class RuntimeModule extends AbstractModule {
    /** What the databases keep of a time. */
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    private final Settings settings;
    private final Shutdown shutdown;
    private final Opened opened;

    RuntimeModule(Settings settings, Shutdown shutdown, Opened opened) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.opened = opened;
    }

    @Override
    protected void configure() {
        bind(Settings.class).toInstance(settings);
        bind(Shutdown.class).toInstance(shutdown);
        bind(StopSignal.class).toInstance(shutdown);
        bind(Clock.class).toInstance(Clock.tick(Clock.systemUTC(), MICROSECOND));
        bind(Secrets.class).toInstance(() -> UUID.randomUUID().toString() + UUID.randomUUID());
        bindListener(Opened.closeable(), opened);
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        Path home = settings.home().toAbsolutePath();
        checks.addBinding().toInstance(new DirectoryHealth("home", home));
        checks.addBinding().toInstance(new DirectoryHealth("logs", home.resolve("logs")));
    }
}
