package dev.ferry.application.operation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** Writes a copy of the database while others go on working. */
public final class BackUp {
    private final Backups backups;

    @Inject
    public BackUp(Backups backups) {
        this.backups = backups;
    }

    /** Answers the file's full name; refuses all but operators, and a file that exists. */
    public Outcome<String> run(Requester who, String file) {
        return AccountAccess.operatorOnly(who, () -> backups.writeTo(file));
    }
}
