package dev.ferry.application.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All offers, of accounts that have moved and of those that have not. Thread-safe. */
public final class KnownOffers {
    private static final int PAGE = 200;

    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final Offers offers;

    @Inject
    public KnownOffers(LegacyAccounts legacyAccounts, Migrations migrations, Offers offers) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.offers = offers;
    }

    /** In the order of their keys, from this account on or from the first, as a lazy stream of pages. */
    Stream<List<ManagedOffer>> pages(Optional<PublisherId> from) {
        return Stream.concat(
                        from.flatMap(legacyAccounts::find).map(List::of).stream(), legacyAccounts.pages(from, PAGE))
                .map(this::offersOf);
    }

    private List<ManagedOffer> offersOf(List<LegacyAccount> accounts) {
        Set<PublisherId> ids = accounts.stream().map(LegacyAccount::id).collect(Collectors.toUnmodifiableSet());
        Map<PublisherId, MigrationRecord> records = migrations.findAll(ids);
        Map<PublisherId, List<ManagedOffer>> moved = offers.ofAccounts(ids);
        return accounts.stream()
                .flatMap(account -> records.getOrDefault(account.id(), MigrationRecord.none(account.id()))
                                .completed()
                        ? moved.getOrDefault(account.id(), List.of()).stream()
                        : inTheLegacyPortal(account))
                .toList();
    }

    /** As they are before their account moves. */
    static Stream<ManagedOffer> inTheLegacyPortal(LegacyAccount account) {
        return account.offers().stream()
                .map(offer -> ManagedOffer.of(new OfferKey(account.id(), offer.id()), offer, Instant.EPOCH))
                .sorted(Comparator.comparing(ManagedOffer::key));
    }
}
