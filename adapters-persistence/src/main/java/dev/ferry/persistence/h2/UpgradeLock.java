package dev.ferry.persistence.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock under which the embedded database is made, brought up to date and opened, by one thread of one process at a
 * time. The operating system lets go of it when the process ends, however it ends.
 */
final class UpgradeLock implements AutoCloseable {
    /** Java refuses a lock on a file to a second thread of a process, instead of letting it wait. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private UpgradeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock of the database in this directory; to be closed by the same thread. */
    static UpgradeLock in(Path directory) throws IOException {
        HERE.lock();
        boolean held = false;
        try {
            UpgradeLock lock = new UpgradeLock(locked(directory.resolve("upgrade.lock")));
            held = true;
            return lock;
        } finally {
            if (!held) {
                HERE.unlock();
            }
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            channel.lock();
            held = true;
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
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
