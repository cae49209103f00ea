package dev.ferry.cli;

import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.UsageFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was perhaps meant, and where to read more. */
final class UsageErrors {
    private final Reply reply;

    UsageErrors(Reply reply) {
        this.reply = reply;
    }

    int show(ParameterException wrong) {
        switch (wrong) {
            case UsageFault fault -> reply.problem(fault.in(reply.messages()));
            case ParameterException _
            when wrong.getCause() instanceof RefusedArgument refused -> reply.refused(refused.reason());
            case ParameterException _
            when wrong.getCause() instanceof WrongArgument argument ->
                reply.problem(placed(wrong, argument.in(reply.messages())));
            default -> {
                reply.problem(String.valueOf(wrong.getMessage()));
                suggestions(wrong).lines().filter(line -> !line.isBlank()).forEach(reply::aside);
            }
        }
        reply.note("cli.usage.more", commandOf(wrong.getCommandLine()));
        return ExitCode.USAGE;
    }

    /** With the option or the parameter where it was typed, as far as that is known. */
    private static String placed(ParameterException wrong, String sentence) {
        ArgSpec where = wrong.getArgSpec();
        return switch (where) {
            case OptionSpec option -> option.longestName() + ": " + sentence;
            case PositionalParamSpec parameter -> parameter.paramLabel() + ": " + sentence;
            case null, default -> sentence;
        };
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
