package dev.ferry.cli;

import dev.ferry.application.way.WayView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A migration as the API has it. */
record WayDocument(
        String publisherId,
        String state,
        @Nullable String workEmail,
        @Nullable String mpnId,
        List<Map<String, Object>> findings) {
    static final Shape<WayView> SHAPE = new Shape<>(
            WayDocument::of,
            List.of(
                    Column.text("publisherId", WayView::account),
                    Column.text("state", WayView::state),
                    Column.text("workEmail", WayView::workEmail),
                    Column.text("mpnId", WayView::mpnId),
                    Column.text("findings", view -> FindingDocuments.cell(view.findings()))));

    static WayDocument of(WayView view) {
        return new WayDocument(
                view.account().value(),
                view.state(),
                view.workEmail().map(Object::toString).orElse(null),
                view.mpnId().orElse(null),
                view.findings().stream().map(FindingDocuments::of).toList());
    }
}
