package dev.ferry.persistence.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A database that starts are tried on. */
public interface TriedInstallation extends AutoCloseable {

    /**
     * Opens it as a process does that starts, and closes it again.
     *
     * @param upgrading what is made of the connection that makes the schema
     */
    void start(UnaryOperator<Connection> upgrading);

    /** The same in a process of its own: the class whose main method does it, and what that takes. */
    List<String> command();

    /** What it holds. No rows and no schema, where nothing was made yet. */
    Snapshot look() throws SQLException;

    /** Ends a connection as a kill of its process would. */
    void end(Connection connection) throws SQLException;

    @Override
    void close();
}
