package dev.ferry.app.plugin;

import dev.ferry.app.setting.LauncherVariable;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where plugins lie: in the directory that the launcher names, which is the distribution's, and in home. */
public final class PluginDirectories {
    private PluginDirectories() {}

    public static List<Path> of(Path home, ProcessEnvironment process) {
        return Stream.concat(named(process).stream(), Stream.of(home.resolve("plugins")))
                .toList();
    }

    private static Optional<Path> named(ProcessEnvironment process) {
        Optional<Path> named =
                LauncherVariable.PLUGINS.in(process.environment()).map(process.directory()::resolve);
        named.filter(directory -> !Files.isDirectory(directory)).ifPresent(missing -> {
            throw new SettingsException(SettingFault.PLUGINS_DIRECTORY.of(LauncherVariable.PLUGINS, missing));
        });
        return named;
    }
}
