package dev.ferry.cli.installation;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete command lines; one script serves both shells. */
@Command(name = "completion")
public final class CompletionCommand {
    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", arity = "0..1")
    Shell shell = Shell.BASH;

    public static String script(CommandLine ferry) {
        return AutoComplete.bash("ferry", ferry);
    }
}
