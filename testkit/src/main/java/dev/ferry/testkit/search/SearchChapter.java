package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.search.SearchText;
import dev.ferry.testkit.operation.StoreChapter;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Optional;

/** What the chapters of {@link AccountSearchContract} share. */
abstract class SearchChapter extends StoreChapter {
    SearchChapter(AccountSearchContract contract) {
        super(contract);
    }

    final void store(LegacyAccount... accounts) {
        stores().legacyAccounts().replaceAll(List.of(accounts));
    }

    /** An account that nothing but its name tells from others. */
    static LegacyAccount called(String id, String displayName) {
        return new LegacyAccount(
                id(id),
                displayName,
                Optional.empty(),
                new CompanyProfile(Optional.empty(), Optional.empty()),
                false,
                List.of(),
                List.of());
    }

    static Offer offer(String id, String name) {
        Offer plain = Samples.offer(id);
        return new Offer(
                new OfferId(id),
                name,
                plain.kind(),
                plain.situation(),
                plain.inAppSource(),
                plain.appSourceUrl(),
                plain.requiresCloudEmbed(),
                plain.coSellPrioritised(),
                plain.certifiedBefore(),
                plain.premiumEligible(),
                plain.legalEntity(),
                plain.contacts(),
                plain.collateral(),
                plain.markets());
    }

    final List<String> found(String text) {
        return stores().accountSearch().find(SearchText.of(text), Optional.empty(), 1_000).stream()
                .map(PublisherId::value)
                .toList();
    }
}
