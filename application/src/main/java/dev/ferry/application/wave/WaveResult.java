package dev.ferry.application.wave;

import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a wave.
 *
 * @param counts what this run did; where several nodes ran the wave together, what all of them did; in a dry run, what
 *     would be done
 * @param objection why the load will not be taken in unless somebody agrees; only in a dry run
 * @param rejectsFile where the rejected rows are, if there are any
 * @param stopped whether the wave was told to stop before its end; the same command goes on
 */
public record WaveResult(
        boolean dryRun,
        WaveName wave,
        WaveCounts counts,
        Optional<Refusal> objection,
        long rejectedRows,
        Optional<String> rejectsFile,
        List<ExportWarning> warnings,
        boolean stopped,
        Duration elapsed) {

    /** Of a wave that was not begun, because no account is meant by the request. */
    public static WaveResult ofNothing(WaveRequest request) {
        return ofNothing(request, false, Duration.ZERO);
    }

    /** Of a wave that was told to stop while its export was still read. */
    static WaveResult stoppedAtOnce(WaveRequest request, Duration elapsed) {
        return ofNothing(request, true, elapsed);
    }

    private static WaveResult ofNothing(WaveRequest request, boolean stopped, Duration elapsed) {
        return new WaveResult(
                request.dryRun(),
                request.waveName(),
                WaveCounts.NONE,
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(),
                stopped,
                elapsed);
    }
}
