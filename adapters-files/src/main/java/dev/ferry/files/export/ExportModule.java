package dev.ferry.files.export;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.files.source.Limits;
import dev.ferry.plugin.DirectoryHealth;
import java.nio.file.Path;

/** Binds what reads exports, and what keeps those that came over HTTP. */
public final class ExportModule extends AbstractModule {
    private final Limits limits;
    private final Path uploads;

    public ExportModule(Limits limits, Path uploads) {
        this.limits = limits;
        this.uploads = uploads;
    }

    @Override
    protected void configure() {
        bind(Limits.class).toInstance(limits);
        bind(ExportReader.class).to(FileExportReader.class);
        bind(FileExportReader.class);
        bind(Uploads.class).toInstance(new UploadDirectory(uploads));
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        limits.scratch()
                .ifPresent(scratch ->
                        checks.addBinding().toInstance(new DirectoryHealth("scratch", scratch.toAbsolutePath())));
    }
}
