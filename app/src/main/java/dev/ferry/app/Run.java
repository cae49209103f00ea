package dev.ferry.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.util.Modules;
import dev.ferry.plugin.EntryPoint;
import dev.ferry.plugin.EntryPoint.Errand;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One job, from the command line to its exit code: settings, plugins, injector, run, close. */
final class Run {
    private final EntryPoint door;
    private final Errand.Run errand;
    private final Surroundings surroundings;
    private final Interruption interruption;

    Run(EntryPoint door, Errand.Run errand, Surroundings surroundings, Interruption interruption) {
        this.door = door;
        this.errand = errand;
        this.surroundings = surroundings;
        this.interruption = interruption;
    }

    /** Whatever goes wrong is shown by the front door; nothing is thrown. */
    int go() {
        try {
            Plugins plugins = Plugins.found();
            Settings settings = SettingsReader.read(errand, surroundings, plugins);
            Home.prepare(settings.home());
            Logs.open(settings.home(), errand.verbose());
            return run(Guice.createInjector(Stage.DEVELOPMENT, modules(plugins, settings)));
        } catch (RuntimeException | Error fault) {
            return door.show(Faults.toldApart(fault), surroundings);
        }
    }

    private int run(Injector injector) {
        try {
            return injector.getInstance(errand.job()).run();
        } catch (RuntimeException | Error fault) {
            return door.show(Faults.toldApart(fault), surroundings);
        } finally {
            close(injector.getInstance(Key.get(new TypeLiteral<Set<AutoCloseable>>() {})));
        }
    }

    private List<Module> modules(Plugins plugins, Settings settings) {
        List<Module> modules = new ArrayList<>();
        modules.add(new StrictModule());
        modules.add(new RuntimeModule(settings, interruption));
        modules.add(new ApplicationModule(WaveSettings.rules(settings)));
        plugins.chosen(settings).forEach(plugin -> modules.add(plugin.module(settings)));
        modules.add(errand.module());
        return List.of(Modules.combine(modules));
    }

    /** In the reverse order of the bindings; one that fails to close does not keep the others open. */
    private static void close(Set<AutoCloseable> closeables) {
        for (AutoCloseable closeable : List.copyOf(closeables).reversed()) {
            try {
                closeable.close();
            } catch (Exception failure) {
                Faults.log("closing " + closeable.getClass().getSimpleName(), failure);
            }
        }
    }
}
