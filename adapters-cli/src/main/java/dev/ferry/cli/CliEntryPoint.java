package dev.ferry.cli;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.EntryPoint;
import dev.ferry.plugin.Inspection;
import dev.ferry.plugin.Surroundings;
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
    public Invocation read(List<String> arguments, Surroundings surroundings) {
        try {
            ParseResult result = commandLine(common).parseArgs(arguments.toArray(String[]::new));
            return invocation(lastOf(result), surroundings);
        } catch (ParameterException wrong) {
            common.language = common.language.or(() -> languageIn(arguments));
            return new Invocation.Answered(new UsageErrors(reply(surroundings)).show(wrong));
        } catch (OutputClosed _) {
            return new Invocation.Answered(ExitCode.FAILED);
        }
    }

    @Override
    public int show(Throwable fault, Surroundings surroundings) {
        return new Faults(reply(surroundings), home(surroundings), common.verbose).show(fault);
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

    private Invocation invocation(ParseResult last, Surroundings surroundings) {
        CommandLine command = last.commandSpec().commandLine();
        if (common.help || common.version) {
            return new Invocation.Answered(help(command, surroundings));
        }
        return switch (last.commandSpec().userObject()) {
            case CompletionCommand _ -> new Invocation.Answered(complete(command, surroundings));
            case JobOptions options -> run(options, surroundings);
            default -> throw new ParameterException(command, "a command is missing");
        };
    }

    private int help(CommandLine command, Surroundings surroundings) {
        Terminal terminal = terminal(surroundings);
        terminal.text(common.help ? command.getUsageMessage(terminal.markup()) : BuildVersion.text() + '\n');
        terminal.flush();
        return ExitCode.DONE;
    }

    private int complete(CommandLine command, Surroundings surroundings) {
        Terminal terminal = terminal(surroundings);
        terminal.text(CompletionCommand.script(command.getParent()));
        terminal.flush();
        return ExitCode.DONE;
    }

    private Invocation run(JobOptions options, Surroundings surroundings) {
        Map<String, String> settings = new LinkedHashMap<>(common.settings);
        settings.putAll(options.settings());
        return new Invocation.Run(
                settings, common.home, common.config, common.verbose, module(options, surroundings), options.job());
    }

    private Module module(JobOptions options, Surroundings surroundings) {
        Terminal terminal = terminal(surroundings);
        return binder -> {
            options.bind(binder);
            if (!Inspection.class.isAssignableFrom(options.job())) {
                bindRequester(binder);
            }
            binder.bind(Terminal.class).toInstance(terminal);
            binder.bind(Reply.class).toInstance(new Reply(terminal, messages(surroundings), common.output));
            binder.bind(Questions.class)
                    .toInstance(new Questions(terminal, messages(surroundings), answers(surroundings), common.yes));
            binder.bind(WorkingDirectory.class).toInstance(new WorkingDirectory(surroundings.directory()));
            binder.bind(Progress.class)
                    .toInstance(new Progress(terminal, messages(surroundings), columns(surroundings)));
        };
    }

    /** An inspection asks nobody who is asking: nothing is there that could tell. */
    private void bindRequester(Binder binder) {
        Provider<Authenticate> authenticate = binder.getProvider(Authenticate.class);
        binder.bind(Requester.class).toProvider(() -> common.requester(authenticate.get()));
    }

    /** Where somebody answers; absent where nobody does. */
    private Optional<InputStream> answers(Surroundings surroundings) {
        boolean there = surroundings.inputIsTerminal() && surroundings.errorIsTerminal();
        return there && !common.noInput ? Optional.of(input) : Optional.empty();
    }

    private Reply reply(Surroundings surroundings) {
        return new Reply(terminal(surroundings), messages(surroundings), common.output);
    }

    private Terminal terminal(Surroundings surroundings) {
        boolean plain = !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(output, error, surroundings.outputIsTerminal(), surroundings.errorIsTerminal(), !plain);
    }

    private Messages messages(Surroundings surroundings) {
        return Messages.in(common.language.orElseGet(() -> Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> surroundings.environment().getOrDefault(name, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Language::ofPosixLocale)
                .orElse(Language.ENGLISH)));
    }

    private Path home(Surroundings surroundings) {
        return common.home.orElseGet(
                () -> Path.of(surroundings.environment().getOrDefault("FERRY_HOME", "ferry-home")));
    }

    private static Optional<Integer> columns(Surroundings surroundings) {
        return Optional.ofNullable(surroundings.environment().get("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf);
    }
}
