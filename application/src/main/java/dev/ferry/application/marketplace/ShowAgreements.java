package dev.ferry.application.marketplace;

import dev.ferry.application.agreement.Agreements;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The agreements in their current versions, and which the account accepted; for anyone who sees the account. */
public final class ShowAgreements {
    private final AccountSide side;
    private final Agreements agreements;

    @Inject
    public ShowAgreements(AccountSide side, Agreements agreements) {
        this.side = side;
        this.agreements = agreements;
    }

    /** In the reader's language, where there is a text in it. Refuses {@code account-not-found}. */
    public Outcome<List<AgreementView>> run(Requester who, PublisherId id, Language language) {
        return side.seenBy(who, id)
                .map(seen -> Stream.of(Agreement.values())
                        .map(agreement -> view(seen, agreements.current(agreement, language.tag())))
                        .toList());
    }

    private static AgreementView view(AccountSide.Seen seen, AgreementText text) {
        return new AgreementView(text, AgreementView.accepted(seen.account(), text.agreement()));
    }
}
