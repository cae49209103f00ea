package dev.ferry.persistence.database;

import com.google.common.base.Throwables;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.FileFaults;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What a failed statement means. */
public enum Fault {
    /** Another transaction was in the way: serialization, deadlock, or an insert of the same key. */
    IN_THE_WAY,
    /** The database went away, or cannot be reached. */
    UNREACHABLE,
    /** The disk is full: trying again at once only takes time. */
    NO_ROOM,
    /** The statement is wrong: a bug. */
    WRONG;

    /** The name that faults and health carry. */
    public static final String SYSTEM = "database";

    /** PostgreSQL's. */
    private static final String DISK_FULL = "53100";

    /**
     * 90131 is H2's row that changed meanwhile, HYT00 its lock that took too long, 55P03 PostgreSQL's, 23505 a key that
     * is there already.
     */
    private static final Set<String> RACES = Set.of("40001", "40P01", "90131", "HYT00", "55P03", "23505");

    /** H2's own: object closed, connection broken, database closed, called at shutdown, locked by another process. */
    private static final Set<String> H2_GONE = Set.of("90007", "90067", "90098", "90121", "90020");

    /**
     * PostgreSQL's own: the server is shutting down or starting up, or has no room for another connection; a
     * transaction idled for too long, a server that took over writes no more.
     */
    private static final Set<String> POSTGRES_GONE =
            Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P03", "25006");

    /** A full disk is told by what is behind the fault: H2 says of it that the database was closed. */
    public static Fault of(DataAccessException fault) {
        return Throwables.getCausalChain(fault).stream().anyMatch(FileFaults::isNoRoom)
                ? NO_ROOM
                : ofState(fault.sqlState());
    }

    public static Fault ofState(@Nullable String state) {
        if (state == null) {
            return WRONG;
        }
        if (RACES.contains(state)) {
            return IN_THE_WAY;
        }
        if (state.equals(DISK_FULL)) {
            return NO_ROOM;
        }
        boolean gone = state.startsWith("08") || H2_GONE.contains(state) || POSTGRES_GONE.contains(state);
        return gone ? UNREACHABLE : WRONG;
    }

    /** Whether the same transaction may do better when it is run again. */
    boolean passes() {
        return this == IN_THE_WAY || this == UNREACHABLE;
    }

    /** The fault as callers get to see it. */
    RuntimeException asThrown(DataAccessException fault) {
        return this == UNREACHABLE || this == NO_ROOM ? new PortUnavailable(SYSTEM, Optional.empty(), fault) : fault;
    }
}
