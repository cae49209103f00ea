package dev.ferry.domain.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of an account's move.
 *
 * @param wave the last wave that judged or moved it
 * @param verdict the {@link Readiness#verdict()} of that wave, by which the next one knows whether anything is new
 * @param namedOwners work addresses that an operator made owners, because none could be reached
 */
public record MigrationRecord(
        Migration migration, Optional<WaveName> wave, Optional<String> verdict, Set<EmailAddress> namedOwners) {

    public MigrationRecord {
        namedOwners = Set.copyOf(namedOwners);
    }

    /** One without named owners, as most are. */
    public MigrationRecord(Migration migration, Optional<WaveName> wave, Optional<String> verdict) {
        this(migration, wave, verdict, Set.of());
    }

    /** Of an account that nobody has judged or started. */
    public static MigrationRecord none(PublisherId account) {
        return new MigrationRecord(new Migration.NotStarted(account), Optional.empty(), Optional.empty());
    }

    /** The same a step further. */
    public MigrationRecord with(Migration further) {
        return new MigrationRecord(further, wave, verdict, namedOwners);
    }

    /** The same after a wave judged it. */
    public MigrationRecord judged(Migration after, Optional<WaveName> byWave, Readiness readiness) {
        return new MigrationRecord(after, byWave, Optional.of(readiness.verdict()), namedOwners);
    }

    /** The same with one more owner. */
    public MigrationRecord naming(EmailAddress owner) {
        Set<EmailAddress> more = new HashSet<>(namedOwners);
        more.add(owner);
        return new MigrationRecord(migration, wave, verdict, more);
    }

    public boolean completed() {
        return migration instanceof Migration.Completed;
    }

    /** When it moved. */
    public Optional<Instant> completedAt() {
        return migration instanceof Migration.Completed completed ? Optional.of(completed.at()) : Optional.empty();
    }
}
