package dev.ferry.cli;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.StandardInput;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.cli.terminal.WorkingDirectory;
import dev.ferry.cli.wave.Progress;
import dev.ferry.door.ProcessEnvironment;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one run of the process speaks with the person at the terminal: where, in which language and form. */
final class Conversation {
    private final FerryCommand common;
    private final ProcessEnvironment process;
    private final InputStream input;
    private final Terminal terminal;
    private final List<String> blank;

    /**
     * Of one run.
     *
     * @param common the options that every command takes, as they were typed
     * @param blank the options and parameters for which nothing but blanks was typed, as they are called
     */
    Conversation(
            FerryCommand common, ProcessEnvironment process, InputStream input, Terminal terminal, List<String> blank) {
        this.common = common;
        this.process = process;
        this.input = input;
        this.terminal = terminal;
        this.blank = blank;
    }

    Terminal terminal() {
        return terminal;
    }

    /** The language that was asked for, or else that of the process. */
    Language language() {
        return common.language.orElseGet(() -> Stream.of("FERRY_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(this::variable)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(Language::ofPosixLocale)
                .orElse(Language.ENGLISH));
    }

    Reply reply() {
        return new Reply(terminal, messages(), common.output, blank);
    }

    Questions questions() {
        return new Questions(terminal, messages(), answers(), common.yes);
    }

    Progress progress() {
        return new Progress(terminal, messages(), columns());
    }

    WorkingDirectory directory() {
        return new WorkingDirectory(process.directory());
    }

    StandardInput input() {
        return new StandardInput(input);
    }

    Path home() {
        return common.home.orElseGet(() -> Path.of(process.environment().getOrDefault("FERRY_HOME", "ferry-home")));
    }

    private Messages messages() {
        return Messages.in(language(), Conversation.class);
    }

    /** Where somebody answers; absent where nobody does. */
    private Optional<InputStream> answers() {
        boolean there = process.inputIsTerminal() && process.errorIsTerminal();
        return there && !common.noInput ? Optional.of(input) : Optional.empty();
    }

    private Optional<Integer> columns() {
        return Optional.of(variable("COLUMNS"))
                .filter(columns -> columns.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf);
    }

    private String variable(String name) {
        return process.environment().getOrDefault(name, "");
    }
}
