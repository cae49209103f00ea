package dev.ferry.persistence.h2;

import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.PrivateFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jooq.exception.DataAccessException;

/**
 * Copies the embedded database into a zip file that its owner alone reads. It holds the database and its password. To
 * restore it: stop Ferry, empty the directory {@code db} of the home (or take a new home), and unzip the file there.
 * Thread-safe.
 */
final class H2Backups implements Backups {
    private final Database database;
    private final H2Options options;

    @Inject
    H2Backups(Database database, H2Options options) {
        this.database = database;
        this.options = options;
    }

    @Override
    public Outcome<String> writeTo(String file) {
        Path target = Path.of(file).toAbsolutePath().normalize();
        try {
            PrivateFiles.file(target);
        } catch (FileAlreadyExistsException _) {
            return Outcome.refused(Code.TARGET_EXISTS, "file", file);
        } catch (IOException _) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", file);
        }
        return fill(target, file);
    }

    private Outcome<String> fill(Path target, String file) {
        boolean done = false;
        try {
            // H2 copies the pages as they stand at this moment, while others go on writing new ones.
            database.with(sql -> sql.execute("backup to {0}", org.jooq.impl.DSL.inline(target.toString())));
            addPassword(target);
            done = true;
            return Outcome.done(target.toString());
        } catch (IOException _) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", file);
        } catch (DataAccessException fault) {
            if (!isInputOutput(fault)) {
                throw fault;
            }
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", file);
        } catch (PortUnavailable fault) {
            // The database was only read from: it is the target's disk that is full.
            throw Hindered.behind(fault)
                            .filter(Hindrance.NoRoom.class::isInstance)
                            .isPresent()
                    ? Hindered.unavailable("backup", new Hindrance.NoRoom(target.toString()), fault)
                    : fault;
        } finally {
            if (!done) {
                target.toFile().delete();
            }
        }
    }

    /** H2's codes for files that it could not write. */
    private static boolean isInputOutput(DataAccessException fault) {
        return fault.sqlState().equals("90028") || fault.sqlState().equals("90031");
    }

    private void addPassword(Path target) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + target.toUri()), Map.of())) {
            Files.copy(options.directory().resolve(DatabasePassword.FILE), zip.getPath(DatabasePassword.FILE));
        }
    }
}
