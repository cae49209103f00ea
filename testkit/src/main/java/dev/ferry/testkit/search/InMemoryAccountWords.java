package dev.ferry.testkit.search;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.search.KnownWords;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.account.InMemoryAccounts;
import dev.ferry.testkit.legacy.InMemoryLegacyAccounts;
import dev.ferry.testkit.membership.InMemoryMemberships;
import dev.ferry.testkit.migration.InMemoryMigrations;
import dev.ferry.testkit.offer.InMemoryOffers;
import dev.ferry.testkit.standing.CalledAccounts;
import dev.ferry.testkit.tenant.InMemoryTenants;
import dev.ferry.testkit.user.InMemoryUsers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for words through all that other fakes hold, so that there is never anything to be read. */
public final class InMemoryAccountWords implements AccountWords, CalledAccounts {
    private final InMemoryLegacyAccounts legacyAccounts;
    private final InMemoryAccounts accounts;
    private final InMemoryUsers users;
    private final InMemoryOffers offers;
    private final InMemoryMigrations migrations;
    private final InMemoryTenants tenants;
    private final InMemoryMemberships memberships;

    public InMemoryAccountWords(
            InMemoryLegacyAccounts legacyAccounts,
            InMemoryAccounts accounts,
            InMemoryUsers users,
            InMemoryOffers offers,
            InMemoryMigrations migrations,
            InMemoryTenants tenants,
            InMemoryMemberships memberships) {
        this.legacyAccounts = legacyAccounts;
        this.accounts = accounts;
        this.users = users;
        this.offers = offers;
        this.migrations = migrations;
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /** The accounts that a text means. */
    @Override
    public Set<PublisherId> fitting(SearchText text) {
        Map<PublisherId, KnownWords> known = new TreeMap<>();
        legacyAccounts
                .page(Optional.empty(), Integer.MAX_VALUE)
                .forEach(legacy -> known.put(legacy.id(), known(legacy)));
        SearchText meant = text.among(word ->
                known.values().stream().flatMap(words -> words.all().stream()).anyMatch(one -> one.startsWith(word)));
        return known.entrySet().stream()
                .filter(entry -> meant.fits(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of accounts that have moved Partner Center says how their offers came. */
    @Override
    public Set<PublisherId> withOffer(Set<PublisherId> among, Situation situation) {
        Set<PublisherId> moved = accounts.findAll(among).keySet();
        Stream<PublisherId> there = offers.ofAccounts(moved).entrySet().stream()
                .filter(entry -> came(entry.getValue().stream().map(ManagedOffer::content), situation))
                .map(Map.Entry::getKey);
        Stream<PublisherId> here = legacyAccounts.findAll(among).values().stream()
                .filter(legacy -> !moved.contains(legacy.id()) && came(legacy.offers().stream(), situation))
                .map(LegacyAccount::id);
        return Stream.concat(there, here).collect(Collectors.toSet());
    }

    private static boolean came(Stream<Offer> offers, Situation situation) {
        return offers.anyMatch(offer -> offer.situation() == situation);
    }

    private KnownWords known(LegacyAccount legacy) {
        return Optional.ofNullable(accounts.findAll(Set.of(legacy.id())).get(legacy.id()))
                .map(this::moved)
                .orElseGet(() -> waiting(legacy));
    }

    private KnownWords moved(Account account) {
        KnownWords words = new KnownWords().named(account.id().value()).named(account.displayName());
        account.company().name().ifPresent(words::named);
        words.named(account.mpnId().value());
        users.of(account.id()).forEach(user -> user.identity().email().ifPresent(words::withAddress));
        offers.ofAccounts(Set.of(account.id())).values().stream()
                .flatMap(List::stream)
                .forEach(offer -> offer(words, offer.content()));
        tenant(words, account.tenant());
        return words;
    }

    private KnownWords waiting(LegacyAccount legacy) {
        KnownWords words = new KnownWords().named(legacy.id().value()).named(legacy.displayName());
        legacy.company().name().ifPresent(words::named);
        legacy.users().forEach(user -> user.identity().email().ifPresent(words::withAddress));
        legacy.offers().forEach(offer -> offer(words, offer));
        MigrationRecord record =
                migrations.findAll(Set.of(legacy.id())).getOrDefault(legacy.id(), MigrationRecord.none(legacy.id()));
        Candidate candidate = Candidate.of(legacy, record);
        candidate.heldMpnId().ifPresent(words::named);
        candidate.mpnId().flatMap(this::tenantOf).ifPresent(tenant -> tenant(words, tenant));
        return words;
    }

    private static void offer(KnownWords words, Offer offer) {
        words.withOffer(offer.id().value(), offer.name());
    }

    private Optional<TenantId> tenantOf(MpnId number) {
        return memberships.tenantOf(number);
    }

    private void tenant(KnownWords words, TenantId tenant) {
        words.ofTenant(tenant);
        tenants.names(Set.of(tenant)).values().forEach(words::named);
    }
}
