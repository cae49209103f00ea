package dev.ferry.persistence.scratch;

import dev.ferry.persistence.home.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room outside the heap, in files that have no name any more: the operating system takes them back when this is closed,
 * or when the process ends, however it ends. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {
    private final Path directory;
    private final Arena arena = Arena.ofShared();

    public Scratch(ScratchDirectory directory) {
        this.directory = directory.path();
    }

    /** So many bytes, all zero. */
    MemorySegment room(long bytes) {
        try {
            Path file = PrivateFiles.temporary(PrivateFiles.directory(directory), "scratch");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
