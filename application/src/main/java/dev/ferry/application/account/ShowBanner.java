package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountRelation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.Role;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The yellow banner on an account's Publisher Profile (R2, R3). */
public final class ShowBanner {
    private final ShowAccount account;

    @Inject
    public ShowBanner(ShowAccount account) {
        this.account = account;
    }

    /** Somebody to ask. */
    public record Owner(Optional<String> displayName, EmailAddress email) {}

    /**
     * What the banner says, and to whom.
     *
     * @param migrated which of the two cases it is
     * @param started whether somebody is on the way already
     * @param acts whether the one who asks may act: contributors are shown whom to ask instead (R3)
     * @param signInAs the address under which the one who asks acts in Partner Center, where they signed in under
     *     another (R11)
     * @param findings as the one who asks may see them; none once migrated
     * @param owners the owners who can be written to; once migrated, those who manage the account in Partner Center
     */
    public record Banner(
            PublisherId account,
            boolean migrated,
            boolean started,
            boolean acts,
            Optional<EmailAddress> signInAs,
            List<Finding> findings,
            List<Owner> owners) {}

    public Outcome<Banner> run(Requester who, PublisherId id) {
        return account.known(who, id).map(known -> banner(known.found(), account.view(known)));
    }

    private Banner banner(AccessibleAccount found, AccountView view) {
        return new Banner(
                view.id(),
                view.managedInPartnerCenter(),
                view.state() == MigrationState.IN_PROGRESS,
                found.relation() == AccountRelation.OWNER,
                found.entersAs(),
                view.findings(),
                owners(found));
    }

    private static List<Owner> owners(AccessibleAccount found) {
        return found.record().completed() ? ownersHere(found) : ownersThere(found);
    }

    private static List<Owner> ownersHere(AccessibleAccount found) {
        return found.users().stream()
                .filter(user -> user.acts(Role.OWNER))
                .flatMap(user -> owner(user.identity(), user.displayName()))
                .toList();
    }

    private static List<Owner> ownersThere(AccessibleAccount found) {
        return found.account().withOwners(found.record().namedOwners()).owners().stream()
                .flatMap(user -> owner(user.identity(), user.displayName()))
                .toList();
    }

    private static Stream<Owner> owner(Identity identity, Optional<String> displayName) {
        return identity.email().stream().map(email -> new Owner(displayName, email));
    }
}
