package dev.ferry.testkit.operation;

import dev.ferry.testkit.contract.Ability;

/** What backups may lack. */
public enum BackupsAbility implements Ability {
    /**
     * Without it, the database has tools of its own: each backup is refused as {@code backup-by-the-database}, and
     * makes no file.
     */
    BACKING_UP
}
