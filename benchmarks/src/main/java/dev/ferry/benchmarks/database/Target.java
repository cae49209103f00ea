package dev.ferry.benchmarks.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A kind of database, for Ferry and for plain JDBC. */
public interface Target {
    String name();

    /** A home that holds nothing, on a database that holds nothing. */
    Path freshHome() throws IOException, SQLException;

    /** What sets Ferry up for that database. */
    Map<String, String> variables();

    /** Looks into what Ferry wrote from that home. */
    Connection written(Path home) throws IOException, SQLException;

    /** Tables like those, without a row, for plain JDBC to fill. */
    Connection emptyCopy(Path home, List<String> tables) throws IOException, SQLException;

    /** One more connection to the empty copy that was made last. */
    Connection intoCopy() throws SQLException;

    /** The names of the tables that Ferry wrote to, small letters or not as the database has them. */
    List<String> tables(Connection written) throws SQLException;

    /** How many bytes the database has on disk. */
    long bytes(Path home) throws IOException, SQLException;
}
