package dev.ferry.application.wave;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The main job: an operator has an export taken in, judged, and all that is ready moved (R5–R14). Safe to repeat: what
 * has moved stays as it is, and what a kill or a stop left undone is done.
 */
public final class MigrateExport {
    private final ExportReader reader;
    private final WaveLock lock;
    private final Waves waves;

    @Inject
    public MigrateExport(ExportReader reader, WaveLock lock, Waves waves) {
        this.reader = reader;
        this.lock = lock;
        this.waves = waves;
    }

    /**
     * Refuses all but operators, bad exports, accounts in {@code only} that the export lacks, a second wave at a time,
     * and, before anything is written, {@code too-many-removals} where the load would take more users or owners than
     * the set share away from accounts that wait, and nobody has confirmed that (R14). The same wave on another node of
     * the installation is joined.
     */
    public Outcome<WaveResult> run(Requester who, WaveRequest request, WaveWatch watch) {
        WaveOrder order = new WaveOrder(who, request, watch, waves.clock().instant());
        return AccountAccess.operatorOnly(who, () -> request.dryRun() ? open(order) : alone(order));
    }

    private Outcome<WaveResult> alone(WaveOrder order) {
        Optional<WaveLock.Held> held = lock.tryAcquire();
        if (held.isEmpty()) {
            return Outcome.refused(Code.WAVE_BUSY);
        }
        try (WaveLock.Held _ = held.get()) {
            return open(order);
        }
    }

    private Outcome<WaveResult> open(WaveOrder order) {
        order.watch().opening();
        Reading reading = Reading.begun(() -> opened(order.request()));
        return reading.untilStopped(() -> waves.isStopped(order))
                .map(opened -> switch (opened) {
                    case Refused<Export>(var reason) -> Outcome.<WaveResult>refused(reason);
                    case Done<Export>(var export) -> check(order, export);
                })
                .orElseGet(() -> Outcome.done(WaveResult.stoppedAtOnce(
                        order.request(),
                        Duration.between(order.began(), waves.clock().instant()))));
    }

    private Outcome<Export> opened(WaveRequest request) {
        return request.add()
                ? reader.openAddition(request.export(), request.dialect(), waves.legacyAccounts()::find)
                : reader.open(request.export(), request.dialect());
    }

    private Outcome<WaveResult> check(WaveOrder order, Export opened) {
        try (Export export = opened) {
            Set<PublisherId> only = order.request().only();
            Set<PublisherId> lacking = only.isEmpty() ? Set.of() : export.lacking(only);
            boolean goesOn = lacking.isEmpty() || (order.request().someMayLack() && lacking.size() < only.size());
            return goesOn
                    ? run(order, export)
                    : Outcome.refused(
                            Code.EXPORT_LACKS_ACCOUNT,
                            "publisherIds",
                            lacking.stream().sorted().map(PublisherId::value).toList());
        }
    }

    private Outcome<WaveResult> run(WaveOrder order, Export export) {
        Optional<WaveShare> joined = waves.share(order.request(), export);
        if (joined.isEmpty()) {
            return Outcome.refused(Code.WAVE_BUSY);
        }
        try (WaveShare share = joined.get()) {
            waves.judgeAgain().begin();
            Outcome<WaveResult> outcome = new Wave(waves, order, share).run(export);
            if (!order.request().dryRun()) {
                judgeAgain();
            }
            return outcome;
        }
    }

    /** Those whom what the export says of companies concerns, and whom it or the wave left out. The wave is done. */
    private void judgeAgain() {
        try {
            waves.judgeAgain().runAll();
        } catch (PortUnavailable _) {
            // they stay due, and whoever comes next goes on
        }
    }
}
