package dev.ferry.app;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import dev.ferry.app.log.Faults;
import dev.ferry.app.log.Logs;
import dev.ferry.app.plugin.PluginDirectories;
import dev.ferry.app.plugin.PluginJars;
import dev.ferry.app.plugin.Plugins;
import dev.ferry.app.service.Interruption;
import dev.ferry.app.setting.SettingsReader;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.Inspection;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.host.Opened;
import dev.ferry.host.StrictModule;
import dev.ferry.plugin.Settings;
import java.util.ArrayList;
import java.util.List;

/** One job, from the command line to its exit code: plugins, settings, injector, run, close. */
public final class Run {
    private final EntryPoint door;
    private final Invocation.Run invocation;
    private final ProcessEnvironment process;
    private final Interruption interruption;

    public Run(EntryPoint door, Invocation.Run invocation, ProcessEnvironment process, Interruption interruption) {
        this.door = door;
        this.invocation = invocation;
        this.process = process;
        this.interruption = interruption;
    }

    /** Whatever goes wrong is shown by the front door; nothing is thrown. */
    public int go() {
        Logs.hush();
        try (PluginJars jars = new PluginJars(Plugins.builtIn())) {
            return go(jars);
        }
    }

    /** What a plugin threw is shown while its classes can still be loaded. */
    private int go(PluginJars jars) {
        try {
            jars.open(PluginDirectories.of(SettingsReader.home(invocation, process), process));
            Plugins plugins = new Plugins(jars.found());
            return Inspection.class.isAssignableFrom(invocation.command()) ? inspect(plugins) : work(plugins);
        } catch (RuntimeException | Error fault) {
            return door.show(Faults.toldApart(fault), process);
        }
    }

    private int work(Plugins plugins) {
        plugins.requireUsable();
        Settings settings = SettingsReader.read(invocation, process, plugins.settings());
        Home.prepare(settings.home());
        Logs.open(settings.home(), invocation.verbose());
        try (Opened opened = new Opened()) {
            // What a command does not ask for is not made: in this stage singletons are lazy.
            return Guice.createInjector(Stage.DEVELOPMENT, modules(plugins, settings, opened))
                    .getInstance(invocation.command())
                    .run();
        }
    }

    /** Leaves no trace: there may be no home yet. */
    private int inspect(Plugins plugins) {
        Settings settings = SettingsReader.readKnown(invocation, process, plugins.settings());
        return Guice.createInjector(
                        new StrictModule(), new InspectionModule(plugins.installed(settings)), invocation.module())
                .getInstance(invocation.command())
                .run();
    }

    private List<Module> modules(Plugins plugins, Settings settings, Opened opened) {
        List<Module> modules = new ArrayList<>(InstallationModules.of(plugins, settings, interruption, opened));
        modules.add(invocation.module());
        return modules;
    }
}
