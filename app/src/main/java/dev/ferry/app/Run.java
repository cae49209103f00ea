package dev.ferry.app;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.ferry.plugin.EntryPoint;
import dev.ferry.plugin.EntryPoint.Errand;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Surroundings;
import java.util.ArrayList;
import java.util.List;

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
            Logs.hush();
            Plugins plugins = Plugins.found();
            Settings settings = SettingsReader.read(errand, surroundings, plugins);
            Home.prepare(settings.home());
            Logs.open(settings.home(), errand.verbose());
            try (Opened opened = new Opened()) {
                // What a job does not ask for is not made: in this stage singletons are lazy.
                return Guice.createInjector(Stage.DEVELOPMENT, modules(plugins, settings, opened))
                        .getInstance(errand.job())
                        .run();
            }
        } catch (RuntimeException | Error fault) {
            return door.show(Faults.toldApart(fault), surroundings);
        }
    }

    private List<Module> modules(Plugins plugins, Settings settings, Opened opened) {
        List<Module> modules = new ArrayList<>();
        modules.add(new StrictModule());
        modules.add(new RuntimeModule(settings, interruption, opened));
        modules.add(new ApplicationModule(WaveSettings.rules(settings)));
        plugins.chosen(settings).forEach(plugin -> modules.add(plugin.module(settings)));
        modules.add(errand.module());
        return modules;
    }
}
