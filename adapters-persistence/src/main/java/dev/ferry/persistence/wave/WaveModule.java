package dev.ferry.persistence.wave;

import com.google.inject.AbstractModule;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.migration.WaveClaims;

/** Waves that nodes share, and jobs. */
public final class WaveModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(WaveClaims.class).to(JooqWaveClaims.class);
        bind(Jobs.class).to(JooqJobs.class);
    }
}
