package dev.ferry.files.export;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;

final class MembershipParser implements RowParser<Membership> {
    private static final Slugs<MembershipState> STATES = new Slugs<>(MembershipState.class);
    private static final Slugs<MembershipKind> KINDS = new Slugs<>(MembershipKind.class);
    static final int MPN_ID = 0;
    static final int TENANT = 1;
    private static final int STANDING = 2;
    private static final int KIND = 3;
    private static final int COMPANY = 4;

    @Override
    public Membership parse(Cells cells) {
        return new Membership(
                cells.good(MPN_ID, MpnId.parse(cells.required(MPN_ID))),
                cells.good(TENANT, TenantId.parse(cells.required(TENANT))),
                STATES.read(cells, STANDING),
                cells.isEmpty(KIND) ? MembershipKind.GLOBAL : KINDS.read(cells, KIND),
                cells.text(COMPANY));
    }

    @Override
    public String key(Membership membership) {
        return membership.mpnId().value();
    }
}
