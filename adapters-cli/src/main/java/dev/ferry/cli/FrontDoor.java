package dev.ferry.cli;

import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.door.BuildVersion;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.ProcessEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the version by itself, and leaves all else to {@link CliEntryPoint}: the grammar of every command takes most of
 * a second to set up, and who asks for the version alone needs none of it.
 */
public final class FrontDoor implements EntryPoint {
    private @Nullable EntryPoint grammar;

    /** For {@link java.util.ServiceLoader}: writes to the streams of the process. */
    public FrontDoor() {}

    @Override
    public Invocation read(List<String> arguments, ProcessEnvironment process) {
        if (arguments.equals(List.of("--version"))) {
            System.out.println(BuildVersion.text());
            return new Invocation.Answered(System.out.checkError() ? ExitCode.FAILED : ExitCode.DONE);
        }
        return grammar().read(arguments, process);
    }

    @Override
    public int show(Throwable fault, ProcessEnvironment process) {
        return grammar().show(fault, process);
    }

    private EntryPoint grammar() {
        EntryPoint made = grammar == null ? new CliEntryPoint() : grammar;
        grammar = made;
        return made;
    }
}
