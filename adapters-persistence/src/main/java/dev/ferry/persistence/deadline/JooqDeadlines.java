package dev.ferry.persistence.deadline;

import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.standing.DueRows;
import jakarta.inject.Inject;
import java.util.List;

/** Loaded deadlines in a table. Thread-safe. */
final class JooqDeadlines implements Deadlines {
    private final Database database;
    private final Transactions transactions;

    @Inject
    JooqDeadlines(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public List<Deadline> loaded() {
        return database.with(DeadlineRows::fetch);
    }

    @Override
    public void load(List<Deadline> deadlines) {
        transactions.run(() -> {
            database.within(transaction -> {
                DeadlineRows.replace(transaction.sql(), deadlines);
                DueRows.markByDeadlines(transaction);
                return deadlines.size();
            });
        });
    }
}
