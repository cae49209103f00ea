package dev.ferry.app.packaging;

import dev.ferry.app.EntryPointLoader;
import dev.ferry.app.Run;
import dev.ferry.app.service.Interruption;
import dev.ferry.door.CommandRun;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the distribution's {@code conf/ferry.properties}: every setting there is, with its meaning and its default.
 */
final class SettingsTemplate implements CommandRun {
    private static final List<String> HEAD = List.of(
            "# The settings of this installation. Each line is commented out and shows the default: take the '#' away"
                    + " to change one.",
            "# HOME/ferry.properties, or --config FILE, wins over this file; FERRY_* variables and flags win over"
                    + " both.",
            "# 'ferry config show' says what holds, and where it came from.");

    private final Settings settings;
    private final Target target;

    @Inject
    SettingsTemplate(Settings settings, Target target) {
        this.settings = settings;
        this.target = target;
    }

    /**
     * Writes the file.
     *
     * @param arguments the file, and an empty directory
     */
    public static void main(String[] arguments) {
        Target target = new Target(Path.of(arguments[0]).toAbsolutePath());
        Path home = Path.of(arguments[1]).toAbsolutePath();
        Invocation.Run invocation = new Invocation.Run(
                Map.of(),
                Optional.of(home),
                Optional.empty(),
                false,
                binder -> {
                    binder.bind(Target.class).toInstance(target);
                    binder.bind(SettingsTemplate.class);
                },
                SettingsTemplate.class);
        EntryPoint door = EntryPointLoader.find();
        System.exit(new Run(door, invocation, new ProcessEnvironment(Map.of(), home), new Interruption()).go());
    }

    @Override
    public int run() {
        try {
            Files.writeString(target.file(), text(settings.all().stream().map(Resolved::setting)));
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Stream<Setting> settings) {
        return Stream.concat(
                        HEAD.stream(),
                        settings.sorted(Comparator.comparing(Setting::key)).flatMap(SettingsTemplate::lines))
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(Setting setting) {
        return Stream.of(
                "",
                "# " + setting.meaning() + (setting.secret() ? " (secret: keep this file from others' eyes)" : ""),
                ("#" + setting.key() + " = " + setting.standard().orElse("").replace("\\", "\\\\")).strip());
    }

    record Target(Path file) {}
}
