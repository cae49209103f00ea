package dev.ferry.application.way;

import dev.ferry.application.access.Tied;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;

/**
 * What a step is decided on.
 *
 * @param owner who takes it; always an owner of the account
 * @param record how far the move had come
 */
record Step(Tied owner, MigrationRecord record) {

    PublisherId account() {
        return owner.account().id();
    }

    Candidate candidate() {
        return Candidate.of(owner.account(), record);
    }

    /** The owner's name in the legacy portal. */
    String legacyKey() {
        return owner.legacyKey().orElseThrow();
    }
}
