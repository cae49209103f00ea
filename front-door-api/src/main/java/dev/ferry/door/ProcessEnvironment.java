package dev.ferry.door;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the composition root tells a front door about the process.
 *
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param inputIsTerminal whether somebody can answer at standard input
 * @param outputIsTerminal whether standard output is a terminal
 * @param errorIsTerminal whether standard error is a terminal
 */
public record ProcessEnvironment(
        Map<String, String> environment,
        Path directory,
        boolean inputIsTerminal,
        boolean outputIsTerminal,
        boolean errorIsTerminal) {

    public ProcessEnvironment {
        environment = Map.copyOf(environment);
    }

    /** Nobody answers, and nobody sees it on a terminal. */
    public ProcessEnvironment(Map<String, String> environment, Path directory) {
        this(environment, directory, false, false, false);
    }
}
