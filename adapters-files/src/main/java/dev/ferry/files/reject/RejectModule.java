package dev.ferry.files.reject;

import com.google.inject.AbstractModule;
import dev.ferry.domain.export.Rejects;
import java.nio.file.Path;

/** Binds what keeps rejected rows. */
public final class RejectModule extends AbstractModule {
    private final Path directory;

    public RejectModule(Path directory) {
        this.directory = directory;
    }

    @Override
    protected void configure() {
        bind(RejectsDirectory.class).toInstance(new RejectsDirectory(directory));
        bind(Rejects.class).to(CsvRejects.class);
        bind(CsvRejects.class);
    }
}
