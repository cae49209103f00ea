package dev.ferry.persistence.company;

import com.google.inject.AbstractModule;
import dev.ferry.domain.membership.MembershipCenter;

/** Partner Membership Center, as far as the standing of memberships tells of it. */
public final class MembershipCenterModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MembershipCenter.class).to(RegistryMembershipCenter.class);
    }
}
