package dev.ferry.app;

import dev.ferry.plugin.ProcessEnvironment;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where plugins lie: in the directory that the launcher names, which is the distribution's, and in home. */
final class PluginDirectories {
    /** Set by the launcher, or by an operator who keeps plugins elsewhere. */
    static final String VARIABLE = "FERRY_PLUGINS";

    private PluginDirectories() {}

    static List<Path> of(Path home, ProcessEnvironment process) {
        return Stream.concat(named(process).stream(), Stream.of(home.resolve("plugins")))
                .toList();
    }

    private static Optional<Path> named(ProcessEnvironment process) {
        Optional<Path> named = Optional.ofNullable(process.environment().get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(process.directory()::resolve);
        named.filter(directory -> !Files.isDirectory(directory)).ifPresent(missing -> {
            throw new SettingsException(VARIABLE + " names " + missing + ", which is no directory");
        });
        return named;
    }
}
