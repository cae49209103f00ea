package dev.ferry.cli.account;

import dev.ferry.application.account.LegacyView;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the legacy portal has it. */
record LegacyDocument(
        String publisherId,
        String displayName,
        @Nullable String mpnId,
        AccountDocument.Company company,
        boolean payoutProfile,
        boolean readOnly,
        List<LegacyUserDocument> users,
        List<OfferDocument> offers) {

    record OfferDocument(String offerId, String name, String kind, String situation) {
        static OfferDocument of(Offer offer) {
            return new OfferDocument(
                    offer.id().value(),
                    offer.name(),
                    offer.kind().slug(),
                    offer.situation().slug());
        }
    }

    static LegacyDocument of(LegacyView view) {
        LegacyAccount account = view.account();
        return new LegacyDocument(
                account.id().value(),
                account.displayName(),
                account.mpnId().orElse(null),
                AccountDocument.Company.of(account.company()),
                account.payoutProfile(),
                view.readOnly(),
                account.users().stream().map(LegacyUserDocument::of).toList(),
                account.offers().stream().map(OfferDocument::of).toList());
    }
}
