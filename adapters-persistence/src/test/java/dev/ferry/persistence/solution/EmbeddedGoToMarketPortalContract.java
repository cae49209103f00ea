package dev.ferry.persistence.solution;

import static dev.ferry.testkit.sample.Samples.id;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.solution.GoToMarketAbility;
import dev.ferry.testkit.solution.GoToMarketPortalContract;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The embedded portal on a database that a test can take away. */
abstract class EmbeddedGoToMarketPortalContract extends GoToMarketPortalContract {
    private final VanishingStores stores;

    EmbeddedGoToMarketPortalContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected GoToMarketPortal knowing(List<Solution> solutions) {
        if (solutions.stream().anyMatch(one -> one.offer().isEmpty())) {
            throw new UnsupportedOperationException("each is about an offer");
        }
        stores.legacyAccounts()
                .replaceAll(solutions.stream().collect(groupingBy(Solution::account)).entrySet().stream()
                        .map(entry -> account(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(one -> offer(one.offer().orElseThrow(), one.name(), Situation.PUBLISHED))
                                        .toArray(Offer[]::new)))
                        .toList());
        return stores.get(GoToMarketPortal.class);
    }

    private static LegacyAccount account(PublisherId id, Offer... offers) {
        return LegacyAccountSample.named(id.value()).withOffers(offers).build();
    }

    private static Offer offer(OfferId id, String name, Situation situation) {
        return new Offer(
                id,
                name,
                OfferKind.DYNAMICS_365_OPERATIONS,
                situation,
                true,
                Optional.of("https://appsource.example/product/" + id),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void r18OnlyWhatWasPublishedIsASolution() {
        stores.legacyAccounts()
                .replaceAll(List.of(account(
                        id("contoso"),
                        Arrays.stream(Situation.values())
                                .map(one -> offer(new OfferId(one.slug()), one.slug(), one))
                                .toArray(Offer[]::new))));
        GoToMarketPortal portal = stores.get(GoToMarketPortal.class);

        assertThat(portal.ofAccounts(Set.of(id("contoso"))).get(id("contoso")))
                .extracting(Solution::id)
                .containsExactly("contoso/published");
        assertThat(portal.page(Optional.empty(), Optional.empty(), 10))
                .extracting(Solution::id)
                .containsExactly("contoso/published");
    }

    @Override
    protected Map<SolutionKey, String> entered() {
        Set<PublisherId> accounts = stores.legacyAccounts().page(Optional.empty(), 1_000).stream()
                .map(LegacyAccount::id)
                .collect(toSet());
        return stores.database().with(sql -> SolutionEntryRows.fetch(sql, accounts)).entrySet().stream()
                .collect(toMap(entry -> key(entry.getKey()), Map.Entry::getValue));
    }

    private static SolutionKey key(OfferKey about) {
        return new SolutionKey(about.account(), about.toString());
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("its solutions are the published offers", GoToMarketAbility.UNMATCHED));
        return gaps;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
