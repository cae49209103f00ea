package dev.ferry.cli;

import dev.ferry.application.messages.Messages;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** Carries what is wrong with what was typed through the parser of the command line, to be said in any language. */
final class WrongArgument extends TypeConversionException {
    private final String key;
    private final transient List<Object> arguments;

    /**
     * One that a converter throws.
     *
     * @param key of the sentence
     * @param arguments what that quotes
     */
    WrongArgument(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence. */
    String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
