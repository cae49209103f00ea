package dev.ferry.persistence;

import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.plugin.Slot;

/** The registry that exports fill, in Ferry's own database. */
public final class EmbeddedMembershipsPlugin extends EmbeddedPlugin {
    /** For the service loader. */
    public EmbeddedMembershipsPlugin() {
        super(Slot.MEMBERSHIPS, binder -> binder.bind(MpnRegistry.class).to(JooqMpnRegistry.class));
    }
}
