package dev.ferry.cli.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.document.FindingDocument;
import dev.ferry.domain.account.CompanyProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the API has it. */
record AccountDocument(
        String publisherId,
        String displayName,
        String managedIn,
        @Nullable String mpnId,
        @Nullable String tenantId,
        Company company,
        boolean payoutProfile,
        Migration migration,
        int users,
        int offers) {

    record Company(@Nullable String name, @Nullable String country) {
        static Company of(CompanyProfile profile) {
            return new Company(profile.name().orElse(null), profile.country().orElse(null));
        }
    }

    record Migration(
            String state, @Nullable String wave, @Nullable String completedAt, List<FindingDocument> findings) {}

    static AccountDocument of(AccountView view) {
        return new AccountDocument(
                view.id().value(),
                view.displayName(),
                AccountShape.managedIn(view),
                view.mpnId().orElse(null),
                view.tenant().map(Object::toString).orElse(null),
                Company.of(view.company()),
                view.payoutProfile(),
                new Migration(
                        view.state().slug(),
                        view.wave().map(Object::toString).orElse(null),
                        view.completedAt().map(Instant::toString).orElse(null),
                        FindingDocument.of(view.findings())),
                view.users(),
                view.offers());
    }
}
