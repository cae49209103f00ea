package dev.ferry.persistence.scratch;

import com.google.inject.AbstractModule;
import java.nio.file.Path;

/** Where scratch files are: in a directory of home. */
public final class ScratchModule extends AbstractModule {
    private final Path home;

    public ScratchModule(Path home) {
        this.home = home;
    }

    @Override
    protected void configure() {
        bind(ScratchDirectory.class).toInstance(new ScratchDirectory(home.resolve("scratch")));
    }
}
