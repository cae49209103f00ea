package dev.ferry.cli;

import dev.ferry.application.messages.Language;
import dev.ferry.cli.installation.CompletionCommand;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.OutputClosed;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.cli.terminal.UsageFault;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.door.BuildVersion;
import dev.ferry.door.EntryPoint;
import dev.ferry.door.ProcessEnvironment;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line into the run of a command. Made for one run: it keeps how that run wants to be spoken to. */
public final class CliEntryPoint implements EntryPoint {
    private final InputStream input;
    private final PrintStream output;
    private final PrintStream error;
    private FerryCommand common = new FerryCommand();
    private List<String> blank = List.of();

    /** For {@link java.util.ServiceLoader}: reads and writes the streams of the process. */
    public CliEntryPoint() {
        this(System.in, System.out, System.err);
    }

    CliEntryPoint(InputStream input, PrintStream output, PrintStream error) {
        this.input = input;
        this.output = output;
        this.error = error;
    }

    @Override
    public Invocation read(List<String> arguments, ProcessEnvironment process) {
        try {
            ParseResult last = parse(arguments.toArray(String[]::new));
            blank = blankOf(last);
            return invocation(last, conversation(process));
        } catch (ParameterException wrong) {
            common.language = common.language.or(() -> languageIn(arguments));
            return new Invocation.Answered(new UsageErrors(conversation(process).reply()).show(wrong));
        } catch (OutputClosed _) {
            return new Invocation.Answered(ExitCode.FAILED);
        }
    }

    @Override
    public int show(Throwable fault, ProcessEnvironment process) {
        Conversation conversation = conversation(process);
        return new Faults(conversation.reply(), conversation.home(), common.verbose).show(fault);
    }

    /** What shows all commands, or what was perhaps meant of them, is read once more, with all of them. */
    private ParseResult parse(String... arguments) {
        try {
            ParseResult last = lastOf(Grammar.naming(common, List.of(arguments)).parseArgs(arguments));
            if (!showsAll(last)) {
                return last;
            }
        } catch (ParameterException wrong) {
            if (wrong.getCommandLine().getParent() != null) {
                throw wrong;
            }
        }
        common = new FerryCommand();
        return lastOf(Grammar.whole(common).parseArgs(arguments));
    }

    private static boolean showsAll(ParseResult last) {
        return last.commandSpec().parent() == null || last.commandSpec().userObject() instanceof CompletionCommand;
    }

    /** The parser stops at what is wrong; the language may stand behind it. */
    private static Optional<Language> languageIn(List<String> arguments) {
        return Stream.concat(
                        IntStream.range(1, arguments.size())
                                .filter(i -> arguments.get(i - 1).equals("--lang"))
                                .mapToObj(arguments::get),
                        arguments.stream()
                                .filter(argument -> argument.startsWith("--lang="))
                                .map(argument -> argument.substring("--lang=".length())))
                .findFirst()
                .flatMap(Language::lookUp);
    }

    private static ParseResult lastOf(ParseResult result) {
        return result.hasSubcommand() ? lastOf(result.subcommand()) : result;
    }

    private static List<String> blankOf(ParseResult command) {
        return command.matchedArgs().stream()
                .filter(one -> one.stringValues().stream().anyMatch(VisibleText::isBlank))
                .flatMap(one -> UsageErrors.name(one).stream())
                .distinct()
                .toList();
    }

    private Invocation invocation(ParseResult last, Conversation conversation) {
        CommandLine command = last.commandSpec().commandLine();
        if (common.help) {
            return answered(
                    Help.of(
                            command,
                            conversation.language(),
                            conversation.terminal().markup()),
                    conversation);
        }
        if (common.version) {
            return answered(BuildVersion.text() + '\n', conversation);
        }
        return switch (last.commandSpec().userObject()) {
            case CompletionCommand _ -> answered(CompletionCommand.script(command.getParent()), conversation);
            case CliCommand runs -> run(runs, conversation);
            default -> throw new UsageFault(command, "cli.usage.command-missing");
        };
    }

    private static Invocation answered(String text, Conversation conversation) {
        conversation.terminal().text(text);
        conversation.terminal().flush();
        return new Invocation.Answered(ExitCode.DONE);
    }

    private Invocation run(CliCommand command, Conversation conversation) {
        command.check();
        Map<String, String> settings = new LinkedHashMap<>(common.settings);
        settings.putAll(command.settings());
        return new Invocation.Run(
                settings,
                common.home,
                common.config,
                common.verbose,
                new CommandModule(command, common, conversation),
                command.run());
    }

    private Conversation conversation(ProcessEnvironment process) {
        boolean plain = !process.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return new Conversation(
                common,
                process,
                input,
                new Terminal(output, error, process.outputIsTerminal(), process.errorIsTerminal(), !plain),
                blank);
    }
}
