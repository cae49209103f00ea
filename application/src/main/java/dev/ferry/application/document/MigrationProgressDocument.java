package dev.ferry.application.document;

import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.domain.membership.MpnId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an account's move has come, as its owner sees it.
 *
 * @param replacedMpnId the one that was valid until an owner typed in {@code mpnId}; null unless that is in doubt
 */
public record MigrationProgressDocument(
        String publisherId,
        String state,
        @Nullable String workEmail,
        @Nullable String mpnId,
        @Nullable String replacedMpnId,
        @Nullable String signInAs,
        LinksDocument links,
        List<FindingDocument> findings) {

    public static MigrationProgressDocument of(MigrationProgress view) {
        return new MigrationProgressDocument(
                view.account().value(),
                view.state().slug(),
                view.workEmail().map(Object::toString).orElse(null),
                view.mpnId().orElse(null),
                view.replaced().map(MpnId::value).orElse(null),
                view.signInAs().map(Object::toString).orElse(null),
                LinksDocument.of(view.links()),
                FindingDocument.of(view.findings()));
    }
}
