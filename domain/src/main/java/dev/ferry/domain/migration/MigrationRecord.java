package dev.ferry.domain.migration;

import java.util.Optional;

/**
 * What is kept of an account's move.
 *
 * @param wave the last wave that judged or moved it
 * @param verdict the {@link Readiness#verdict()} of that wave, by which the next one knows whether anything is new
 */
public record MigrationRecord(Migration migration, Optional<WaveName> wave, Optional<String> verdict) {

    public boolean completed() {
        return migration instanceof Migration.Completed;
    }
}
