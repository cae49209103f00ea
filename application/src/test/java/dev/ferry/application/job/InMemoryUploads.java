package dev.ferry.application.job;

import dev.ferry.domain.export.Uploads;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps no more of an upload than that it came. */
final class InMemoryUploads implements Uploads {
    private final Set<String> kept = new HashSet<>();

    @Override
    public String keep(InputStream archive) {
        String id = "export-" + kept.size();
        kept.add(id);
        return id;
    }

    @Override
    public Optional<String> location(String id) {
        return Optional.of(id).filter(kept::contains);
    }
}
