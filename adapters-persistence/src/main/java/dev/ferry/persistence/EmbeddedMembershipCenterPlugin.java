package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.persistence.company.MembershipCenterModule;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;

/** Partner Membership Center by what the registry says of memberships. */
public final class EmbeddedMembershipCenterPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedMembershipCenterPlugin() {
        super(Slot.MEMBERSHIP_CENTER);
    }

    @Override
    public Module module(Settings settings) {
        return new MembershipCenterModule();
    }
}
