package dev.ferry.persistence.database;

import dev.ferry.domain.operation.Transactions;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Transactions of the database: up to five tries where two got into each other's way. Thread-safe. */
public final class JooqTransactions implements Transactions {
    private final Database database;

    @Inject
    JooqTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return database.inTransaction(work);
    }
}
