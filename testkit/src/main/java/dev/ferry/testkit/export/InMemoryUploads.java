package dev.ferry.testkit.export;

import dev.ferry.domain.export.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Uploads} that keep no more of an archive than its digest. Thread-safe. */
public final class InMemoryUploads implements Uploads {
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    @Override
    public String keep(InputStream archive) {
        try {
            String id = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive.readAllBytes()));
            kept.add(id);
            return id;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public Optional<String> location(String id) {
        return Optional.of(id).filter(kept::contains);
    }

    @Override
    public void drop(String id) {
        kept.remove(id);
    }
}
