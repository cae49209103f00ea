package dev.ferry.persistence.h2;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.Fault;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The file of the embedded database, and the one beside it in which a new schema is made. That one takes the database's
 * name when it is whole and on the disk: whoever is killed at any moment leaves the database as it was. To be used by
 * who holds the {@link UpgradeLock}.
 */
final class DatabaseFile {
    /** What H2 puts behind the name that it is told. */
    private static final String END = ".mv.db";

    /** The copy, and what an upgrade writes anew in it. */
    private static final int COPIES = 2;

    private static final long LEAST_ROOM = 16L << 20;
    private static final long MEGABYTE = 1L << 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path directory;
    private final Path file;
    private final Path unfinished;

    DatabaseFile(H2Options options) {
        this.directory = options.directory();
        this.file = withEnd(options.database());
        this.unfinished = withEnd(options.unfinished());
    }

    private static Path withEnd(Path database) {
        return database.resolveSibling(database.getFileName() + END);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What a start that was killed left beside the database is worth nothing. */
    void tidy() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /** What is done to the file beside the database. */
    @FunctionalInterface
    interface Making {
        void run() throws IOException, SQLException;
    }

    /** Makes the database, where there is none. */
    void make(Making making) throws IOException, SQLException {
        finish(making);
    }

    /**
     * Makes another database of it, out of a copy, while nobody else has it open.
     *
     * @param patience how long those who have it open may take to close it
     * @throws PortUnavailable when they take longer, or there is no room for the copy
     */
    void remake(Making making, Duration patience) throws IOException, SQLException {
        try (FileChannel original = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            awaitLock(original, patience);
            requireRoom(original.size());
            finish(() -> {
                copy(original);
                making.run();
            });
        }
    }

    /** H2 locks its file in this way, too. */
    private void awaitLock(FileChannel original, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (locked(original) == null) {
            if (System.nanoTime() > end) {
                throw hindered(new Hindrance.UpgradeInUse(directory.toString()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static @Nullable FileLock locked(FileChannel original) throws IOException {
        try {
            return original.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private void requireRoom(long size) throws IOException {
        long needed = COPIES * size + LEAST_ROOM;
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < needed) {
            throw hindered(new Hindrance.UpgradeNoRoom(directory.toString(), needed / MEGABYTE, free / MEGABYTE));
        }
    }

    /** Passes without anybody changing a setting. */
    private static PortUnavailable hindered(Hindrance what) {
        return Hindered.unavailable(Fault.SYSTEM, what, new IOException("the schema is of an older version"));
    }

    /** Through the channel that holds the lock: the system lets go of it when any other of the same file is closed. */
    private void copy(FileChannel original) throws IOException {
        Path like = PrivateFiles.file(unfinished);
        belongAsBefore(like);
        try (FileChannel copy = FileChannel.open(like, StandardOpenOption.WRITE)) {
            for (long at = 0; at < original.size(); ) {
                at += original.transferTo(at, original.size() - at, copy);
            }
        }
    }

    /** Whoever could open the database before can do so afterwards, whoever brings it up to date. */
    private void belongAsBefore(Path copy) throws IOException {
        UserPrincipal owner = Files.getOwner(file);
        try {
            if (!owner.equals(Files.getOwner(copy))) {
                Files.setOwner(copy, owner);
            }
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
        } catch (FileSystemException fault) {
            throw new SettingsException(SettingFault.DATABASE_OF_ANOTHER_USER.of(directory, owner), fault);
        }
    }

    private void finish(Making making) throws IOException, SQLException {
        try {
            making.run();
            sync(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(directory, StandardOpenOption.READ);
        } catch (IOException | SQLException | RuntimeException fault) {
            tidy();
            throw fault;
        }
    }

    /** So that neither the content nor the name is lost when the power fails. */
    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
