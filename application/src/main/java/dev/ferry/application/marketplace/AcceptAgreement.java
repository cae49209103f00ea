package dev.ferry.application.marketplace;

import dev.ferry.application.agreement.Agreements;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** An owner or manager accepts the ISV addendum as it was shown to them (R19, R20); once more changes nothing. */
public final class AcceptAgreement {
    private final AccountSide side;
    private final Agreements agreements;

    @Inject
    public AcceptAgreement(AccountSide side, Agreements agreements) {
        this.side = side;
        this.agreements = agreements;
    }

    /**
     * Refuses {@code account-not-found}, {@code managed-in-cpp}, {@code manager-only}, {@code agreement-outdated} of
     * another version than the current one, and {@code agreement-unread} where the digest is not of one of its texts:
     * it was not shown.
     *
     * @param version as it was shown
     * @param digest as it was shown
     */
    public Outcome<AgreementView> run(Requester who, PublisherId id, String version, String digest) {
        return side.managedBy(who, id)
                .then(_ -> shown(agreements.current(Agreement.ISV_ADDENDUM), version, digest))
                .then(text -> accept(who, id, text));
    }

    private static Outcome<AgreementText> shown(List<AgreementText> current, String version, String digest) {
        String latest = current.getFirst().version().toString();
        if (!latest.equals(version)) {
            return Outcome.refused(Code.AGREEMENT_OUTDATED, "version", latest);
        }
        return current.stream()
                .filter(text -> text.digest().equals(digest))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Code.AGREEMENT_UNREAD));
    }

    private Outcome<AgreementView> accept(Requester who, PublisherId id, AgreementText text) {
        return side.act(
                        who,
                        id,
                        Action.AGREEMENT_ACCEPTED,
                        (account, stamp) ->
                                Outcome.done(account.accepting(new Acceptance(text.version(), text.digest(), stamp))),
                        (_, _) -> Map.of(
                                "agreement", text.agreement().slug(),
                                "version", text.version().toString(),
                                "digest", text.digest()))
                .map(seen -> new AgreementView(text, AgreementView.accepted(seen.account(), text.agreement())));
    }
}
