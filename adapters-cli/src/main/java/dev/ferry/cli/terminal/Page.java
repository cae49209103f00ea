package dev.ferry.cli.terminal;

import dev.ferry.application.messages.FindingWords;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.migration.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A page for people: titles, sentences, counts, and labelled facts whose values stand under one another. Not
 * thread-safe.
 */
public final class Page {
    private static final String INDENT = "  ";
    /** Ten digits with their separators, and the sign. */
    private static final int COUNT_WIDTH = 10;

    private record Fact(String label, String value) {}

    private final Terminal terminal;
    private final Messages messages;
    private final List<Fact> facts = new ArrayList<>();

    Page(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    public Page title(String key, Object... arguments) {
        return styled(Style.bold, key, arguments);
    }

    public Page styled(Style style, String key, Object... arguments) {
        return line(terminal.styled(text(key, arguments), style));
    }

    public Page sentence(String key, Object... arguments) {
        return line(text(key, arguments));
    }

    public Page gap() {
        return line("");
    }

    /** A number, aligned to the right, and what it counts. */
    public Page count(String labelKey, long number) {
        return line(number(number) + INDENT + text(labelKey));
    }

    /** A number with what it counts, both in the reader's language already, and a remark under it. */
    public Page item(long number, String label, String remark) {
        line(number(number) + INDENT + terminal.styled(Printable.of(label), Style.bold));
        return line(" ".repeat(COUNT_WIDTH) + INDENT + Printable.of(remark));
    }

    /** A point in a list, in the reader's language already, and a remark under it. */
    Page point(String text, String remark) {
        return line("  • " + Printable.of(text)).line("    " + Printable.of(remark));
    }

    /**
     * What was found on an account, each with its way out.
     *
     * @param you whether the reader is an owner of it
     */
    public Page findings(List<Finding> findings, boolean you) {
        FindingWords words = new FindingWords(messages, you);
        findings.forEach(finding -> point(words.found(finding), words.wayOut(finding)));
        return this;
    }

    /** Lines that are nobody's sentence, such as the body of a mail. */
    public Page lines(String text) {
        text.lines().map(Printable::of).forEach(this::line);
        return this;
    }

    /** A labelled value; those that follow one another are aligned, and written with what comes behind them. */
    public Page fact(String labelKey, Object value) {
        facts.add(new Fact(text(labelKey), Printable.of(shown(value))));
        return this;
    }

    /** A table under what was written so far. */
    public <T> Page table(List<T> values, List<Column<T>> columns) {
        endFacts();
        new TableWriter<>(terminal, messages, columns).write(values.stream());
        return this;
    }

    /** Writes the facts that wait for their alignment. */
    void endFacts() {
        int widest =
                facts.stream().mapToInt(fact -> Width.of(fact.label())).max().orElse(0);
        facts.forEach(fact -> terminal.line(INDENT + Width.padded(fact.label(), widest) + INDENT + fact.value()));
        facts.clear();
    }

    private Page line(String safe) {
        endFacts();
        terminal.line(safe);
        return this;
    }

    private String number(long number) {
        return Width.rightAligned(shown(number), COUNT_WIDTH);
    }

    private String shown(Object value) {
        return switch (value) {
            case Number number -> messages.text("cli.number", number);
            case Boolean yes -> messages.text(yes ? "common.yes" : "common.no");
            case Optional<?> perhaps -> perhaps.map(Object::toString).orElse("–");
            default -> value.toString();
        };
    }

    private String text(String key, Object... arguments) {
        return Printable.of(messages.text(key, arguments));
    }
}
