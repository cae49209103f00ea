package dev.ferry.cli;

import dev.ferry.application.messages.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for what was not typed, where somebody is there to answer. Not thread-safe. */
final class Questions {
    private final Terminal terminal;
    private final Messages messages;
    private final Optional<BufferedReader> answers;

    Questions(Terminal terminal, Messages messages, Optional<InputStream> answers) {
        this.terminal = terminal;
        this.messages = messages;
        this.answers = answers.map(input -> new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)));
    }

    /** The answer, trimmed; nothing where nobody is there, or nothing was answered. */
    Optional<String> ask(String key, Object... arguments) {
        return answers.flatMap(lines -> answer(lines, Printable.of(messages.text(key, arguments))))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty());
    }

    /** The same, where who only presses the key for the next line takes what is offered. */
    Optional<String> askOr(String offered, String key, Object... arguments) {
        return answers.isEmpty() ? Optional.empty() : ask(key, arguments).or(() -> Optional.of(offered));
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
