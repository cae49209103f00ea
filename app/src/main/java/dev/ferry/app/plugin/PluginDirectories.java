package dev.ferry.app.plugin;

import dev.ferry.app.setting.LauncherVariable;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where plugins lie: in the directory that the launcher names, which is the distribution's, and in home. */
public final class PluginDirectories {
    private PluginDirectories() {}

    public static List<Path> of(Path home, Surroundings surroundings) {
        return Stream.concat(named(surroundings).stream(), Stream.of(home.resolve("plugins")))
                .toList();
    }

    private static Optional<Path> named(Surroundings surroundings) {
        Optional<Path> named =
                LauncherVariable.PLUGINS.in(surroundings.environment()).map(surroundings.directory()::resolve);
        named.filter(directory -> !Files.isDirectory(directory)).ifPresent(missing -> {
            throw new SettingsException(LauncherVariable.PLUGINS + " names " + missing + ", which is no directory");
        });
        return named;
    }
}
