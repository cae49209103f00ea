package dev.ferry.application.marketplace;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** An owner or manager has the account join the commercial marketplace (R19); once more changes nothing. */
public final class EnrolInMarketplace {
    private final AccountSide side;

    /** What an account joins. Slugs are public contract: add, never rename. */
    public enum Program implements Slug {
        COMMERCIAL_MARKETPLACE
    }

    @Inject
    public EnrolInMarketplace(AccountSide side) {
        this.side = side;
    }

    /**
     * Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only}, {@code unknown-value}.
     *
     * @param program as it was typed in
     */
    public Outcome<Optional<Stamp>> run(Requester who, PublisherId id, String program) {
        return side.managedBy(who, id)
                .then(_ -> Slug.parse(Program.class, program))
                .then(known -> side.act(
                        who,
                        id,
                        Action.MARKETPLACE_ENROLLED,
                        (account, stamp) -> Outcome.done(account.enrolledBy(stamp)),
                        (_, _) -> Map.of("program", known.slug())))
                .map(seen -> seen.account().enrolled());
    }
}
