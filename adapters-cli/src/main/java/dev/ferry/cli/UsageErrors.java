package dev.ferry.cli;

import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was perhaps meant, and where to read more. */
final class UsageErrors {
    private final Reply reply;

    UsageErrors(Reply reply) {
        this.reply = reply;
    }

    int show(ParameterException wrong) {
        if (wrong.getCause() instanceof RefusedArgument refused) {
            reply.refused(refused.reason());
        } else {
            reply.problem(String.valueOf(wrong.getMessage()));
            suggestions(wrong).lines().filter(line -> !line.isBlank()).forEach(reply::aside);
        }
        reply.note("cli.usage.more", commandOf(wrong.getCommandLine()));
        return ExitCode.USAGE;
    }

    private static String suggestions(ParameterException wrong) {
        StringWriter text = new StringWriter();
        UnmatchedArgumentException.printSuggestions(wrong, new PrintWriter(text, true));
        return text.toString();
    }

    private static String commandOf(CommandLine commandLine) {
        return commandLine.getCommandSpec().qualifiedName();
    }
}
