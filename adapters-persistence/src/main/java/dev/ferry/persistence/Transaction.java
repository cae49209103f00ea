package dev.ferry.persistence;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/** A transaction under way on one thread. What fails within it fails the whole of it, even where somebody catches the fault. */
final class Transaction {
    private final DSLContext sql;
    private boolean failed;

    Transaction(DSLContext sql) {
        this.sql = sql;
    }

    DSLContext sql() {
        return sql;
    }

    <T> T join(Supplier<T> work) {
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            failed |= !done;
        }
    }

    void requireSound() {
        if (failed) {
            throw new IllegalStateException("a step of this transaction failed, so the whole of it does");
        }
    }
}
