package dev.ferry.domain.membership;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a company that has a membership does not enrol once more: each standing has its own way out (R9). */
public final class SecondEnrolment {
    /** Of several memberships of a company the one counts that leads on, or else forbids, most. */
    private static final List<Standing> ORDER = List.of(
            Standing.ACTIVE,
            Standing.AWAITING_MEMBERSHIP_CENTER,
            Standing.NOT_VETTED,
            Standing.INACTIVE,
            Standing.LOCATION_NOT_GLOBAL);

    private SecondEnrolment() {}

    /** What a company with these memberships is refused; empty where it has none. */
    public static Optional<Refusal> refusal(Collection<Membership> memberships) {
        return memberships.stream()
                .map(membership -> membership.standing(false))
                .min(Comparator.comparingInt(ORDER::indexOf))
                .map(SecondEnrolment::refusal);
    }

    /** What a company is refused whose membership stands so, known as it is. */
    public static Refusal refusal(Standing standing) {
        return switch (standing) {
            case ACTIVE -> alreadyMember(standing, "give-mpn-id");
            case LOCATION_NOT_GLOBAL -> alreadyMember(standing, "give-global-mpn-id");
            case INACTIVE -> alreadyMember(standing, "renew");
            case NOT_VETTED -> alreadyMember(standing, "wait");
            case AWAITING_MEMBERSHIP_CENTER -> new Refusal(Code.AWAITING_MEMBERSHIP_CENTER);
            case MALFORMED, UNKNOWN -> throw new IllegalArgumentException("no membership stands so: " + standing);
        };
    }

    private static Refusal alreadyMember(Standing standing, String act) {
        return new Refusal(Code.ALREADY_MEMBER, Map.of("standing", standing.slug(), "wayOut", Map.of("act", act)));
    }
}
