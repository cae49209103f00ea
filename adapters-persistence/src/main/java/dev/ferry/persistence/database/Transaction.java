package dev.ferry.persistence.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * A transaction under way on one thread. What fails within it fails the whole of it, even where somebody catches the
 * fault.
 */
public final class Transaction {
    private final DSLContext sql;
    private final Map<String, String> stages = new HashMap<>();
    private final NavigableMap<String, String> unread = new TreeMap<>();
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

    /**
     * Notes that accounts are to be read for searches, from one to another; answers whether that is new to this
     * transaction.
     */
    public boolean marks(String first, String last) {
        Map.Entry<String, String> before = unread.floorEntry(first);
        if (before != null && before.getValue().compareTo(last) >= 0) {
            return false;
        }
        unread.put(first, last);
        return true;
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
