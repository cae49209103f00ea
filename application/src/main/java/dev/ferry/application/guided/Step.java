package dev.ferry.application.guided;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;

/**
 * What a step is decided on.
 *
 * @param owner who takes it; always an owner of the account
 * @param record how far the move had come
 */
record Step(AccessibleAccount owner, MigrationRecord record) {

    PublisherId account() {
        return owner.account().id();
    }

    Candidate candidate() {
        return Candidate.of(owner.account(), record);
    }

    /** The owner's own language, if the account knows it; otherwise the one that they ask in (R25). */
    Language languageOf(Language asked) {
        return owner.account().users().stream()
                .filter(user -> user.identity().key().equals(legacyKey()))
                .findFirst()
                .flatMap(LegacyUser::language)
                .flatMap(Language::lookUp)
                .orElse(asked);
    }

    /** The owner's name in the legacy portal. */
    String legacyKey() {
        return owner.legacyKey().orElseThrow();
    }
}
