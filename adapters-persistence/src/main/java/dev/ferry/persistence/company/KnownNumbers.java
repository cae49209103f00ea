package dev.ferry.persistence.company;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** What exports said of numbers: what was lost is not known, whatever was known before. */
final class KnownNumbers {
    private KnownNumbers() {}

    static Map<MpnId, Lookup<Membership>> lookUp(DSLContext sql, Set<MpnId> numbers) {
        return lookUp(
                numbers,
                MembershipRows.fetch(sql, numbers),
                LostMembershipRows.fetch(sql, numbers),
                () -> IncompleteTableRows.find(sql, IncompleteTableRows.MEMBERSHIPS));
    }

    /**
     * The answers.
     *
     * @param incomplete asked only where it makes a difference
     */
    static Map<MpnId, Lookup<Membership>> lookUp(
            Set<MpnId> numbers,
            Map<MpnId, Membership> known,
            Map<MpnId, LostMembership> lost,
            Supplier<Optional<Unavailability>> incomplete) {
        Lookup<Membership> otherwise = known.keySet().containsAll(numbers)
                ? Lookup.unknown()
                : incomplete.get().map(Lookup::<Membership>unavailable).orElseGet(Lookup::unknown);
        return Lookup.each(numbers, number -> {
            LostMembership gone = lost.get(number);
            Membership found = known.get(number);
            if (gone != null) {
                return Lookup.unavailable(gone.why());
            }
            return found == null ? otherwise : Lookup.known(found);
        });
    }
}
