package dev.ferry.persistence.h2;

import dev.ferry.persistence.database.UpgradeTurn;
import dev.ferry.plugin.UpgradeWatch;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock under which the embedded database is made, brought up to date and opened, by one thread of one process at a
 * time. The operating system lets go of it when the process ends, however it ends.
 */
final class UpgradeLock implements AutoCloseable {
    /** Java refuses a lock on a file to a second thread of a process, instead of letting it wait. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private static final Duration LOOK = Duration.ofMillis(20);

    private final FileChannel channel;

    private UpgradeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock of the database in this directory; to be closed by the same thread.
     *
     * @param watch is told when another process holds it for longer than it takes to open a database
     */
    static UpgradeLock in(Path directory, UpgradeWatch watch) throws IOException {
        HERE.lock();
        boolean held = false;
        try {
            UpgradeLock lock = new UpgradeLock(locked(directory, watch));
            held = true;
            return lock;
        } finally {
            if (!held) {
                HERE.unlock();
            }
        }
    }

    private static FileChannel locked(Path directory, UpgradeWatch watch) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve("upgrade.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            if (!isOurTurn(channel)) {
                UpgradeTurn.tell(watch, directory.toString());
                channel.lock();
            }
            held = true;
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /** Answers whether it came before anybody need be told of the wait. */
    private static boolean isOurTurn(FileChannel channel) throws IOException {
        long end = System.nanoTime() + UpgradeTurn.UNSAID.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() >= end) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.unlock();
        }
    }
}
