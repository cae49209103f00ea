package dev.ferry.application.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.migration.WaveName;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an operator asks of a wave.
 *
 * @param export the directory or archive
 * @param dryRun judge alone: nothing is written but rejects and report
 * @param wave the wave's name; the export's own where absent
 * @param only the accounts to judge and move; all where empty
 * @param silent whether owners get no mail that their account has moved (R13)
 * @param add whether users, offers and accounts stay that are known and that the export does not have
 * @param removals up to how many users somebody agreed to lose by the load (R14); absent where nobody was asked
 * @param dialect how the export's files are written
 * @param someMayLack whether the export may lack some of {@code only}, but not all: they were found, not named
 */
public record WaveRequest(
        String export,
        boolean dryRun,
        Optional<WaveName> wave,
        Set<PublisherId> only,
        boolean silent,
        boolean add,
        OptionalLong removals,
        ExportDialect dialect,
        boolean someMayLack) {

    public WaveRequest {
        only = Set.copyOf(only);
    }

    /** Of an export by contract, all of whose accounts were named. */
    public WaveRequest(
            String export,
            boolean dryRun,
            Optional<WaveName> wave,
            Set<PublisherId> only,
            boolean silent,
            boolean add,
            OptionalLong removals) {
        this(export, dryRun, wave, only, silent, add, removals, ExportDialect.STANDARD, false);
    }

    /** The same, where somebody agreed to lose up to so many users. */
    public WaveRequest confirmed(long users) {
        return new WaveRequest(export, dryRun, wave, only, silent, add, OptionalLong.of(users), dialect, someMayLack);
    }

    /** The same of an export that is written in another way. */
    public WaveRequest written(ExportDialect otherwise) {
        return new WaveRequest(export, dryRun, wave, only, silent, add, removals, otherwise, someMayLack);
    }

    /** The same for accounts that were found by what is known of them, of which the export may lack some. */
    public WaveRequest found(Set<PublisherId> accounts) {
        return new WaveRequest(export, dryRun, wave, accounts, silent, add, removals, dialect, true);
    }

    public WaveName waveName() {
        return wave.orElseGet(() -> WaveName.ofExport(export));
    }

    boolean covers(PublisherId account) {
        return only.isEmpty() || only.contains(account);
    }
}
