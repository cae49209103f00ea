package dev.ferry.portals;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SystemMeters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** A plugin of this module: found, configured and wired as Ferry does it. */
public final class PluginUnderTest {
    private final AdapterPlugin plugin;
    private final Map<String, String> given;

    private PluginUnderTest(AdapterPlugin plugin, Map<String, String> given) {
        this.plugin = plugin;
        this.given = given;
    }

    /** The one of this class, with these settings. */
    public static PluginUnderTest of(Class<? extends AdapterPlugin> type, Map<String, String> given) {
        return new PluginUnderTest(
                ServiceLoader.load(AdapterPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(type::isInstance)
                        .findFirst()
                        .orElseThrow(),
                given);
    }

    /** The same with one setting more or other. */
    public PluginUnderTest with(String key, String value) {
        Map<String, String> more = new HashMap<>(given);
        more.put(key, value);
        return new PluginUnderTest(plugin, more);
    }

    public AdapterPlugin plugin() {
        return plugin;
    }

    public Settings settings() {
        return settings(plugin.settings(), given);
    }

    /** What these settings are, where some are given and the others are as usual. */
    public static Settings settings(Collection<Setting> declared, Map<String, String> given) {
        return new Settings(
                Path.of("/home"),
                declared.stream()
                        .map(setting -> new Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }

    /** What the plugin makes of its settings. */
    public Module module() {
        return plugin.module(settings());
    }

    /** As strict as Ferry's own, with these bindings beside it. */
    public Injector injector(Module... beside) {
        return wired(module(), beside);
    }

    /** The same of what a plugin made. */
    public static Injector wired(Module made, Module... beside) {
        return Guice.createInjector(
                binder -> {
                    binder.requireExplicitBindings();
                    binder.requireAtInjectOnConstructors();
                    binder.requireExactBindingAnnotations();
                    binder.disableCircularProxies();
                    binder.bind(Clock.class).toInstance(Clock.systemUTC());
                    binder.bind(SystemMeters.class).toInstance(SystemMeters.NONE);
                    install(binder, beside);
                },
                made);
    }

    private static void install(Binder binder, Module... modules) {
        for (Module module : modules) {
            binder.install(module);
        }
    }

    /** The checks that it brings. */
    public static Set<HealthCheck> checks(Injector injector) {
        return injector.getInstance(Key.get(new TypeLiteral<Set<HealthCheck>>() {}));
    }
}
