package dev.ferry.cli.terminal;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.text.Trimmed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for what was not typed, where somebody is there to answer. Not thread-safe. */
public final class Questions {
    private final Terminal terminal;
    private final Messages messages;
    private final Optional<BufferedReader> answers;
    private final boolean yes;

    /**
     * Asks those who answer there.
     *
     * @param answers absent where nobody does
     * @param yes whether whatever is to be confirmed is confirmed already
     */
    public Questions(Terminal terminal, Messages messages, Optional<InputStream> answers, boolean yes) {
        this.terminal = terminal;
        this.messages = messages;
        this.yes = yes;
        this.answers = answers.map(input -> new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)));
    }

    /** The answer, trimmed; nothing where nobody is there, or nothing was answered. */
    public Optional<String> ask(String key, Object... arguments) {
        return answers.flatMap(lines -> answer(lines, Printable.of(messages.text(key, arguments))))
                .map(Trimmed::of)
                .filter(answer -> !answer.isEmpty());
    }

    /** The same, where who only presses the key for the next line takes what is offered. */
    public Optional<String> askOr(String offered, String key, Object... arguments) {
        return answers.isEmpty() ? Optional.empty() : ask(key, arguments).or(() -> Optional.of(offered));
    }

    /** What somebody said to something that is not to be done by mistake. */
    public enum Confirmation {
        YES,
        NO,
        /** Nobody is there to be asked. */
        NOBODY_ASKED
    }

    /** Has something confirmed; anyone who says anything but yes says no. */
    public Confirmation confirm(String key, Object... arguments) {
        if (yes) {
            return Confirmation.YES;
        }
        if (answers.isEmpty()) {
            return Confirmation.NOBODY_ASKED;
        }
        return ask(key, arguments).filter(this::isYes).isPresent() ? Confirmation.YES : Confirmation.NO;
    }

    private boolean isYes(String answer) {
        String word = messages.text("common.yes");
        return Stream.of(word, word.substring(0, 1), "yes", "y").anyMatch(answer::equalsIgnoreCase);
    }

    private Optional<String> answer(BufferedReader lines, String question) {
        terminal.prompt(question);
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
