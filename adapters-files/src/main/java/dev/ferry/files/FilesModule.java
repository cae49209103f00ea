package dev.ferry.files;

import com.google.inject.AbstractModule;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.export.Uploads;

final class FilesModule extends AbstractModule {
    private final Limits limits;
    private final RejectsDirectory rejects;
    private final UploadDirectory uploads;

    FilesModule(Limits limits, RejectsDirectory rejects, UploadDirectory uploads) {
        this.uploads = uploads;
        this.limits = limits;
        this.rejects = rejects;
    }

    @Override
    protected void configure() {
        bind(Limits.class).toInstance(limits);
        bind(RejectsDirectory.class).toInstance(rejects);
        bind(ExportReader.class).to(FileExportReader.class);
        bind(FileExportReader.class);
        bind(Rejects.class).to(CsvRejects.class);
        bind(CsvRejects.class);
        bind(Uploads.class).toInstance(uploads);
        bind(SyntheticExports.class).to(CsvSyntheticExports.class);
        bind(CsvSyntheticExports.class);
    }
}
