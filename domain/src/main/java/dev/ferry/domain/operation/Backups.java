package dev.ferry.domain.operation;

import dev.ferry.domain.outcome.Outcome;

/** Copies the installation's database. */
public interface Backups {

    /**
     * Writes a consistent copy while others go on working. Refuses {@code target-exists}, so that no backup overwrites
     * another, and {@code target-unwritable}. An adapter whose database has tools of its own for this refuses
     * {@code backup-by-the-database}, always, and leaves {@code file} alone.
     *
     * @param file where to
     * @return the file's full name
     */
    Outcome<String> writeTo(String file);
}
