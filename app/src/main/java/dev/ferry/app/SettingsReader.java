package dev.ferry.app;

import dev.ferry.plugin.EntryPoint.Invocation;
import dev.ferry.plugin.ProcessEnvironment;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves the settings of a run: flags over {@code FERRY_*} variables over the file over the installation's file, which
 * the launcher names by {@code FERRY_CONFIG}, over defaults.
 */
final class SettingsReader {
    private static final String PREFIX = "FERRY_";
    private static final String INSTALLATION = "FERRY_CONFIG";
    private static final Set<String> OF_THE_LAUNCHER = Set.of(
            INSTALLATION,
            "FERRY_HOME",
            "FERRY_JAVA_HOME",
            "FERRY_JAVA_OPTS",
            "FERRY_STDIN",
            "FERRY_STDOUT",
            "FERRY_STDERR",
            PluginDirectories.VARIABLE);

    private static final int FLAG = 500;
    private static final int VARIABLE = 400;
    private static final int FILE = 300;
    private static final int INSTALLED = 200;

    private SettingsReader() {}

    /** What becomes of a setting that nobody knows. */
    private enum Unknown {
        REFUSED,
        PASSED_OVER
    }

    /** Refuses a setting that nobody knows, wherever it stands: it would be a wish that is silently not granted. */
    static Settings read(Invocation.Run run, ProcessEnvironment process, Plugins plugins) {
        return read(run, process, plugins, Unknown.REFUSED);
    }

    /** Passes over what nobody knows, for it may be known to a jar that cannot be used. */
    static Settings readKnown(Invocation.Run run, ProcessEnvironment process, Plugins plugins) {
        return read(run, process, plugins, Unknown.PASSED_OVER);
    }

    private static Settings read(Invocation.Run run, ProcessEnvironment process, Plugins plugins, Unknown unknown) {
        Map<String, Setting> known = Stream.concat(plugins.settings().stream(), OwnSettings.all().stream())
                .collect(Collectors.toMap(Setting::key, setting -> setting, (one, _) -> one));
        Path home = home(run, process);
        Optional<Path> file = run.configFile()
                .map(process.directory()::resolve)
                .or(() -> Optional.of(home.resolve("ferry.properties")).filter(Files::exists));
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        knownOnly(run.settings(), known.keySet(), "flag", unknown), "flag", FLAG))
                .withSources(new PropertiesConfigSource(
                        variables(process.environment(), known.keySet(), unknown), "variable", VARIABLE))
                .withDefaultValues(defaults(known.values()));
        Map<Integer, Path> files = new HashMap<>();
        file.ifPresent(path -> files.put(FILE, path));
        installation(process).ifPresent(path -> files.put(INSTALLED, path));
        files.forEach((ordinal, path) -> builder.withSources(file(path, ordinal, known.keySet(), unknown)));
        SmallRyeConfig config = builder.build();
        return new Settings(
                home,
                known.values().stream()
                        .map(setting -> resolve(setting, config, files))
                        .toList());
    }

    /** Where the installation's state is; known before any setting is. */
    static Path home(Invocation.Run run, ProcessEnvironment process) {
        return run.home()
                .or(() -> Optional.ofNullable(process.environment().get("FERRY_HOME"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .map(process.directory()::resolve)
                .orElseGet(() -> process.directory().resolve("ferry-home"))
                .toAbsolutePath()
                .normalize();
    }

    private static Optional<Path> installation(ProcessEnvironment process) {
        return Optional.ofNullable(process.environment().get(INSTALLATION))
                .filter(name -> !name.isBlank())
                .map(process.directory()::resolve);
    }

    private static PropertiesConfigSource file(Path path, int ordinal, Set<String> known, Unknown unknown) {
        return new PropertiesConfigSource(
                knownOnly(load(path), known, path.toString(), unknown), path.toString(), ordinal);
    }

    private static Resolved resolve(Setting setting, SmallRyeConfig config, Map<Integer, Path> files) {
        ConfigValue value = config.getConfigValue(setting.key());
        Optional<String> text = Optional.ofNullable(value.getValue()).filter(given -> !given.isBlank());
        return new Resolved(setting, text, origin(setting, value, files));
    }

    private static String origin(Setting setting, ConfigValue value, Map<Integer, Path> files) {
        return switch (value.getConfigSourceOrdinal()) {
            case FLAG -> "flag";
            case VARIABLE -> variable(setting.key());
            default ->
                Optional.ofNullable(files.get(value.getConfigSourceOrdinal()))
                        .map(Path::toString)
                        .orElse("default");
        };
    }

    private static Map<String, String> defaults(Collection<Setting> known) {
        return known.stream()
                .filter(setting -> setting.standard().isPresent())
                .collect(Collectors.toMap(
                        Setting::key, setting -> setting.standard().orElseThrow()));
    }

    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Map<String, String> variables(Map<String, String> environment, Set<String> known, Unknown unknown) {
        Map<String, String> byVariable = known.stream().collect(Collectors.toMap(SettingsReader::variable, key -> key));
        Map<String, String> given = environment.entrySet().stream()
                .filter(one -> one.getKey().startsWith(PREFIX) && !OF_THE_LAUNCHER.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return knownOnly(given, byVariable.keySet(), "environment", unknown).entrySet().stream()
                .collect(Collectors.toMap(one -> byVariable.getOrDefault(one.getKey(), ""), Map.Entry::getValue));
    }

    private static Map<String, String> knownOnly(
            Map<String, String> settings, Set<String> known, String where, Unknown unknown) {
        Optional<String> stranger = settings.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .findFirst();
        if (unknown == Unknown.REFUSED && stranger.isPresent()) {
            throw unknown(stranger.get(), known, where);
        }
        Map<String, String> kept = new HashMap<>(settings);
        kept.keySet().retainAll(known);
        return kept;
    }

    private static SettingsException unknown(String name, Collection<String> known, String where) {
        return new SettingsException("unknown setting '" + name + "' (" + where + ")"
                + Suggestion.forTypo(name, List.copyOf(known)) + "; 'ferry config show' lists all");
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new SettingsException(
                    "the settings in " + file + " cannot be read: " + failure.getMessage(), failure);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
