package dev.ferry.testkit.plugin;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.host.ForeignPlugin;
import dev.ferry.host.Opened;
import dev.ferry.host.PluginJar;
import dev.ferry.host.PluginRules;
import dev.ferry.host.PluginUnusable;
import dev.ferry.host.StrictModule;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plugin that was built, as Ferry runs it: behind a class loader that sees what is lent and nothing else, wired by
 * the strict injector, called with the plugin's class loader as the thread's. So a library that was not packed, a
 * binding that is missing or a setting that is not declared fails here as it would there.
 *
 * <pre>{@code
 * try (InstalledPlugin plugin = InstalledPlugin.of(Path.of("target/acme-registry.jar"))
 *         .home(directory)
 *         .set("acme.file", "memberships.txt")
 *         .install(Slot.MEMBERSHIPS, "acme")) {
 *     MpnRegistry registry = plugin.bound(MpnRegistry.class);
 * }
 * }</pre>
 *
 * Tests that need the jar run behind {@code package}: with Maven's failsafe plugin, as classes named {@code …IT}.
 */
public final class InstalledPlugin implements AutoCloseable {
    private final PluginJar jar;
    private final Opened opened = new Opened();
    private final Injector injector;

    private InstalledPlugin(PluginJar jar, ForeignPlugin plugin, Settings settings, Clock clock) {
        this.jar = jar;
        injector = Guice.createInjector(
                Stage.DEVELOPMENT,
                new StrictModule(),
                new LentModule(settings, clock, opened),
                plugin.module(settings));
    }

    /** The plugin of this jar, or of the directory that holds its jars. */
    public static Installation of(Path jar) {
        return new Installation(jar);
    }

    /**
     * What the plugin binds under this type, called as Ferry calls it. A singleton is made once.
     *
     * @throws com.google.inject.ConfigurationException when it binds no such thing
     */
    public <T> T bound(Class<T> type) {
        return injector.getInstance(type);
    }

    /** What the plugin adds to the checks of {@code ferry doctor}. */
    public Set<HealthCheck> checks() {
        return injector.getInstance(Key.get(new TypeLiteral<Set<HealthCheck>>() {}));
    }

    /** Closes what the plugin opened, and its jar. */
    @Override
    public void close() {
        opened.close();
        try {
            jar.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How a plugin is installed: where, and with which settings. */
    public static final class Installation {
        private final Path origin;
        private final Map<String, String> values = new HashMap<>();
        private Path home;
        private Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

        private Installation(Path origin) {
            this.origin = origin;
            this.home = origin.toAbsolutePath().resolveSibling("no-home");
        }

        /** The directory of the installation's state; if this is not said, one that is not there. */
        public Installation home(Path directory) {
            home = directory.toAbsolutePath();
            return this;
        }

        /** Sets one of the plugin's settings, as {@code --set key=value} does. */
        public Installation set(String key, String value) {
            values.put(key, value);
            return this;
        }

        /** What the plugin takes for now; if this is not said, {@link Samples#NOON} for ever. */
        public Installation clock(Clock now) {
            clock = now;
            return this;
        }

        /**
         * Opens the jar, and has the adapter of this slot and name make its bindings.
         *
         * @throws PluginUnusable when Ferry would not use it, with what {@code ferry plugins list} would say
         * @throws dev.ferry.plugin.SettingsException when a setting is missing or cannot be understood
         * @throws com.google.inject.CreationException when a binding is missing or wrong
         */
        public InstalledPlugin install(Slot slot, String name) {
            PluginJar opened = PluginJar.open(origin.toString(), jars());
            ForeignPlugin plugin = opened.plugins().stream()
                    .filter(one -> one.slot() == slot && one.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new PluginUnusable(origin + " brings no " + slot.slug() + " adapter '" + name + "'"));
            PluginRules.amiss(plugin).ifPresent(amiss -> {
                throw new PluginUnusable("the " + slot.slug() + " adapter '" + name + "' of " + origin + ' ' + amiss);
            });
            return new InstalledPlugin(opened, plugin, settings(plugin), clock);
        }

        private List<Path> jars() {
            if (!Files.isDirectory(origin)) {
                return List.of(origin);
            }
            try (Stream<Path> files = Files.list(origin)) {
                return files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private Settings settings(ForeignPlugin plugin) {
            List<Settings.Resolved> resolved =
                    plugin.settings().stream().map(this::resolved).toList();
            List<String> undeclared = values.keySet().stream()
                    .filter(key -> resolved.stream()
                            .noneMatch(one -> one.setting().key().equals(key)))
                    .sorted()
                    .toList();
            if (!undeclared.isEmpty()) {
                throw new dev.ferry.plugin.SettingsException("the plugin declares no setting " + undeclared);
            }
            return new Settings(home, resolved);
        }

        private Settings.Resolved resolved(Setting setting) {
            Optional<String> given = Optional.ofNullable(values.get(setting.key()));
            return new Settings.Resolved(setting, given.or(setting::standard), given.isPresent() ? "flag" : "default");
        }
    }
}
