package dev.ferry.cli;

import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.VisibleText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was perhaps meant, and where to read more. */
final class UsageErrors {
    /** Begins what the parser says of options that belong together: which of them are missing it says there alone. */
    private static final String OF_A_GROUP = "Error:";

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final Reply reply;

    UsageErrors(Reply reply) {
        this.reply = reply;
    }

    int show(ParameterException wrong) {
        switch (wrong) {
            case UsageFault fault -> reply.problem(fault.in(reply.messages()));
            case ParameterException _
            when wrong.getCause() instanceof RefusedArgument refused -> refused(wrong, refused.reason());
            case ParameterException _
            when wrong.getCause() instanceof WrongArgument argument ->
                reply.problem(placed(wrong, argument.in(reply.messages())));
            case UnmatchedArgumentException unmatched -> {
                reply.problem(text("cli.usage.unmatched", String.join(" ", unmatched.getUnmatched())));
                if (!unmatched.getSuggestions().isEmpty()) {
                    reply.note("cli.usage.meant", meant(unmatched));
                }
            }
            default -> reply.problem(sentence(wrong));
        }
        reply.note("cli.usage.more", commandOf(wrong.getCommandLine()));
        return ExitCode.USAGE;
    }

    /** With its place where the sentence quotes nothing by which it would be found. */
    private void refused(ParameterException wrong, Refusal reason) {
        name(wrong.getArgSpec())
                .filter(_ -> reason.facts().values().stream().allMatch(fact -> VisibleText.isBlank(fact.toString())))
                .ifPresentOrElse(name -> reply.refused(name, reason), () -> reply.refused(reason));
    }

    /** What the parser says in English alone, in the reader's language (R25). */
    private String sentence(ParameterException wrong) {
        ArgSpec where = wrong.getArgSpec();
        String said = String.valueOf(wrong.getMessage());
        return switch (wrong) {
            case MissingParameterException _
            when said.startsWith(OF_A_GROUP) ->
                text(isChoice(said) ? "cli.usage.one-needed" : "cli.usage.missing", optionsIn(said));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                text(
                        "cli.usage.missing",
                        missing.getMissing().stream().map(UsageErrors::shown).collect(Collectors.joining(", ")));
            case MissingParameterException _ when where != null -> text("cli.usage.missing", shown(where));
            case MutuallyExclusiveArgsException _ -> text("cli.usage.exclusive", optionsIn(said));
            case OverwrittenOptionException twice ->
                text("cli.usage.twice", name(twice.getOverwritten()).orElse(said));
            case ParameterException _
            when where != null && wrong.getValue() != null ->
                text("cli.usage.takes", name(where).orElse(where.paramLabel()), taken(where), wrong.getValue());
            default -> said;
        };
    }

    /** Of options of which any will do the parser shows the form: those that exclude each other, or may be left out. */
    private static boolean isChoice(String said) {
        return said.contains(" | ") || said.contains("([");
    }

    /** Options as they are called, commands behind those that they are of. */
    private static String meant(UnmatchedArgumentException unmatched) {
        String before = unmatched.isUnknownOption() ? "" : commandOf(unmatched.getCommandLine()) + ' ';
        return unmatched.getSuggestions().stream().map(one -> before + one).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return reply.messages().text(key, arguments);
    }

    /** With the option or the parameter where it was typed, as far as that is known. */
    private static String placed(ParameterException wrong, String sentence) {
        return name(wrong.getArgSpec()).map(name -> name + ": " + sentence).orElse(sentence);
    }

    /** As it is called: an option by its longest name. */
    static Optional<String> name(@Nullable ArgSpec where) {
        return switch (where) {
            case OptionSpec option -> Optional.of(option.longestName());
            case PositionalParamSpec parameter -> Optional.of(parameter.paramLabel());
            case null, default -> Optional.empty();
        };
    }

    /** As it is to be typed. */
    private static String shown(ArgSpec where) {
        return where instanceof OptionSpec option && option.arity().max() > 0
                ? option.longestName() + ' ' + option.paramLabel()
                : name(where).orElse(where.paramLabel());
    }

    /** The words that an option takes, or the form of what it takes. */
    private static String taken(ArgSpec where) {
        Object[] words = where.type().getEnumConstants();
        return words == null
                ? where.paramLabel()
                : Stream.of(words).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The options that the parser names in a sentence of its own, and nowhere else. */
    private static String optionsIn(String sentence) {
        return OPTION.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String commandOf(CommandLine commandLine) {
        return commandLine.getCommandSpec().qualifiedName();
    }
}
