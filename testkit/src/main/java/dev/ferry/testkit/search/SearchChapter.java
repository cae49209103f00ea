package dev.ferry.testkit.search;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.testkit.operation.StoreChapter;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the chapters of {@link AccountWordsContract} share. */
abstract class SearchChapter extends StoreChapter {
    SearchChapter(AccountWordsContract contract) {
        super(contract);
    }

    final void store(LegacyAccount... accounts) {
        store(List.of(accounts));
    }

    /** With how they stand, because of others none is found. */
    final void store(List<LegacyAccount> accounts) {
        stores().legacyAccounts().replaceAll(accounts);
        stores().accountStandings()
                .saveAll(accounts.stream().map(SearchChapter::waiting).toList());
    }

    private static AccountStanding waiting(LegacyAccount account) {
        return new AccountStanding(
                account.id(),
                account.displayName(),
                MigrationState.NOT_STARTED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Set.of(),
                Grounds.NONE,
                NOON);
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
        return found(text, Optional.empty(), 1_000).stream()
                .map(PublisherId::value)
                .toList();
    }

    final List<PublisherId> found(String text, Optional<PublisherId> after, int most) {
        StandingFilter filter = StandingFilter.ALL.withText(SearchText.of(text));
        List<PublisherId> page = stores().accountStandings().page(filter, NOON, after, most).stream()
                .map(AccountStanding::account)
                .toList();
        assertThat(stores().accountStandings()
                        .find(filter, NOON, after, most, 1)
                        .page())
                .extracting(AccountStanding::account)
                .isEqualTo(page);
        return page;
    }

    final long count(String text, int most) {
        return stores().accountStandings()
                .find(StandingFilter.ALL.withText(SearchText.of(text)), NOON, Optional.empty(), 1, most)
                .count();
    }

    final void readAll() {
        int rounds = 0;
        while (stores().accountWords().readSome()) {
            rounds++;
            assertThat(rounds).isLessThan(1_000);
        }
    }
}
