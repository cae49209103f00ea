package dev.ferry.persistence.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn to bring the embedded database up to date, which one thread of one process has at a time. The operating system
 * takes it back when the process ends, however it ends.
 */
final class UpgradeTurn implements AutoCloseable {
    /** Java refuses a lock on a file to a second thread of a process, instead of letting it wait. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private UpgradeTurn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the turn on the database in this directory; to be closed by the same thread. */
    static UpgradeTurn in(Path directory) throws IOException {
        HERE.lock();
        boolean held = false;
        try {
            UpgradeTurn turn = new UpgradeTurn(locked(directory.resolve("upgrade.lock")));
            held = true;
            return turn;
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
