package dev.ferry.persistence.certification;

import com.google.inject.AbstractModule;
import dev.ferry.domain.certification.CertificationSystem;

/** The embedded certification system. */
public final class CertificationModule extends AbstractModule {
    private final CertificationOptions options;

    public CertificationModule(CertificationOptions options) {
        this.options = options;
    }

    @Override
    protected void configure() {
        bind(CertificationOptions.class).toInstance(options);
        bind(CertificationSystem.class).to(JooqCertificationSystem.class);
    }
}
