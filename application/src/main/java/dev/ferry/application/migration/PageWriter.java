package dev.ferry.application.migration;

import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is to become of a page of accounts, in one transaction: each moves wholly or not at all (R12). */
public final class PageWriter {
    private final Transactions transactions;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final Accounts accounts;
    private final Users users;
    private final Offers offers;
    private final History history;
    private final Outbox outbox;

    @Inject
    public PageWriter(
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            Accounts accounts,
            Users users,
            Offers offers,
            History history,
            Outbox outbox) {
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.accounts = accounts;
        this.users = users;
        this.offers = offers;
        this.history = history;
        this.outbox = outbox;
    }

    /** Is thrown to undo a page that turns out to be another node's. */
    private static final class NotOurs extends RuntimeException {
        NotOurs() {
            super("another node does this page");
        }
    }

    /**
     * Safe to repeat: what says nothing new is not written again.
     *
     * @param ours notes, in the same transaction, that the page is done; answers whether that was this node's to do
     * @return whether it was; otherwise nothing is written
     */
    boolean write(PageVerdict page, BooleanSupplier ours, WaveRequest wave, String actor, Instant at) {
        try {
            write(page, wave, actor, at, ours);
            return true;
        } catch (NotOurs _) {
            return false;
        }
    }

    private void write(PageVerdict page, WaveRequest wave, String actor, Instant at, BooleanSupplier ours) {
        transactions.run(() -> {
            if (!ours.getAsBoolean()) {
                throw new NotOurs();
            }
            legacyAccounts.replaceAll(changed(page.open()));
            migrations.saveAll(records(page));
            carryOver(page.moving());
            history.appendAll(entries(page, wave, actor, at));
            outbox.addAll(owed(page.moving(), wave, at));
        });
    }

    /** An account that says what it said before need not be stored again. */
    private List<LegacyAccount> changed(List<LegacyAccount> open) {
        Map<PublisherId, LegacyAccount> before =
                legacyAccounts.findAll(open.stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        return open.stream()
                .filter(account -> Optional.ofNullable(before.get(account.id()))
                        .filter(account::saysTheSameAs)
                        .isEmpty())
                .toList();
    }

    private void carryOver(List<Moving> moving) {
        Map<PublisherId, List<User>> carriedUsers = new HashMap<>();
        Map<PublisherId, List<Offer>> carriedOffers = new HashMap<>();
        for (Moving one : moving) {
            carriedUsers.put(one.account().id(), one.move().users());
            carriedOffers.put(one.account().id(), one.move().offers());
        }
        accounts.openAll(moving.stream().map(one -> one.move().account()).toList());
        users.addAll(carriedUsers);
        offers.addAll(carriedOffers);
        legacyAccounts.lockAll(carriedUsers.keySet());
    }

    private static List<MigrationRecord> records(PageVerdict page) {
        return Stream.concat(
                        page.moving().stream().map(Moving::record),
                        page.waiting().stream().filter(Waiting::news).map(Waiting::record))
                .toList();
    }

    private static List<HistoryEntry> entries(PageVerdict page, WaveRequest request, String actor, Instant at) {
        String wave = request.waveName().value();
        List<HistoryEntry> entries = new ArrayList<>();
        for (Moving one : page.moving()) {
            entries.add(entry(at, actor, Action.MOVED, one.account().id(), factsOf(one, wave)));
        }
        for (Waiting one : page.waiting()) {
            if (one.news()) {
                entries.add(entry(at, actor, Action.JUDGED, one.account().id(), factsOf(one, wave)));
            }
        }
        return entries;
    }

    private static HistoryEntry entry(
            Instant at, String actor, Action action, PublisherId account, Map<String, Object> facts) {
        return new HistoryEntry(at, actor, action, Optional.of(account), facts);
    }

    private static Map<String, Object> factsOf(Moving one, String wave) {
        return Map.of(
                "wave", wave,
                "mpnId", one.ready().membership().mpnId().value(),
                "tenantId", one.ready().membership().tenant().toString(),
                "passing",
                        one.ready().passing().stream()
                                .sorted()
                                .map(address -> address.normal())
                                .toList(),
                "users", one.move().mapped(),
                "unmapped", one.move().unmapped().stream().map(User::legacyKey).toList());
    }

    private static Map<String, Object> factsOf(Waiting one, String wave) {
        return Map.of(
                "wave",
                wave,
                "findings",
                one.findings().stream().map(PageWriter::factsOf).toList());
    }

    private static Map<String, Object> factsOf(Finding finding) {
        Map<String, Object> facts = new TreeMap<>(finding.facts());
        facts.put("code", finding.code().slug());
        return facts;
    }

    private static List<OutboxEntry> owed(List<Moving> moving, WaveRequest wave, Instant at) {
        List<Topic> topics =
                wave.silent() ? List.of(Topic.LEGACY_LOCK) : List.of(Topic.LEGACY_LOCK, Topic.ACCOUNT_MOVED);
        return moving.stream()
                .flatMap(one -> topics.stream()
                        .map(topic -> new OutboxEntry(one.account().id(), topic, at)))
                .collect(Collectors.toUnmodifiableList());
    }
}
