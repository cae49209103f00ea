package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.outcome.Refusal;

/** A page that says one thing: that something is not there, may not be, or went wrong. */
record Notice(Visit visit, String code, String title, String detail) implements View {

    static Notice of(Visit visit, Refusal reason) {
        return new Notice(
                visit,
                reason.code().slug(),
                visit.messages().title(reason.code()),
                visit.messages().refusal(reason));
    }

    static Notice formTooOld(Visit visit, Language language) {
        Messages messages = Messages.in(language);
        return new Notice(
                visit,
                "form-too-old",
                messages.text("page.form-too-old.title"),
                messages.text("page.form-too-old.detail"));
    }
}
