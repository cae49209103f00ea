package dev.ferry.files;

import com.google.inject.AbstractModule;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.SyntheticExports;

final class FilesModule extends AbstractModule {
    private final Limits limits;
    private final RejectsDirectory rejects;

    FilesModule(Limits limits, RejectsDirectory rejects) {
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
        bind(SyntheticExports.class).to(CsvSyntheticExports.class);
        bind(CsvSyntheticExports.class);
    }
}
