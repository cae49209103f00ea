package dev.ferry.application.document;

import dev.ferry.application.account.AccountView;
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
    public record MoveDocument(
            String state, @Nullable String wave, @Nullable String completedAt, List<FindingDocument> findings) {}

    public static AccountDocument of(AccountView view) {
        return new AccountDocument(
                view.id().value(),
                view.displayName(),
                managedIn(view),
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

    /** By which portal it is managed now: {@code cpp} or {@code partner-center}. */
    public static String managedIn(AccountView view) {
        return view.managedInPartnerCenter() ? "partner-center" : "cpp";
    }
}
