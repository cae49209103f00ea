package dev.ferry.cli.support;

import dev.ferry.application.document.CaseDocument;
import dev.ferry.application.messages.CaseWords;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.support.SupportCase;
import java.util.List;

/** How cases look in listings. */
final class CaseShape {
    /** With the words of contracts. */
    static final Shape<SupportCase> SHAPE = new Shape<>(
            CaseDocument::of,
            List.of(
                    Column.text("caseId", SupportCase::id),
                    Column.text("publisherId", SupportCase::account),
                    Column.text("offerId", one -> one.request().offer()),
                    Column.text("topic", one -> one.request().topic().slug()),
                    Column.text("desk", one -> one.request().desk().slug()),
                    Column.text("state", one -> one.state().slug()),
                    Column.text("text", one -> one.request().text())));

    private CaseShape() {}

    /** With those of the reader; what is said is left to the page of each. */
    static Shape<SupportCase> in(CaseWords words) {
        return new Shape<>(
                CaseDocument::of,
                List.of(
                        Column.text("caseId", SupportCase::id),
                        Column.text("publisherId", SupportCase::account),
                        Column.text("offerId", one -> one.request().offer()),
                        Column.text("topic", one -> words.of(one.request().topic())),
                        Column.text("desk", one -> words.of(one.request().desk())),
                        Column.text("state", one -> words.of(one.state()))));
    }
}
