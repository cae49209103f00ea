package dev.ferry.persistence.postgres;

import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** A server's database is copied by the server's own tools: Ferry makes no second, lesser ones. Thread-safe. */
public final class BackupsByTheServer implements Backups {
    @Inject
    BackupsByTheServer() {}

    @Override
    public Outcome<String> writeTo(String file) {
        return Outcome.refused(Code.BACKUP_BY_THE_DATABASE);
    }
}
