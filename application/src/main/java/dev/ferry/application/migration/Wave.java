package dev.ferry.application.migration;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One run of a wave over one export: a pipeline of pages. Memory does not grow with the export. */
final class Wave {
    private final Waves parts;
    private final Requester who;
    private final WaveRequest request;
    private final WaveWatch watch;
    private final Instant began;
    private final Tally tally;
    private boolean stopped;

    Wave(Waves parts, Requester who, WaveRequest request, WaveWatch watch) {
        this.parts = parts;
        this.who = who;
        this.request = request;
        this.watch = watch;
        this.tally = new Tally(watch);
        this.began = parts.clock().instant();
    }

    WaveResult run(Export export) {
        watch.opened(export.accountRows());
        note(Action.WAVE_STARTED, Map.of("export", request.export()));
        try (RejectLog log = new WatchedLog(parts.rejects().open(request.waveName(), began), watch);
                CompanyIntake companies = parts.companies(request.dryRun())) {
            companies.takeIn(export, log);
            goThrough(export, log, parts.judge(companies, request));
            List<ExportWarning> warnings = Stream.concat(export.warnings().stream(), companies.contested().stream())
                    .toList();
            note(Action.WAVE_ENDED, counts());
            return result(log, warnings);
        }
    }

    private void goThrough(Export export, RejectLog log, PageJudge judge) {
        try (PagesAhead ahead = new PagesAhead(export, parts.rules().pageAccounts())) {
            Optional<PagesAhead.Page> page = ahead.next();
            while (page.isPresent() && !stopped) {
                page.get().rejects().forEach(log::add);
                move(judge, page.get().accounts());
                page = ahead.next();
                stopped = parts.stop().raised() && page.isPresent();
            }
        }
    }

    private void move(PageJudge judge, List<LegacyAccount> page) {
        if (page.isEmpty()) {
            return;
        }
        Instant at = now();
        PageVerdict verdict = judge.judge(page, at);
        if (!request.dryRun()) {
            parts.writer().write(verdict, request, who.actor(), at);
        }
        tally.add(verdict);
    }

    private void note(Action action, Map<String, Object> facts) {
        if (!request.dryRun()) {
            Map<String, Object> named = new TreeMap<>(facts);
            named.put("wave", request.waveName().value());
            parts.history().appendAll(List.of(new HistoryEntry(now(), who.actor(), action, Optional.empty(), named)));
        }
    }

    private Map<String, Object> counts() {
        return Map.of(
                "accounts", tally.accounts(),
                "migrated", tally.migrated(),
                "alreadyMigrated", tally.alreadyMigrated(),
                "actionNeeded", tally.actionNeeded(),
                "stopped", stopped);
    }

    private WaveResult result(RejectLog log, List<ExportWarning> warnings) {
        return new WaveResult(
                request.dryRun(),
                request.waveName(),
                tally.accounts(),
                tally.migrated(),
                tally.alreadyMigrated(),
                tally.actionNeeded(),
                tally.findings(),
                tally.usersMoved(),
                tally.usersUnmapped(),
                log.rows(),
                log.file(),
                warnings,
                stopped,
                Duration.between(began, parts.clock().instant()));
    }

    /** Times are kept in microseconds. */
    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
