package dev.ferry.application.migration;

import dev.ferry.application.access.Ties;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * The main job: an operator has an export taken in, judged, and all that is ready moved (R5–R14). Safe to repeat: what has
 * moved stays as it is, and what a kill or a stop left undone is done.
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

    /** Refuses all but operators, bad exports, accounts in {@code only} that the export lacks, and a second wave at a time. */
    public Outcome<WaveResult> run(Requester who, WaveRequest request, WaveWatch watch) {
        return Ties.operatorOnly(who, () -> request.dryRun() ? open(who, request, watch) : alone(who, request, watch));
    }

    private Outcome<WaveResult> alone(Requester who, WaveRequest request, WaveWatch watch) {
        Optional<WaveLock.Held> held = lock.tryAcquire();
        if (held.isEmpty()) {
            return Outcome.refused(Code.WAVE_BUSY);
        }
        try (WaveLock.Held _ = held.get()) {
            return open(who, request, watch);
        }
    }

    private Outcome<WaveResult> open(Requester who, WaveRequest request, WaveWatch watch) {
        Wave wave = waves.begin(who, request, watch);
        watch.opening();
        return switch (reader.open(request.export())) {
            case Refused<Export>(var reason) -> Outcome.refused(reason);
            case Done<Export>(var export) -> run(wave, export, request.only());
        };
    }

    private static Outcome<WaveResult> run(Wave wave, Export opened, Set<PublisherId> only) {
        try (Export export = opened) {
            Set<PublisherId> lacking = only.isEmpty() ? Set.of() : export.lacking(only);
            return lacking.isEmpty()
                    ? Outcome.done(wave.run(export))
                    : Outcome.refused(
                            Code.EXPORT_LACKS_ACCOUNT,
                            "publisherIds",
                            lacking.stream().sorted().map(PublisherId::value).toList());
        }
    }
}
