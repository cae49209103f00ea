package dev.ferry.app.whole;

import dev.ferry.app.CommandInTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Runs commands in the JVM of the test, from the command line to the exit code: a process less for each. Of one thread,
 * as standard streams are the JVM's.
 *
 * @param environment what is set in the environment
 */
record InProcess(Map<String, String> environment) implements Commands {

    @Override
    public Ran run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream outputBefore = System.out;
        PrintStream errorsBefore = System.err;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int exitCode = CommandInTest.run(List.of(arguments), environment);
            return new Ran(exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outputBefore);
            System.setErr(errorsBefore);
        }
    }
}
