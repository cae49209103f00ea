package dev.ferry.persistence.home;

import dev.ferry.domain.operation.WaveLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock on a file in home, of which the operating system lets go when the process ends, however it ends. Thread-safe.
 */
final class FileWaveLock implements WaveLock {
    /** The files locked by this process: to open one a second time and close it would let go of the lock. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final Path file;

    FileWaveLock(Path home) {
        this.home = home;
        this.file = home.resolve("wave.lock").toAbsolutePath().normalize();
    }

    @Override
    public Optional<Held> tryAcquire() {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<Held> held = Optional.empty();
        try {
            held = lock();
            return held;
        } catch (IOException fault) {
            throw HomeFault.of("wave-lock", file, fault);
        } finally {
            if (held.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private Optional<Held> lock() throws IOException {
        PrivateFiles.directory(home);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (open.getAndSet(false)) {
                release(channel);
            }
        });
    }

    private void release(FileChannel channel) {
        try (channel) {
            HELD_HERE.remove(file);
        } catch (IOException fault) {
            throw HomeFault.of("wave-lock", file, fault);
        }
    }
}
