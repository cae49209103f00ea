package dev.ferry.persistence.wave;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.persistence.table.PersonalTable;

/** Waves that nodes share, and jobs. */
public final class WaveModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(WaveClaims.class).to(JooqWaveClaims.class);
        bind(Jobs.class).to(JooqJobs.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalJobs());
    }
}
