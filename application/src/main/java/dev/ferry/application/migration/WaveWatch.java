package dev.ferry.application.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.user.User;
import java.util.List;

/**
 * Follows a wave as it goes: a progress bar, a report. Called from one thread at a time; what it is told of accounts
 * has been committed.
 */
public interface WaveWatch {
    WaveWatch NONE = new WaveWatch() {};

    /** The export is being read. */
    default void opening() {}

    /** The export stands; so many account rows are to be gone through. */
    default void opened(long accountRows) {}

    /** So many accounts have been gone through so far. */
    default void progress(long accounts) {}

    /** Whether somebody who follows it wants it to end at its next safe point. */
    default boolean wantsStop() {
        return false;
    }

    default void rejected(Reject reject) {}

    /** This account has moved, or in a dry run would. */
    default void moved(LegacyAccount account, List<User> users) {}

    default void actionNeeded(LegacyAccount account, List<Finding> findings) {}

    default void alreadyMigrated(PublisherId account) {}
}
