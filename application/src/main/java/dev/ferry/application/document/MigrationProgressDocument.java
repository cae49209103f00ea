package dev.ferry.application.document;

import dev.ferry.application.guided.MigrationProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an account's move has come, as its owner sees it. */
public record MigrationProgressDocument(
        String publisherId,
        String state,
        @Nullable String workEmail,
        @Nullable String mpnId,
        @Nullable String signInAs,
        LinksDocument links,
        List<FindingDocument> findings) {

    public static MigrationProgressDocument of(MigrationProgress view) {
        return new MigrationProgressDocument(
                view.account().value(),
                view.state().slug(),
                view.workEmail().map(Object::toString).orElse(null),
                view.mpnId().orElse(null),
                view.signInAs().map(Object::toString).orElse(null),
                LinksDocument.of(view.links()),
                FindingDocument.of(view.findings()));
    }
}
