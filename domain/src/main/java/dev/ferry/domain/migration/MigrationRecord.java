package dev.ferry.domain.migration;

import dev.ferry.domain.account.PublisherId;
import java.util.Optional;

/**
 * What is kept of an account's move.
 *
 * @param wave the last wave that judged or moved it
 * @param verdict the {@link Readiness#verdict()} of that wave, by which the next one knows whether anything is new
 */
public record MigrationRecord(Migration migration, Optional<WaveName> wave, Optional<String> verdict) {

    /** Of an account that nobody has judged or started. */
    public static MigrationRecord none(PublisherId account) {
        return new MigrationRecord(new Migration.NotStarted(account), Optional.empty(), Optional.empty());
    }

    public boolean completed() {
        return migration instanceof Migration.Completed;
    }
}
