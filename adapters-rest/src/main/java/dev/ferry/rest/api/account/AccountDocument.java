package dev.ferry.rest.api.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.CompanyDocument;
import dev.ferry.application.document.FindingDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the one who asks may see it. */
public record AccountDocument(
        String publisherId,
        String displayName,
        String managedIn,
        @Nullable String mpnId,
        @Nullable String tenantId,
        CompanyDocument company,
        boolean payoutProfile,
        MoveDocument migration,
        int users,
        int offers) {

    /** How far its move has come. */
    record MoveDocument(
            String state, @Nullable String wave, @Nullable String completedAt, List<FindingDocument> findings) {}

    public static AccountDocument of(AccountView view) {
        return new AccountDocument(
                view.id().value(),
                view.displayName(),
                view.managedInPartnerCenter() ? "partner-center" : "cpp",
                view.mpnId().orElse(null),
                view.tenant().map(Object::toString).orElse(null),
                CompanyDocument.of(view.company()),
                view.payoutProfile(),
                new MoveDocument(
                        view.state().slug(),
                        view.wave().map(Object::toString).orElse(null),
                        view.completedAt().map(Instant::toString).orElse(null),
                        FindingDocument.of(view.findings())),
                view.users(),
                view.offers());
    }
}
