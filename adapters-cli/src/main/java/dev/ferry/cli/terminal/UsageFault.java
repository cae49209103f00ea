package dev.ferry.cli.terminal;

import dev.ferry.application.messages.Messages;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What was typed cannot be meant, as is said in the reader's language. */
public final class UsageFault extends ParameterException {
    private final String key;
    private final transient List<Object> arguments;

    /**
     * One that is thrown out of the parser, or by a command that checks what was typed.
     *
     * @param key of the sentence
     * @param arguments what that quotes
     */
    public UsageFault(CommandLine commandLine, String key, Object... arguments) {
        super(commandLine, key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence. */
    public String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
