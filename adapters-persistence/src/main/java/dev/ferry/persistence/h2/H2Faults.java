package dev.ferry.persistence.h2;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Words;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.Diagnosis;
import dev.ferry.persistence.database.Fault;
import dev.ferry.plugin.FileFaults;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What is wrong with the files of the embedded database. H2's own words are for programmers, and are never told.
 *
 * @param directory where they are
 */
record H2Faults(Path directory) implements Diagnosis {
    private static final String WRONG_PASSWORD = "28000";

    /** H2 wraps what the operating system said of its file. */
    @Override
    public Optional<Hindrance> of(Throwable fault) {
        return FileFaults.behind(directory, fault);
    }

    /**
     * To be asked before the database is opened: of a file that cannot be written, H2 says that it cannot share it. And
     * where a password is missing, another would be made in its place.
     *
     * @throws SettingsException when the password is gone
     * @throws PortUnavailable when the files cannot be written
     */
    void requireWritable() {
        Path file = directory.resolve("ferry.mv.db");
        Path password = directory.resolve(DatabasePassword.FILE);
        for (Path needed : new Path[] {directory, file}) {
            if (Files.exists(needed) && !Files.isWritable(needed)) {
                throw noAccess(needed);
            }
        }
        if (Files.exists(password) && !Files.isReadable(password)) {
            throw noAccess(password);
        }
        if (Files.exists(file) && Files.notExists(password)) {
            throw new SettingsException(SettingFault.PASSWORD_GONE.of(password));
        }
    }

    private static PortUnavailable noAccess(Path path) {
        return Hindered.unavailable(
                Fault.SYSTEM, new Hindrance.NoAccess(path.toString()), new IllegalStateException("no access"));
    }

    /** What keeps the database from being opened, as an operator can be told. */
    RuntimeException whileOpening(Exception fault) {
        return of(fault)
                .<RuntimeException>map(what -> Hindered.unavailable(Fault.SYSTEM, what, fault))
                .orElseGet(() -> new SettingsException(advice(fault), fault));
    }

    private Words advice(Exception fault) {
        String state = fault instanceof SQLException said ? String.valueOf(said.getSQLState()) : "";
        return state.equals(WRONG_PASSWORD)
                ? SettingFault.PASSWORD_OF_ANOTHER.of(directory.resolve(DatabasePassword.FILE))
                : SettingFault.DATABASE_DAMAGED.of(directory);
    }
}
