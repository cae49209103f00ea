package dev.ferry.persistence.company;

import com.google.inject.AbstractModule;
import dev.ferry.domain.membership.MpnRegistry;

/** The embedded registry. */
public final class MembershipsModule extends AbstractModule {
    private final VettingMode vetting;

    public MembershipsModule(VettingMode vetting) {
        this.vetting = vetting;
    }

    @Override
    protected void configure() {
        bind(VettingMode.class).toInstance(vetting);
        bind(JooqEnrolments.class);
        bind(MpnRegistry.class).to(JooqMpnRegistry.class);
    }
}
