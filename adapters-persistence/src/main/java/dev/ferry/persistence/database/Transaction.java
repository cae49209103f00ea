package dev.ferry.persistence.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * A transaction under way on one thread. What fails within it fails the whole of it, even where somebody catches the
 * fault.
 */
public final class Transaction {
    private final DSLContext sql;
    private final Map<String, String> stages = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<Table<?>> swept = new HashSet<>();
    private final List<Runnable> lastSteps = new ArrayList<>();
    private boolean failed;

    Transaction(DSLContext sql) {
        this.sql = sql;
    }

    public DSLContext sql() {
        return sql;
    }

    /**
     * The stages of the moves that were held in this transaction, by account; empty where there was none. What was
     * missing then is inserted by this transaction or by another, which collide: so neither loses what the other did.
     */
    public Map<String, String> stages() {
        return stages;
    }

    /** Notes that an account is to be read for searches; answers whether that is new to this transaction. */
    public boolean marks(String account) {
        return unread.add(account);
    }

    /** Notes that what has expired in a table is deleted; answers whether that is new to this transaction. */
    public boolean sweeps(Table<?> table) {
        return swept.add(table);
    }

    /**
     * Has this done behind all else, right before the commit: for what takes something that others wait for, and so is
     * to wait for nothing itself.
     */
    public void last(Runnable step) {
        lastSteps.add(step);
    }

    void doLastSteps() {
        lastSteps.forEach(Runnable::run);
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
