package dev.ferry.files.synthetic;

import com.google.inject.AbstractModule;
import dev.ferry.domain.export.SyntheticExports;

/** Binds what writes synthetic exports. */
public final class SyntheticModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SyntheticExports.class).to(CsvSyntheticExports.class);
        bind(CsvSyntheticExports.class);
    }
}
