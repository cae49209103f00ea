package dev.ferry.testkit.sample;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Memberships that between them have every field every way. */
public final class MembershipSamples {
    /** Each state with each kind, with and without a company's name, in every script. */
    public static final List<Membership> EVERY_FIELD = everyField();

    private MembershipSamples() {}

    /** An active membership with this number. */
    public static Membership numbered(String number) {
        return called(number, Optional.empty());
    }

    /** An active membership with this number, of a company of this name. */
    public static Membership called(String number, Optional<String> companyName) {
        return new Membership(
                new MpnId(number),
                Samples.tenantId(number),
                MembershipState.ACTIVE,
                MembershipKind.GLOBAL,
                companyName);
    }

    /** The same without the company's name. */
    public static Membership nameless(Membership membership) {
        return new Membership(
                membership.mpnId(), membership.tenant(), membership.state(), membership.kind(), Optional.empty());
    }

    private static List<Membership> everyField() {
        List<Membership> memberships = new ArrayList<>();
        for (MembershipState state : MembershipState.values()) {
            for (MembershipKind kind : MembershipKind.values()) {
                memberships.add(of(memberships.size(), state, kind, Optional.empty()));
                String name = Scripts.NAMES.get(memberships.size() % Scripts.NAMES.size());
                memberships.add(of(memberships.size(), state, kind, Optional.of(name)));
            }
        }
        return List.copyOf(memberships);
    }

    private static Membership of(int number, MembershipState state, MembershipKind kind, Optional<String> name) {
        return new Membership(new MpnId("00" + number), Samples.tenantId("tenant-" + number), state, kind, name);
    }
}
