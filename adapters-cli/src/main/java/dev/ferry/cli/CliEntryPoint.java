package dev.ferry.cli;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.installation.CompletionCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.cli.terminal.OutputClosed;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.cli.wave.Progress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.EntryPoint;
import dev.ferry.plugin.Inspection;
import dev.ferry.plugin.ProcessEnvironment;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line into a job. Made for one run: it remembers how that run wants to be spoken to. */
public final class CliEntryPoint implements EntryPoint {
    private static final int HELP_WIDTH = 100;

    private final InputStream input;
    private final PrintStream output;
    private final PrintStream error;
    private final FerryCommand common = new FerryCommand();

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
            ParseResult result = commandLine(common).parseArgs(arguments.toArray(String[]::new));
            return invocation(lastOf(result), process);
        } catch (ParameterException wrong) {
            common.language = common.language.or(() -> languageIn(arguments));
            return new Invocation.Answered(new UsageErrors(reply(process)).show(wrong));
        } catch (OutputClosed _) {
            return new Invocation.Answered(ExitCode.FAILED);
        }
    }

    @Override
    public int show(Throwable fault, ProcessEnvironment process) {
        return new Faults(reply(process), home(process), common.verbose).show(fault);
    }

    /** The whole grammar, filled into {@code root} when it parses. */
    static CommandLine commandLine(FerryCommand root) {
        CommandLine commandLine =
                new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(HELP_WIDTH);
        Arguments.register(commandLine);
        return commandLine;
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

    private Invocation invocation(ParseResult last, ProcessEnvironment process) {
        CommandLine command = last.commandSpec().commandLine();
        if (common.help || common.version) {
            return new Invocation.Answered(help(command, process));
        }
        return switch (last.commandSpec().userObject()) {
            case CompletionCommand _ -> new Invocation.Answered(complete(command, process));
            case JobOptions options -> run(options, process);
            default -> throw new ParameterException(command, "a command is missing");
        };
    }

    private int help(CommandLine command, ProcessEnvironment process) {
        Terminal terminal = terminal(process);
        terminal.text(common.help ? command.getUsageMessage(terminal.markup()) : BuildVersion.text() + '\n');
        terminal.flush();
        return ExitCode.DONE;
    }

    private int complete(CommandLine command, ProcessEnvironment process) {
        Terminal terminal = terminal(process);
        terminal.text(CompletionCommand.script(command.getParent()));
        terminal.flush();
        return ExitCode.DONE;
    }

    private Invocation run(JobOptions options, ProcessEnvironment process) {
        Map<String, String> settings = new LinkedHashMap<>(common.settings);
        settings.putAll(options.settings());
        return new Invocation.Run(
                settings, common.home, common.config, common.verbose, module(options, process), options.job());
    }

    private Module module(JobOptions options, ProcessEnvironment process) {
        Terminal terminal = terminal(process);
        return binder -> {
            options.bind(binder);
            if (!Inspection.class.isAssignableFrom(options.job())) {
                bindRequester(binder);
            }
            binder.bind(Terminal.class).toInstance(terminal);
            binder.bind(Reply.class).toInstance(new Reply(terminal, messages(process), common.output));
            binder.bind(Questions.class)
                    .toInstance(new Questions(terminal, messages(process), answers(process), common.yes));
            binder.bind(WorkingDirectory.class).toInstance(new WorkingDirectory(process.directory()));
            binder.bind(Progress.class).toInstance(new Progress(terminal, messages(process), columns(process)));
        };
    }

    /** An inspection asks nobody who is asking: nothing is there that could tell. */
    private void bindRequester(Binder binder) {
        Provider<Authenticate> authenticate = binder.getProvider(Authenticate.class);
        binder.bind(Requester.class).toProvider(() -> common.requester(authenticate.get()));
    }

    /** Where somebody answers; absent where nobody does. */
    private Optional<InputStream> answers(ProcessEnvironment process) {
        boolean there = process.inputIsTerminal() && process.errorIsTerminal();
        return there && !common.noInput ? Optional.of(input) : Optional.empty();
    }

    private Reply reply(ProcessEnvironment process) {
        return new Reply(terminal(process), messages(process), common.output);
    }

    private Terminal terminal(ProcessEnvironment process) {
        boolean plain = !process.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(output, error, process.outputIsTerminal(), process.errorIsTerminal(), !plain);
    }

    private Messages messages(ProcessEnvironment process) {
        return Messages.in(common.language.orElseGet(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> process.environment().getOrDefault(name, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Language::ofPosixLocale)
                .orElse(Language.ENGLISH)));
    }

    private Path home(ProcessEnvironment process) {
        return common.home.orElseGet(() -> Path.of(process.environment().getOrDefault("FERRY_HOME", "ferry-home")));
    }

    private static Optional<Integer> columns(ProcessEnvironment process) {
        return Optional.ofNullable(process.environment().get("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf);
    }
}
