package dev.ferry.application.document;

import dev.ferry.application.account.LegacyView;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the legacy portal has it. */
public record LegacyDocument(
        String publisherId,
        String displayName,
        @Nullable String mpnId,
        CompanyDocument company,
        boolean payoutProfile,
        boolean readOnly,
        List<LegacyUserDocument> users,
        List<LegacyOffer> offers) {

    /** An offer as the legacy portal lists it. */
    public record LegacyOffer(String offerId, String name, String kind, String situation) {
        static LegacyOffer of(Offer offer) {
            return new LegacyOffer(
                    offer.id().value(),
                    offer.name(),
                    offer.kind().slug(),
                    offer.situation().slug());
        }
    }

    public static LegacyDocument of(LegacyView view) {
        LegacyAccount account = view.account();
        return new LegacyDocument(
                account.id().value(),
                account.displayName(),
                account.mpnId().orElse(null),
                CompanyDocument.of(account.company()),
                account.payoutProfile(),
                view.readOnly(),
                account.users().stream().map(LegacyUserDocument::of).toList(),
                account.offers().stream().map(LegacyOffer::of).toList());
    }
}
