package dev.ferry.cli.migration;

import dev.ferry.application.document.MigrationProgressDocument;
import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.cli.report.FindingCells;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import java.util.List;

/** How migrations look. */
final class MigrationProgressShape {
    static final Shape<MigrationProgress> SHAPE = new Shape<>(
            MigrationProgressDocument::of,
            List.of(
                    Column.text("publisherId", MigrationProgress::account),
                    Column.text("state", MigrationProgress::state),
                    Column.text("workEmail", MigrationProgress::workEmail),
                    Column.text("mpnId", MigrationProgress::mpnId),
                    Column.text("findings", view -> FindingCells.of(view.findings()))));

    private MigrationProgressShape() {}
}
