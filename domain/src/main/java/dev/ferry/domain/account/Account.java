package dev.ferry.domain.account;

import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;

/** A publisher account as Partner Center holds it: the settings that a move carried over (R11). */
public record Account(
        PublisherId id,
        String displayName,
        CompanyProfile company,
        boolean payoutProfile,
        MpnId mpnId,
        TenantId tenant) {}
