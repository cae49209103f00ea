package dev.ferry.testkit;

import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Backups of stores in memory. The file is made, and is empty: what was backed up stays in memory. Thread-safe. */
public final class InMemoryBackups implements Backups {
    private final InMemoryStores stores;
    private final Map<String, InMemoryStores> copies = new ConcurrentHashMap<>();

    public InMemoryBackups(InMemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Outcome<String> writeTo(String file) {
        Path target = Path.of(file).toAbsolutePath().normalize();
        try {
            Files.createFile(target);
        } catch (FileAlreadyExistsException _) {
            return Outcome.refused(Code.TARGET_EXISTS, "file", file);
        } catch (IOException _) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", file);
        }
        copies.put(target.toString(), stores.copy());
        return Outcome.done(target.toString());
    }

    /** The stores as they stood when this file was written; empty where no backup has this full name. */
    public Optional<InMemoryStores> restored(String file) {
        return Optional.ofNullable(copies.get(file));
    }
}
