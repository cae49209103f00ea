package dev.ferry.cli.migration;

import dev.ferry.application.document.FindingDocument;
import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.application.mail.Links;
import dev.ferry.cli.report.FindingCells;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A migration as the API has it. */
record MigrationProgressDocument(
        String publisherId,
        String state,
        @Nullable String workEmail,
        @Nullable String mpnId,
        Map<String, Object> links,
        List<FindingDocument> findings) {
    static final Shape<MigrationProgress> SHAPE = new Shape<>(
            MigrationProgressDocument::of,
            List.of(
                    Column.text("publisherId", MigrationProgress::account),
                    Column.text("state", MigrationProgress::state),
                    Column.text("workEmail", MigrationProgress::workEmail),
                    Column.text("mpnId", MigrationProgress::mpnId),
                    Column.text("findings", view -> FindingCells.of(view.findings()))));

    static MigrationProgressDocument of(MigrationProgress view) {
        return new MigrationProgressDocument(
                view.account().value(),
                view.state().slug(),
                view.workEmail().map(Object::toString).orElse(null),
                view.mpnId().orElse(null),
                links(view.links()),
                FindingDocument.of(view.findings()));
    }

    private static Map<String, Object> links(Links links) {
        Map<String, Object> byName = new LinkedHashMap<>();
        byName.put("joining", links.joining());
        byName.put("membership", links.membership());
        byName.put("benefits", links.benefits());
        return byName;
    }
}
