package dev.ferry.rest.pages;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.outcome.Refusal;

/** A page that says one thing: that something is not there, may not be, or went wrong. */
record Notice(PageContext page, String code, String title, String detail) implements View {

    static Notice of(PageContext page, Refusal reason) {
        return new Notice(
                page,
                reason.code().slug(),
                page.messages().title(reason.code()),
                page.messages().refusal(reason));
    }

    static Notice formTooOld(PageContext page, Language language) {
        Messages messages = PageContext.sentences(language);
        return new Notice(
                page,
                "form-too-old",
                messages.text("page.form-too-old.title"),
                messages.text("page.form-too-old.detail"));
    }
}
