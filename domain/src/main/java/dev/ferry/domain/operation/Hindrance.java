package dev.ferry.domain.operation;

import java.time.Instant;
import java.util.List;

/**
 * Something that keeps the installation from working and that an operator can take away. It names the thing; the front
 * door says the way out. Holds no secret.
 */
public sealed interface Hindrance {

    /** Whether the database's settings or rights are to be changed before it is worth while to try again. */
    default boolean lasts() {
        return switch (this) {
            case DatabaseRights _, DatabaseSignIn _, DatabasePassword _ -> true;
            case NoRoom _,
                    NoAccess _,
                    UpgradeInUse _,
                    UpgradeNoRoom _,
                    DatabaseFull _,
                    DatabaseReadOnly _,
                    DatabaseAway _,
                    ClocksApart _ -> false;
        };
    }

    /** The disk that this file or directory is on is full. */
    record NoRoom(String path) implements Hindrance {}

    /** The operating system does not let this process read or write this file or directory. */
    record NoAccess(String path) implements Hindrance {}

    /**
     * The embedded database is of an older version, and cannot be brought up to date while another process has it open.
     *
     * @param path the directory of the database
     */
    record UpgradeInUse(String path) implements Hindrance {}

    /**
     * The embedded database is of an older version, and the disk has no room for the copy that brings it up to date.
     *
     * @param path the directory of the database
     * @param needed how much must be free, in MB
     * @param free how much is, in MB
     */
    record UpgradeNoRoom(String path, long needed, long free) implements Hindrance {}

    /**
     * The disk of the database's server is full.
     *
     * @param where host, port and database
     */
    record DatabaseFull(String where) implements Hindrance {}

    /**
     * The database takes no changes: it is a standby, or was told so.
     *
     * @param where host, port and database; of the embedded one its file
     */
    record DatabaseReadOnly(String where) implements Hindrance {}

    /**
     * The account lacks rights.
     *
     * @param where host, port and database
     * @param schema the one in which Ferry's tables are
     * @param lacking the tables or sequences that it may not read or change, in the order of their names
     */
    record DatabaseRights(String where, String account, String schema, List<String> lacking) implements Hindrance {
        private static final String BY_ITSELF = "public";

        public DatabaseRights {
            lacking = List.copyOf(lacking);
        }

        /** In the schema that a server takes where nobody names one. */
        public DatabaseRights(String where, String account, List<String> lacking) {
            this(where, account, BY_ITSELF, lacking);
        }
    }

    /**
     * The server does not let the account in.
     *
     * @param where host, port and database
     */
    record DatabaseSignIn(String where, String account) implements Hindrance {}

    /**
     * The server asks for a password, and none is set.
     *
     * @param where host, port and database
     */
    record DatabasePassword(String where, String account) implements Hindrance {}

    /**
     * The server cannot be reached.
     *
     * @param where host, port and database
     */
    record DatabaseAway(String where, Away why) implements Hindrance {}

    /**
     * This machine and that of the database do not agree on what time it is.
     *
     * @param where host, port and database
     * @param here what this machine's clock says
     * @param there what the database's clock says at the same moment
     */
    record ClocksApart(String where, Instant here, Instant there) implements Hindrance {}

    /** Why a server cannot be reached. */
    enum Away {
        /** The name of its host leads nowhere. */
        UNKNOWN_HOST,
        /** Nobody listens at its port. */
        REFUSED,
        /** It did not answer in time. */
        SILENT,
        /** It has no room for another connection. */
        CROWDED,
        /** It and {@code sslmode} do not agree on whether, or by which certificate, the connection is encrypted. */
        ENCRYPTION,
        /** It is starting, is being shut down, or broke the connection off. */
        BROKEN
    }
}
