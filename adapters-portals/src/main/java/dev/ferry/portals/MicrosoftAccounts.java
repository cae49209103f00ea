package dev.ferry.portals;

import dev.ferry.domain.tenant.TenantId;
import java.util.UUID;

/** Where Microsoft keeps all personal accounts: a tenant that is no company's. */
public final class MicrosoftAccounts {
    /** The same everywhere, as Microsoft's documentation of ID tokens has it ({@code tid}). */
    public static final TenantId TENANT = new TenantId(UUID.fromString("9188040d-6c67-4c5b-b112-36a304b66dad"));

    private MicrosoftAccounts() {}
}
