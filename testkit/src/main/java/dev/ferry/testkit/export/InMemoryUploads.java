package dev.ferry.testkit.export;

import dev.ferry.domain.export.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Uploads} in memory: each location is the id. Thread-safe. */
public final class InMemoryUploads implements Uploads {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public String keep(InputStream archive) {
        try {
            byte[] bytes = archive.readAllBytes();
            String id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            kept.put(id, bytes);
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public Optional<String> location(String id) {
        return Optional.of(id).filter(kept::containsKey);
    }

    /** What was handed in, by the location that was given for it. */
    public byte[] bytesAt(String location) {
        return Objects.requireNonNull(kept.get(location), location).clone();
    }

    @Override
    public void drop(String id) {
        kept.remove(id);
    }
}
