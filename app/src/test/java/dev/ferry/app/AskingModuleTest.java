package dev.ferry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.ferry.app.asking.AskingModule;
import dev.ferry.app.asking.AskingRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.host.StrictModule;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingModuleTest {

    private static Settings settings(String key, String value) {
        return new Settings(
                Path.of("/home"),
                AskingRules.settings().stream()
                        .map(setting -> new Resolved(
                                setting, setting.key().equals(key) ? Optional.of(value) : setting.standard(), "flag"))
                        .toList());
    }

    @Test
    void whateverAdapterWasChosenIsAskedWithPatience() {
        InMemoryStores stores = new InMemoryStores();
        Injector injector = Guice.createInjector(
                new StrictModule(), new AskingModule(AskingRules.of(settings("asking.tries", "2"))), binder -> {
                    binder.bind(CheckedTenantDirectory.class);
                    binder.bind(CheckedMpnRegistry.class);
                    binder.bind(TenantDirectory.class).toInstance(stores.tenantDirectory());
                    binder.bind(MpnRegistry.class).toInstance(stores.mpnRegistry());
                    binder.bind(Settings.class).toInstance(settings("asking.tries", "2"));
                    binder.bind(Clock.class).toInstance(Clock.systemUTC());
                    binder.bind(StopSignal.class).toInstance(() -> false);
                });
        assertThat(injector.getInstance(CheckedTenantDirectory.class).ownersOf(Set.of()))
                .isEmpty();

        stores.mpnRegistry().fail(FaultKind.REFUSES);
        assertThatThrownBy(() -> injector.getInstance(CheckedMpnRegistry.class).findAll(Set.of(Samples.mpnId("x"))))
                .hasMessageContaining(MpnRegistry.SYSTEM);
    }

    @ParameterizedTest
    @CsvSource({"asking.tries,0", "asking.longest-pause,PT2M", "asking.longest-pause,-PT1S", "asking.rest,PT0S"})
    void whatCannotWorkIsRefused(String key, String value) {
        Settings settings = settings(key, value);
        assertThatThrownBy(() -> AskingRules.of(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key);
    }
}
