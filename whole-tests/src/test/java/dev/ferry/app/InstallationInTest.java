package dev.ferry.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import dev.ferry.app.plugin.PluginJars;
import dev.ferry.app.plugin.Plugins;
import dev.ferry.app.service.Interruption;
import dev.ferry.app.setting.SettingsReader;
import dev.ferry.door.CommandRun;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.host.Opened;
import dev.ferry.plugin.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ferry put together as for a command, with what a test puts in the place of some of it. */
public final class InstallationInTest implements AutoCloseable {
    private final Opened opened = new Opened();
    private final Plugins plugins = new Plugins(new PluginJars(Plugins.builtIn()).found());
    private final Settings settings;

    /** @param environment what is set in the environment */
    public InstallationInTest(Map<String, String> environment) {
        settings = SettingsReader.read(
                new Invocation.Run(Map.of(), Optional.empty(), Optional.empty(), false, _ -> {}, CommandRun.class),
                new ProcessEnvironment(environment, Path.of("").toAbsolutePath()),
                plugins.settings());
        Home.prepare(settings.home());
    }

    public Injector with(Module others) {
        List<Module> modules = InstallationModules.of(plugins, settings, new Interruption(), opened);
        return Guice.createInjector(Stage.DEVELOPMENT, Modules.override(modules).with(others));
    }

    @Override
    public void close() {
        opened.close();
    }
}
