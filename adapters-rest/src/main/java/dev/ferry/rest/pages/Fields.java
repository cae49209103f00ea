package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.server.InputText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;

/** What somebody typed into a form. */
final class Fields {
    private final MultivaluedMap<String, String> form;

    Fields(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** Checked as every text from outside; empty where the field was not sent. */
    Outcome<String> text(String name) {
        return InputText.check(Objects.requireNonNullElse(form.getFirst(name), ""));
    }

    /** To be shown again; empty where it cannot be shown. */
    String shown(String name) {
        return text(name) instanceof Done<String>(var text) ? text : "";
    }

    boolean isSent(String name) {
        return form.getFirst(name) != null;
    }
}
