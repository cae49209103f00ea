package dev.ferry.plugin;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the composition root tells a front door about the process.
 *
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param outputIsTerminal whether standard output is a terminal
 * @param errorIsTerminal whether standard error is a terminal
 */
public record Surroundings(
        Map<String, String> environment, Path directory, boolean outputIsTerminal, boolean errorIsTerminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
