package dev.ferry.testkit.plugin;

import static dev.ferry.plugin.AdapterPlugin.API_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.host.PluginUnusable;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import dev.ferry.testkit.tenant.InMemoryTenants;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shows of a plugin only once it is packed, and that it shows. */
class InstalledPluginTest {
    /** A directory that does nothing unless the thread's class loader is the one that its classes have. */
    private static final String PARTICULAR = """
        package acme;
        import dev.ferry.domain.email.Domain;
        import dev.ferry.domain.outcome.Lookup;
        import dev.ferry.domain.tenant.*;
        import java.util.Map;
        import java.util.Set;
        import java.util.stream.Collectors;
        final class Particular implements TenantDirectory, AutoCloseable {
            private final TenantIntake intake;
            @jakarta.inject.Inject Particular() { this(null); }
            private Particular(TenantIntake intake) { this.intake = intake; look("made"); }
            static void look(String when) {
                if (Thread.currentThread().getContextClassLoader() != Particular.class.getClassLoader()) {
                    throw new IllegalStateException(when + " on " + Thread.currentThread().getContextClassLoader());
                }
            }
            public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                look("asked");
                Thread own = new Thread(() -> look("on a thread of its own"));
                Throwable[] failed = new Throwable[1];
                own.setUncaughtExceptionHandler((thread, why) -> failed[0] = why);
                own.start();
                try { own.join(); } catch (InterruptedException stopped) { throw new IllegalStateException(stopped); }
                if (failed[0] != null) { throw new IllegalStateException(failed[0]); }
                if (intake != null) {
                    Set<Domain> contested = intake.contested().collect(Collectors.toSet());
                    look("after a call of Ferry's");
                    intake.takeIn(java.util.List.of());
                }
                return Lookup.all(domains, Map.of());
            }
            public Map<TenantId, String> namesOf(Set<TenantId> tenants) { look("asked"); return Map.of(); }
            public TenantDirectory during(TenantIntake open) { look("asked"); return new Particular(open); }
            public void close() { look("closed"); System.setProperty("acme.closed", "well"); }
        }
        """;

    @TempDir
    private Path scratch;

    private final List<InstalledPlugin> installed = new ArrayList<>();

    private JarOf acme(String module, String members) {
        return new JarOf(scratch, scratch).naming("acme.Plugin").with("acme.Plugin", """
            package acme;
            import dev.ferry.domain.tenant.TenantDirectory;
            import dev.ferry.plugin.*;
            import java.util.List;
            public final class Plugin implements AdapterPlugin {
                public Slot slot() { return Slot.TENANTS; }
                public String name() { return "acme"; }
                public int apiVersion() { return API_VERSION; }
                public com.google.inject.Module module(Settings settings) { return b -> { %s; }; }
                %s
            }
            """.formatted(module, members));
    }

    private InstalledPlugin install(JarOf jar, String... settings) {
        InstalledPlugin.Installation installation = InstalledPlugin.of(jar.at(scratch.resolve("acme.jar")));
        for (int i = 0; i < settings.length; i += 2) {
            installation.set(settings[i], settings[i + 1]);
        }
        InstalledPlugin plugin = installation.home(scratch).install(Slot.TENANTS, "acme");
        installed.add(plugin);
        return plugin;
    }

    @AfterEach
    void close() {
        installed.forEach(InstalledPlugin::close);
    }

    private TenantDirectory particular(String binding) {
        return install(acme(binding, "").with("acme.Particular", PARTICULAR)).bound(TenantDirectory.class);
    }

    /** The same as constants and as values. */
    private TenantDirectory valued(String binding) {
        String members = """
            public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
                Particular.look("asked");
                return Lookup.all(domains, Map.of());
            }
            public Map<TenantId, String> namesOf(Set<TenantId> tenants) { Particular.look("asked"); return Map.of(); }
            public TenantDirectory during(TenantIntake open) { return this; }
            """;
        String imports = "package acme; import dev.ferry.domain.email.Domain; import dev.ferry.domain.outcome.Lookup;"
                + " import dev.ferry.domain.tenant.*; import java.util.Map; import java.util.Set;";
        return install(acme(binding, "")
                        .with("acme.Particular", PARTICULAR)
                        .with(
                                "acme.Constant",
                                imports + "enum Constant implements TenantDirectory { ONE; " + members + "}")
                        .with(
                                "acme.Valued",
                                imports + "record Valued(String url) implements TenantDirectory { " + members + "}"))
                .bound(TenantDirectory.class);
    }

    private static void assertAsked(TenantDirectory directory) {
        ClassLoader mine = Thread.currentThread().getContextClassLoader();
        assertThat(directory.ownersOf(Set.of(new Domain("contoso.example")))).hasSize(1);
        assertThat(directory.namesOf(Set.of())).isEmpty();
        assertThat(Thread.currentThread().getContextClassLoader()).isEqualTo(mine);
    }

    @Test
    void theClassLoaderOfTheThreadIsThePluginsHoweverItsAdapterIsBound() {
        for (String binding : List.of(
                "b.bind(TenantDirectory.class).to(Particular.class)",
                "b.bind(TenantDirectory.class).to(Particular.class).in(com.google.inject.Scopes.SINGLETON)",
                "b.bind(TenantDirectory.class).toInstance(new Particular())",
                "b.bind(TenantDirectory.class).toProvider(() -> new Particular())",
                "b.bind(Particular.class).asEagerSingleton(); b.bind(TenantDirectory.class).to(Particular.class)",
                "b.install(new com.google.inject.PrivateModule() { protected void configure() {"
                        + " bind(TenantDirectory.class).to(Particular.class); expose(TenantDirectory.class); } })")) {
            assertAsked(particular(binding));
        }
    }

    @Test
    void anAdapterThatIsARecordOrAnEnumIsCalledSoToo() {
        assertAsked(valued("b.bind(TenantDirectory.class).toInstance(new Valued(\"http://acme\"))"));
        assertAsked(valued("b.bind(TenantDirectory.class).toInstance(Constant.ONE)"));
    }

    @Test
    void whatIsBoundTwiceToTheSameIsBoundOnce() {
        String once = "bind(TenantDirectory.class).to(Particular.class)";
        assertAsked(particular("b." + once + "; b." + once));
        assertAsked(particular("b.install(new com.google.inject.PrivateModule() { protected void configure() { " + once
                + "; " + once + "; expose(TenantDirectory.class); } })"));
        assertThatThrownBy(
                        () -> particular("b." + once + "; b.bind(TenantDirectory.class).toInstance(new Particular())"))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("was bound multiple times");
    }

    @Test
    void aSingletonIsOneBehindTheLineToo() {
        TenantDirectory directory = particular(
                "b.bind(TenantDirectory.class).to(Particular.class)" + ".in(com.google.inject.Scopes.SINGLETON)");
        assertThat(directory)
                .isEqualTo(installed.getFirst().bound(TenantDirectory.class))
                .hasSameHashCodeAs(installed.getFirst().bound(TenantDirectory.class));
        assertThat(directory.toString()).contains("Particular");
    }

    @Test
    void whatItAnswersIsCalledSoTooAndWhatItCallsOfFerryIsCalledAsFerryCallsIt() {
        ClassLoader mine = Thread.currentThread().getContextClassLoader();
        List<ClassLoader> seen = new ArrayList<>();
        TenantDirectory during =
                particular("b.bind(TenantDirectory.class).to(Particular.class)").during(watched(seen));

        assertAsked(during);
        assertThat(seen).isNotEmpty().allMatch(mine::equals);
    }

    @Test
    void whatItOpenedIsClosedSoWhereItIsMadeAsItsOwnClass() {
        String port = "b.bind(TenantDirectory.class)";
        String provides = "b.install(new com.google.inject.AbstractModule() { @com.google.inject.Provides %s made() {"
                + " return new Particular(); } })";
        assertThat(isClosed(port + ".to(Particular.class)")).isTrue();
        assertThat(isClosed(port + ".to(Particular.class); " + provides.formatted("Particular")))
                .isTrue();
        assertThat(isClosed(provides.formatted("TenantDirectory"))).isFalse();
        assertThat(isClosed(port + ".toProvider(() -> new Particular())")).isFalse();
        assertThat(isClosed(port + ".toInstance(new Particular())")).isFalse();
    }

    private boolean isClosed(String binding) {
        particular(binding).namesOf(Set.of());
        installed.getLast().close();
        return "well".equals(System.clearProperty("acme.closed"));
    }

    @Test
    void aLibraryThatWasNotPackedIsMissing() {
        new JarOf(scratch, scratch)
                .with("lib.Needed", "package lib; public class Needed {}")
                .at(scratch.resolve("library.jar"));
        JarOf jar = new JarOf(scratch, scratch.resolve("library.jar"))
                .withPlugin("TENANTS", "acme", API_VERSION, "private final lib.Needed needed = new lib.Needed();");
        assertThatThrownBy(() -> install(jar))
                .isInstanceOf(PluginUnusable.class)
                .hasMessageContaining("lacks the class lib/Needed");
    }

    @Test
    void aBindingThatIsMissingIsMissed() {
        assertThatThrownBy(() -> install(acme("b.bind(Needy.class)", "")
                        .with(
                                "acme.Needy",
                                "package acme; final class Needy { @jakarta.inject.Inject Needy(Runnable r) {} }")))
                .isInstanceOf(CreationException.class)
                .hasMessageContaining("Runnable");
        assertThatThrownBy(() -> install(acme("", "")).bound(TenantDirectory.class))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void aSettingHasItsDefaultOrWhatWasSetAndOneThatIsNotDeclaredIsRefused() {
        String settings =
                "public List<Setting> settings() { return List.of(Setting.of(\"acme.file\", \"a\", \"The file.\")); }";
        String told = "b.bind(String.class).toInstance(settings.text(\"acme.file\"))";

        assertThat(install(acme(told, settings)).bound(String.class)).isEqualTo("a");
        assertThat(install(acme(told, settings), "acme.file", "b").bound(String.class))
                .isEqualTo("b");
        assertThatThrownBy(() -> install(acme(told, settings), "acme.flie", "b"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("acme.flie");
    }

    @Test
    void oneThatFerryWouldNotUseIsNotUsed() {
        JarOf foreign = new JarOf(scratch, scratch)
                .withPlugin(
                        "TENANTS",
                        "acme",
                        API_VERSION,
                        "public List<Setting> settings() { return List.of(Setting.of(\"other.key\", \"\", \"\")); }");
        assertThatThrownBy(() -> install(foreign))
                .isInstanceOf(PluginUnusable.class)
                .hasMessageContaining("other.key");
        JarOf old = new JarOf(scratch, scratch).withPlugin("TENANTS", "acme", API_VERSION - 1, "");
        assertThatThrownBy(() -> install(old))
                .isInstanceOf(PluginUnusable.class)
                .hasMessageContaining("was built for");
    }

    /** An intake of Ferry's, which notes the class loader of each thread that calls it. */
    private static TenantIntake watched(List<ClassLoader> seen) {
        TenantIntake intake = new InMemoryTenants().dryRunIntake();
        return (TenantIntake) Proxy.newProxyInstance(
                TenantIntake.class.getClassLoader(), new Class<?>[] {TenantIntake.class}, (_, method, arguments) -> {
                    seen.add(Thread.currentThread().getContextClassLoader());
                    return method.invoke(intake, arguments);
                });
    }
}
