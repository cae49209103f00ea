package dev.ferry.app;

import dev.ferry.app.service.Interruption;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.ProcessEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A command as {@link Main} runs it, but for the exit and the signals, which are the JVM's. */
public final class CommandInTest {

    private CommandInTest() {}

    /** Runs to the end, and answers the exit code. */
    public static int run(List<String> arguments, Map<String, String> environment) {
        ProcessEnvironment process =
                new ProcessEnvironment(environment, Path.of("").toAbsolutePath());
        EntryPoint door = EntryPointLoader.find();
        return Main.run(door, door.read(arguments, process), process, new Deaf());
    }

    /** No signal that the JVM of a test gets is meant for a command. */
    private static final class Deaf extends Interruption {
        @Override
        public Interruption listening() {
            return this;
        }
    }
}
