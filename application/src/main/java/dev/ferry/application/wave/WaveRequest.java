package dev.ferry.application.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.WaveName;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator asks of a wave.
 *
 * @param export the directory or archive
 * @param dryRun judge alone: nothing is written but rejects and report
 * @param wave the wave's name; the export's own where absent
 * @param only the accounts to judge and move; all where empty
 * @param silent whether owners get no mail that their account has moved (R13)
 */
public record WaveRequest(
        String export, boolean dryRun, Optional<WaveName> wave, Set<PublisherId> only, boolean silent) {

    public WaveRequest {
        only = Set.copyOf(only);
    }

    public WaveName waveName() {
        return wave.orElseGet(() -> WaveName.ofExport(export));
    }

    boolean covers(PublisherId account) {
        return only.isEmpty() || only.contains(account);
    }
}
