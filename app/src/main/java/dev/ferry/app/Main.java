package dev.ferry.app;

import dev.ferry.app.service.EarlySignals;
import dev.ferry.app.service.Interruption;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where Ferry starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        EarlySignals early = EarlySignals.heeded();
        try {
            run(List.of(arguments), early);
        } finally {
            early.over();
        }
    }

    private static void run(List<String> arguments, EarlySignals early) {
        ProcessEnvironment process = process();
        EntryPoint door = EntryPointLoader.find();
        Invocation invocation = door.read(arguments, process);
        int exitCode = run(door, invocation, process, new Interruption());
        early.over();
        // To exit by oneself looks for a logger in every jar; what was merely answered left nothing behind to be ended.
        if (invocation instanceof Invocation.Run || exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Does what is to be done, and answers the exit code.
     *
     * @param interruption listens once there is something to stop
     */
    public static int run(
            EntryPoint door, Invocation invocation, ProcessEnvironment process, Interruption interruption) {
        // No switch, no lambda: linking one takes longer than all that --version does.
        return invocation instanceof Invocation.Run run
                ? new Run(door, run, process, interruption.listening()).go()
                : ((Invocation.Answered) invocation).exitCode();
    }

    /** The launcher tells by variables what is a terminal, because Java can only tell of all streams at once. */
    private static ProcessEnvironment process() {
        Map<String, String> environment = System.getenv();
        return new ProcessEnvironment(
                environment,
                Path.of("").toAbsolutePath(),
                isTerminal(environment, "FERRY_STDIN"),
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
