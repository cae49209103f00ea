package dev.ferry.app;

import dev.ferry.plugin.EntryPoint;
import dev.ferry.plugin.EntryPoint.Errand;
import dev.ferry.plugin.Surroundings;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Where Ferry starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), surroundings()));
    }

    private static int run(List<String> arguments, Surroundings surroundings) {
        EntryPoint door = ServiceLoader.load(EntryPoint.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no front door on the class path"));
        return switch (door.read(arguments, surroundings)) {
            case Errand.Answered(var exitCode) -> exitCode;
            case Errand.Run run -> new Run(door, run, surroundings, Interruption.listening()).go();
        };
    }

    /** The launcher tells by variables what is a terminal, because Java can only tell of all streams at once. */
    private static Surroundings surroundings() {
        Map<String, String> environment = System.getenv();
        boolean all = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Surroundings(
                environment,
                Path.of("").toAbsolutePath(),
                isTerminal(environment, "FERRY_STDOUT", all),
                isTerminal(environment, "FERRY_STDERR", all));
    }

    private static boolean isTerminal(Map<String, String> environment, String variable, boolean otherwise) {
        return environment.containsKey(variable) ? "terminal".equals(environment.get(variable)) : otherwise;
    }
}
