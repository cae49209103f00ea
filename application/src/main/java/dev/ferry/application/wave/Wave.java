package dev.ferry.application.wave;

import dev.ferry.application.migration.PageJudge;
import dev.ferry.application.migration.PageVerdict;
import dev.ferry.application.migration.Progress;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** This node's run of a wave over one export: a pipeline of pages. Memory does not grow with the export. */
final class Wave {
    /** What is shared first, before the pages of accounts: the look at what the load takes away. */
    private static final int GUARD = 0;

    /** More nobody reads. */
    private static final int MOST_WARNINGS = 200;

    private final Waves parts;
    private final WaveOrder order;
    private final WaveRequest request;
    private final WaveShare share;
    private final List<ExportWarning> listedDrafts = new ArrayList<>();
    private boolean stopped;
    private Optional<Refusal> objection = Optional.empty();

    Wave(Waves parts, WaveOrder order, WaveShare share) {
        this.parts = parts;
        this.order = order;
        this.request = order.request();
        this.share = share;
    }

    /** Refuses {@code too-many-removals}, before anything is written. */
    Outcome<WaveResult> run(Export export) {
        guard(export);
        return objection.isPresent() && !request.dryRun()
                ? new Outcome.Refused<>(objection.get())
                : Outcome.done(load(export));
    }

    /** Of several nodes one looks, and the others wait for it; where it objects or dies, the next one looks. */
    private void guard(Export export) {
        boolean open = true;
        while (open && !stopped) {
            open = switch (share.claim(GUARD)) {
                case DONE -> false;
                case MINE -> !look(export);
                case ANOTHERS -> {
                    stopped = isStopped();
                    share.pause();
                    yield true;
                }
            };
        }
    }

    private boolean isStopped() {
        return parts.isStopped(order);
    }

    /** Whether this is settled: there is an objection, or all may go on. */
    private boolean look(Export export) {
        Optional<LoadLosses> losses = new LoadGuard(
                        parts.legacyAccounts(), this::isStopped, parts.rules().pageAccounts())
                .count(export, request.add(), parts.rules().removalPercent());
        stopped = losses.isEmpty();
        objection = losses.flatMap(seen -> seen.objection(request.removals()));
        boolean goesOn = losses.isPresent() && (objection.isEmpty() || request.dryRun());
        return !goesOn
                || parts.transactions().run(() -> share.done(GUARD, losses.get().counts()));
    }

    private WaveResult load(Export export) {
        order.watch().opened(export.accountRows());
        note(share.began() ? Action.WAVE_STARTED : Action.WAVE_JOINED, asked());
        try (RejectLog log = new WatchedLog(parts.rejects().open(request.waveName(), order.began()), order.watch());
                CompanyIntake companies = parts.companies(request.dryRun(), request.add())) {
            if (!stopped) {
                companies.takeIn(export, log);
                goThrough(export, log, parts.judge(companies, request));
            }
            List<ExportWarning> warnings = Stream.of(
                            export.warnings(), companies.contested(), companies.personal(), listedDrafts)
                    .flatMap(List::stream)
                    .toList();
            WaveCounts counts = share.counts();
            noteEnd(counts);
            return new WaveResult(
                    request.dryRun(),
                    request.waveName(),
                    counts,
                    objection,
                    log.rows(),
                    log.file(),
                    warnings,
                    stopped,
                    Duration.between(order.began(), parts.clock().instant()));
        }
    }

    private void goThrough(Export export, RejectLog log, PageJudge judge) {
        WaveRules rules = parts.rules();
        try (ReadAhead<LegacyAccount> ahead =
                        new ReadAhead<>(export::accounts, Gatherers.windowFixed(rules.pageAccounts()));
                WavePages pages =
                        new WavePages(page -> work(page, judge), new Progress(order.watch()), rules.pagesAtOnce())) {
            takeAll(ahead, pages, log);
            pages.settle();
            while (pages.waitsForOthers() && !stopped) {
                stopped = isStopped();
                share.pause();
                pages.settle();
            }
        }
    }

    private void takeAll(ReadAhead<LegacyAccount> ahead, WavePages pages, RejectLog log) {
        int number = GUARD;
        for (Optional<ReadAhead.Batch<LegacyAccount>> page = ahead.next();
                page.isPresent() && !stopped;
                page = ahead.next()) {
            page.get().rejects().forEach(log::add);
            List<LegacyAccount> accounts = page.get().rows();
            accounts.forEach(this::warnOfListedDrafts);
            pages.makeRoom();
            stopped = number > GUARD && !accounts.isEmpty() && isStopped();
            if (!stopped && !accounts.isEmpty()) {
                pages.add(new NumberedPage(++number, accounts));
            }
        }
    }

    private void warnOfListedDrafts(LegacyAccount account) {
        for (Offer offer : account.offers()) {
            if (offer.inAppSource() && offer.situation() == Situation.DRAFT && listedDrafts.size() < MOST_WARNINGS) {
                listedDrafts.add(new ExportWarning.ListedDraft(
                        account.id().value(), offer.id().value()));
            }
        }
    }

    private PageOutcome work(NumberedPage page, PageJudge judge) {
        return switch (share.claim(page.number())) {
            case MINE -> move(page, judge);
            case ANOTHERS -> new PageOutcome.Underway(page);
            case DONE -> new PageOutcome.DoneElsewhere(page.accounts().size());
        };
    }

    private PageOutcome move(NumberedPage page, PageJudge judge) {
        while (true) {
            List<LegacyAccount> accounts = request.add() ? parts.addedToKnown(page.accounts()) : page.accounts();
            PageVerdict verdict = judge.judge(accounts, now());
            switch (write(page, verdict)) {
                case WRITTEN -> {
                    return new PageOutcome.Done(verdict);
                }
                case ANOTHERS -> {
                    return new PageOutcome.Underway(page);
                }
                case OVERTAKEN -> {
                    // judged again, on what the owner gave
                }
            }
        }
    }

    private PageWriter.Result write(NumberedPage page, PageVerdict verdict) {
        WaveCounts counts = verdict.counts();
        if (request.dryRun()) {
            return share.done(page.number(), counts) ? PageWriter.Result.WRITTEN : PageWriter.Result.ANOTHERS;
        }
        return parts.writer()
                .write(
                        verdict,
                        () -> share.done(page.number(), counts),
                        request,
                        order.who().actor(),
                        now());
    }

    /** Of the nodes that ran the wave to its end one tells; one that was stopped tells that it was. */
    private void noteEnd(WaveCounts counts) {
        parts.transactions().run(() -> {
            if (stopped || share.end()) {
                note(Action.WAVE_ENDED, facts(counts));
            }
        });
    }

    private void note(Action action, Map<String, Object> facts) {
        if (!request.dryRun()) {
            Map<String, Object> named = new TreeMap<>(facts);
            named.put("wave", request.waveName().value());
            parts.history()
                    .appendAll(List.of(new HistoryEntry(now(), order.who().actor(), action, Optional.empty(), named)));
        }
    }

    private Map<String, Object> asked() {
        Map<String, Object> facts = new TreeMap<>(Map.of("export", request.export()));
        if (request.add()) {
            facts.put("add", true);
        }
        request.removals().ifPresent(users -> facts.put("removals", users));
        return facts;
    }

    private Map<String, Object> facts(WaveCounts counts) {
        return Map.of(
                "accounts", counts.accounts(),
                "migrated", counts.migrated(),
                "alreadyMigrated", counts.alreadyMigrated(),
                "actionNeeded", counts.actionNeeded(),
                "usersGone", counts.usersGone(),
                "stopped", stopped);
    }

    /** Times are kept in microseconds. */
    private Instant now() {
        return parts.clock().instant();
    }
}
