package dev.ferry.application.wave;

import dev.ferry.application.migration.Mover;
import dev.ferry.application.migration.PageVerdict;
import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;
import dev.ferry.application.standing.StandingKeeper;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.operation.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Mover mover;
    private final History history;
    private final StandingKeeper standings;

    @Inject
    public PageWriter(
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            Mover mover,
            History history,
            StandingKeeper standings) {
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.mover = mover;
        this.history = history;
        this.standings = standings;
    }

    /** What became of a page. */
    enum Result {
        WRITTEN,
        /** Another node does it: nothing was written. */
        ANOTHERS,
        /**
         * An owner went on with an account of it since it was judged: nothing was written, it is to be judged again.
         */
        OVERTAKEN
    }

    /** Is thrown to undo a page. */
    private static final class Undone extends RuntimeException {
        private final Result result;

        Undone(Result result) {
            super("this page is not written: " + result);
            this.result = result;
        }
    }

    /**
     * Safe to repeat: what says nothing new is not written again.
     *
     * @param ours notes, in the same transaction, that the page is done; answers whether that was this node's to do
     */
    Result write(PageVerdict page, BooleanSupplier ours, WaveRequest wave, String actor, Instant at) {
        try {
            transactions.run(() -> writeAll(page, ours, wave, actor, at));
            return Result.WRITTEN;
        } catch (Undone undone) {
            return undone.result;
        }
    }

    private void writeAll(PageVerdict page, BooleanSupplier ours, WaveRequest wave, String actor, Instant at) {
        if (!ours.getAsBoolean()) {
            throw new Undone(Result.ANOTHERS);
        }
        if (!standsAsJudged(page)) {
            throw new Undone(Result.OVERTAKEN);
        }
        List<LegacyAccount> changed = changed(page.open());
        legacyAccounts.replaceAll(changed);
        migrations.saveAll(records(page));
        mover.write(page.moving().stream().map(Moving::move).toList(), wave.silent(), at);
        history.appendAll(entries(page, wave, actor, at));
        standings.keep(page, changed);
    }

    /** Owners go on with their accounts while a wave judges them: what they give wins, and nobody overtakes a move. */
    private boolean standsAsJudged(PageVerdict page) {
        Map<PublisherId, MigrationRecord> now = migrations.hold(page.judgedOn().keySet());
        return page.judgedOn().entrySet().stream()
                .allMatch(entry -> now.getOrDefault(entry.getKey(), MigrationRecord.none(entry.getKey()))
                        .equals(entry.getValue()));
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
        Map<String, Object> facts = new TreeMap<>(Mover.facts(one.move(), one.ready()));
        facts.put("wave", wave);
        return facts;
    }

    private static Map<String, Object> factsOf(Waiting one, String wave) {
        return Map.of(
                "wave",
                wave,
                "findings",
                one.findings().stream().map(Finding::described).toList());
    }
}
