package dev.ferry.cli.terminal;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;

/** Answers anyone who typed the command, in the form and the language that they asked for. Not thread-safe. */
public final class Reply {
    private final Terminal terminal;
    private final Messages messages;
    private final Format format;
    private final List<String> blank;
    private final Map<String, Object> beside = new LinkedHashMap<>();

    public Reply(Terminal terminal, Messages messages, Format format) {
        this(terminal, messages, format, List.of());
    }

    /** @param blank the options and parameters for which nothing but blanks was typed, as they are called */
    public Reply(Terminal terminal, Messages messages, Format format, List<String> blank) {
        this.terminal = terminal;
        this.messages = messages;
        this.format = format;
        this.blank = List.copyOf(blank);
    }

    /** Shows what was done, or why it was not. */
    public <T> int to(Outcome<T> outcome, ToIntFunction<T> done) {
        return switch (outcome) {
            case Refused<T>(var reason) -> refused(reason);
            case Done<T>(var value) -> done.applyAsInt(value);
        };
    }

    /** Says why not on standard error, the code first; of what is missing where it was to be typed. */
    public int refused(Refusal reason) {
        if (reason.code() == Code.VALUE_MISSING && !blank.isEmpty()) {
            blank.forEach(where -> refused(where, reason));
            return ExitCode.of(reason.code());
        }
        problem(reason.code().slug() + ": " + messages.refusal(reason));
        return ExitCode.of(reason.code());
    }

    /** The same of one of several things that were given, which stands there in what was given. */
    public int refused(String path, Refusal reason) {
        problem(reason.code().slug() + ": " + path + ": " + messages.refusal(reason));
        return ExitCode.of(reason.code());
    }

    /** Says that something was not typed, and that nobody is there to be asked. */
    public int needed(String what) {
        problem(messages.text("cli.needed", what));
        return ExitCode.USAGE;
    }

    /** Lists values as they come; the stream is closed. */
    public <T> int list(Stream<T> values, Shape<T> shape) {
        try (values) {
            switch (format) {
                case TABLE -> new TableWriter<>(terminal, messages, shape.columns()).write(values);
                case JSON -> new JsonWriter(terminal).array(values.map(shape.document()));
                case CSV -> new CsvRows<>(terminal, shape.columns()).write(values);
            }
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    /** The same, where the command says in its own words that there are none. */
    public <T> int rows(Stream<T> values, Shape<T> shape) {
        if (format != Format.TABLE) {
            return list(values, shape);
        }
        try (values) {
            new TableWriter<>(terminal, messages, shape.columns()).writeAny(values);
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    /** Whether the answer is for people's eyes, and not for a program. */
    public boolean isForPeople() {
        return format == Format.TABLE;
    }

    /** Adds a member to the object of JSON that is shown next; nothing where the document has it already. */
    public void beside(String name, Object document) {
        beside.put(name, document);
    }

    /** Shows one value; people get what {@code page} writes. */
    public <T> int one(T value, Shape<T> shape, Consumer<Page> page) {
        switch (format) {
            case TABLE -> {
                Page shown = new Page(terminal, messages);
                page.accept(shown);
                shown.endFacts();
            }
            case JSON -> new JsonWriter(terminal).object(shape.document().apply(value), beside);
            case CSV -> new CsvRows<>(terminal, shape.columns()).write(Stream.of(value));
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    /** Shows what is an object of JSON in whatever form the answer was asked for: it can be mended and given back. */
    public int object(Object document) {
        new JsonWriter(terminal).object(document, Map.of());
        terminal.flush();
        return ExitCode.DONE;
    }

    /** Says something on the side, on standard error. */
    public void note(String key, Object... arguments) {
        terminal.note(Printable.of(messages.text(key, arguments)));
    }

    /** Says on standard error what is wrong. */
    public void problem(String text) {
        terminal.note(terminal.styledNote("ferry:", Style.bold) + ' ' + Printable.of(text));
    }

    /** Writes lines on standard error that are nobody's sentence, such as a stack trace that was asked for. */
    public void aside(String text) {
        terminal.note(Printable.ofLines(text));
    }

    public Messages messages() {
        return messages;
    }
}
