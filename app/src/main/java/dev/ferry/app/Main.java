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
import java.util.function.Supplier;

/** Where Ferry starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), surroundings(), Interruption::listening));
    }

    /**
     * Does what the arguments say, and answers the exit code.
     *
     * @param interruption made when there is something to stop
     */
    static int run(List<String> arguments, Surroundings surroundings, Supplier<Interruption> interruption) {
        EntryPoint door = ServiceLoader.load(EntryPoint.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no front door on the class path"));
        // No switch: linking one takes longer than all that --version does.
        Errand errand = door.read(arguments, surroundings);
        return errand instanceof Errand.Run run
                ? new Run(door, run, surroundings, interruption.get()).go()
                : ((Errand.Answered) errand).exitCode();
    }

    /** The launcher tells by variables what is a terminal, because Java can only tell of all streams at once. */
    private static Surroundings surroundings() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                environment,
                Path.of("").toAbsolutePath(),
                isTerminal(environment, "FERRY_STDOUT"),
                isTerminal(environment, "FERRY_STDERR"));
    }

    private static boolean isTerminal(Map<String, String> environment, String variable) {
        String told = environment.get(variable);
        return told == null
                ? Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent()
                : told.equals("terminal");
    }
}
