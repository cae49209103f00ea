package dev.ferry.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.persistence.company.VettingMode;
import dev.ferry.persistence.h2.H2Module;
import dev.ferry.persistence.h2.Homes;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.identity.TokenOptions;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded systems, as they are chosen and wired. */
class EmbeddedPluginsTest {
    private static final List<AdapterPlugin> ALL = List.of(
            new EmbeddedIdentityPlugin(),
            new EmbeddedTenantsPlugin(),
            new EmbeddedMembershipsPlugin(),
            new EmbeddedMailPlugin(),
            new EmbeddedCatalogPlugin(),
            new EmbeddedLegacyPortalPlugin(),
            new EmbeddedMembershipCenterPlugin(),
            new EmbeddedGoToMarketPlugin());

    @TempDir
    private Path home;

    @Test
    void eachBindsItsPortAndAsksForNothingThatNobodyGives() {
        Injector injector = wired(Map.of());

        assertThat(Stream.of(
                                IdentityProvider.class,
                                TenantDirectory.class,
                                MpnRegistry.class,
                                Mailer.class,
                                Catalog.class,
                                LegacyPortal.class,
                                MembershipCenter.class,
                                GoToMarketPortal.class,
                                CodeMint.class)
                        .map(Key::get)
                        .map(injector::getExistingBinding))
                .doesNotContainNull();
        assertThat(injector.getInstance(MpnRegistry.class).vetting()).isPresent();
        assertThat(injector.getInstance(IdentityProvider.class)).isSameAs(injector.getInstance(IdentityProvider.class));
    }

    @Test
    void vettingIsAutomaticUnlessItIsManual() {
        assertThat(wired(Map.of()).getInstance(VettingMode.class)).isEqualTo(VettingMode.AUTOMATIC);
        assertThat(wired(Map.of("memberships.vetting", "manual")).getInstance(VettingMode.class))
                .isEqualTo(VettingMode.MANUAL);
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> wired(Map.of("memberships.vetting", "perhaps")))
                .withMessageContaining("automatic, manual");
    }

    @Test
    void aTokenLivesForEightHoursUnlessAnotherLifeIsSet() {
        assertThat(wired(Map.of()).getInstance(TokenOptions.class).life()).isEqualTo(Duration.ofHours(8));
        assertThat(wired(Map.of("identity.token-life", "PT1M"))
                        .getInstance(TokenOptions.class)
                        .life())
                .isEqualTo(Duration.ofMinutes(1));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> wired(Map.of("identity.token-life", "PT59S")))
                .withMessageContaining("identity.token-life");
    }

    private Injector wired(Map<String, String> given) {
        List<Setting> known =
                ALL.stream().flatMap(plugin -> plugin.settings().stream()).toList();
        List<Module> modules = ALL.stream()
                .map(plugin -> plugin.module(SettingsOf.of(home, known, given)))
                .toList();
        return Guice.createInjector(Stage.DEVELOPMENT, new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().requireAtInjectOnConstructors();
                install(new H2Module(Homes.options(home)));
                install(new StoresModule(home, Node.of(home, Duration.ofHours(1))));
                modules.forEach(this::install);
                bind(Clock.class).toInstance(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            }
        });
    }
}
