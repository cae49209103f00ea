package dev.ferry.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where the process writes: data to standard output, buffered; notes to standard error, at once. Both are UTF-8,
 * whatever the locale says. Texts must be {@link Printable} by then. Not thread-safe.
 */
public final class Terminal {
    private static final int BUFFER = 1 << 16;

    private final PrintStream output;
    private final PrintStream error;
    private final Writer data;
    private final boolean outputIsTerminal;
    private final boolean errorIsTerminal;
    private final boolean coloured;

    public Terminal(
            PrintStream output,
            PrintStream error,
            boolean outputIsTerminal,
            boolean errorIsTerminal,
            boolean coloured) {
        this.output = output;
        this.error = new PrintStream(error, true, StandardCharsets.UTF_8);
        this.data = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), BUFFER);
        this.outputIsTerminal = outputIsTerminal;
        this.errorIsTerminal = errorIsTerminal;
        this.coloured = coloured;
    }

    public boolean outputIsTerminal() {
        return outputIsTerminal;
    }

    public boolean errorIsTerminal() {
        return errorIsTerminal;
    }

    /** Standard output for writers of whole documents; to be flushed, never closed. */
    Writer data() {
        return data;
    }

    /** Standard error for what draws on it. */
    public PrintStream error() {
        return error;
    }

    public void line(String text) {
        text(text + '\n');
    }

    public void text(String text) {
        try {
            data.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line on standard error, behind whatever standard output was given before. */
    public void note(String text) {
        flush();
        error.print(text + "\n");
        error.flush();
    }

    /** A question on standard error, with room for the answer behind it. */
    void prompt(String text) {
        flush();
        error.print(text + ' ');
        error.flush();
    }

    /** Hands on what is buffered; fails with {@link OutputClosed} where nobody reads it any more. */
    public void flush() {
        try {
            data.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireOpen();
    }

    /** Cheap enough to be asked once in a few hundred rows, so that nothing is listed for nobody. */
    void requireOpen() {
        if (output.checkError()) {
            throw new OutputClosed();
        }
    }

    /** Whether picocli may colour what goes to standard output. */
    public Ansi markup() {
        return coloured && outputIsTerminal ? Ansi.ON : Ansi.OFF;
    }

    /** The text in this style on a standard output that shows colours; as it is elsewhere. */
    String styled(String text, Style style) {
        return coloured && outputIsTerminal ? wrapped(text, style) : text;
    }

    /** The text in this style on a standard error that shows colours; as it is elsewhere. */
    String styledNote(String text, Style style) {
        return coloured && errorIsTerminal ? wrapped(text, style) : text;
    }

    /** All is reset behind it: the code that picocli ends bold with underlines twice on many terminals. */
    private static String wrapped(String text, IStyle style) {
        return style.on() + text + Style.reset.on();
    }
}
