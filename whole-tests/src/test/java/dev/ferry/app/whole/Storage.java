package dev.ferry.app.whole;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Where installations keep their data: each test gets one that holds nothing, whatever homes use it. */
interface Storage {

    /** Ferry on this home, set up for this storage. */
    Ferry ferry(Path home);

    /** Looks into what this home's Ferry keeps; no process of it may have an embedded database open. */
    Connection connect(Path home) throws SQLException;

    /** The same while a process has it open. */
    Connection connectBeside(Path home) throws SQLException;
}
