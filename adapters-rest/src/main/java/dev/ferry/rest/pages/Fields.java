package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.server.http.InputText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** What somebody typed into a form. */
public final class Fields {
    private final MultivaluedMap<String, String> form;

    public Fields(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** Checked as every text from outside; empty where the field was not sent. */
    public Outcome<String> text(String name) {
        return InputText.check(Objects.requireNonNullElse(form.getFirst(name), ""));
    }

    /** The same of a field in which tabs and ends of lines, as cells of a sheet bring them along, are spaces. */
    public Outcome<String> line(String name) {
        return InputText.check(inALine(name));
    }

    /** Of a field that is pasted into: with whatever characters came along, for a use case that looks after that. */
    public String pasted(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    /** That, to be shown again; empty where it cannot be shown. */
    public String shownInALine(String name) {
        String typed = inALine(name);
        return VisibleText.isLine(typed) ? typed : "";
    }

    private String inALine(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "")
                .replace('\t', ' ')
                .replace('\r', ' ')
                .replace('\n', ' ');
    }

    /** Of a field for several lines, whose ends browsers send as two characters; for a use case that checks it. */
    public String lines(String name) {
        return pasted(name).replace("\r\n", "\n");
    }

    /** That, to be shown again; empty where it cannot be shown. */
    public String shownLines(String name) {
        String typed = lines(name);
        return VisibleText.isLines(typed) ? typed : "";
    }

    /** To be shown again, to be mended where it is too long; empty where it cannot be shown. */
    public String shown(String name) {
        String typed = Objects.requireNonNullElse(form.getFirst(name), "");
        return VisibleText.isLine(typed) ? typed : "";
    }

    /** What is no whole number is none. */
    public OptionalLong number(String name) {
        try {
            return OptionalLong.of(Long.parseLong(shown(name)));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** All that was sent under this name, as it came: each is for a parser that refuses what is wrong. */
    public List<String> all(String name) {
        return List.copyOf(form.getOrDefault(name, List.of()));
    }

    public boolean isSent(String name) {
        return form.getFirst(name) != null;
    }
}
