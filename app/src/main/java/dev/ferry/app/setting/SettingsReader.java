package dev.ferry.app.setting;

import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the settings of a run: flags over {@code FERRY_*} variables over the file over the installation's file,
 * which the launcher names by {@code FERRY_CONFIG}, over defaults.
 */
public final class SettingsReader {
    static final String PREFIX = "FERRY_";

    private SettingsReader() {}

    /** What becomes of a setting that nobody knows. */
    private enum Unknown {
        REFUSED,
        PASSED_OVER
    }

    /** Refuses a setting that nobody knows, wherever it stands: it would be a wish that is silently not granted. */
    public static Settings read(Invocation.Run run, ProcessEnvironment process, List<Setting> settings) {
        return read(run, process, settings, Unknown.REFUSED);
    }

    /** Passes over what nobody knows, for it may be known to a jar that cannot be used. */
    public static Settings readKnown(Invocation.Run run, ProcessEnvironment process, List<Setting> settings) {
        return read(run, process, settings, Unknown.PASSED_OVER);
    }

    private static Settings read(
            Invocation.Run run, ProcessEnvironment process, List<Setting> settings, Unknown unknown) {
        Map<String, Setting> known = Stream.concat(settings.stream(), OwnSettings.all().stream())
                .collect(Collectors.toMap(Setting::key, setting -> setting, (one, _) -> one));
        Path home = home(run, process);
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(knownOnly(run.settings(), known.keySet(), "flag", unknown), _ -> "flag"));
        sources.add(new Source(variables(process.environment(), known.keySet(), unknown), SettingsReader::variable));
        Stream.of(file(run, process, home), installation(process))
                .flatMap(Optional::stream)
                .map(path -> new Source(
                        knownOnly(load(path), known.keySet(), path.toString(), unknown), _ -> path.toString()))
                .forEach(sources::add);
        return new Settings(
                home,
                known.values().stream()
                        .map(setting -> resolve(setting, sources))
                        .toList());
    }

    /** What one place gives by key, and the name of that place for a key. */
    private record Source(Map<String, String> values, UnaryOperator<String> origin) {}

    /** The first source that has it decides; a blank value takes the default away. */
    private static Resolved resolve(Setting setting, List<Source> sources) {
        String key = setting.key();
        return sources.stream()
                .filter(source -> source.values().containsKey(key))
                .findFirst()
                .map(source -> new Resolved(
                        setting,
                        unlessBlank(source.values().get(key)),
                        source.origin().apply(key)))
                .orElseGet(() ->
                        new Resolved(setting, setting.standard().flatMap(SettingsReader::unlessBlank), "default"));
    }

    private static Optional<String> unlessBlank(@Nullable String value) {
        return Optional.ofNullable(value).filter(given -> !given.isBlank());
    }

    /** Where the installation's state is; known before any setting is. */
    public static Path home(Invocation.Run run, ProcessEnvironment process) {
        return run.home()
                .or(() -> LauncherVariable.HOME.in(process.environment()).map(Path::of))
                .map(process.directory()::resolve)
                .orElseGet(() -> process.directory().resolve("ferry-home"))
                .toAbsolutePath()
                .normalize();
    }

    private static Optional<Path> file(Invocation.Run run, ProcessEnvironment process, Path home) {
        return run.configFile()
                .map(process.directory()::resolve)
                .or(() -> Optional.of(home.resolve("ferry.properties")).filter(Files::exists));
    }

    private static Optional<Path> installation(ProcessEnvironment process) {
        return LauncherVariable.CONFIG.in(process.environment()).map(process.directory()::resolve);
    }

    public static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Map<String, String> variables(Map<String, String> environment, Set<String> known, Unknown unknown) {
        Map<String, String> byVariable = known.stream().collect(Collectors.toMap(SettingsReader::variable, key -> key));
        Map<String, String> given = environment.entrySet().stream()
                .filter(one -> one.getKey().startsWith(PREFIX) && !LauncherVariable.isNameOfOne(one.getKey()))
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
        return new SettingsException(
                SettingFault.UNKNOWN.of(name, where, Suggestion.forTypo(name, List.copyOf(known))));
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new SettingsException(
                    SettingFault.FILE_UNREADABLE.of(file, String.valueOf(failure.getMessage())), failure);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
