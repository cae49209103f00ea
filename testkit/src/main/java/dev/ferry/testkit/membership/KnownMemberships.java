package dev.ferry.testkit.membership;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What exports said of memberships, and what of it was lost. Not thread-safe. */
final class KnownMemberships {
    private final Map<MpnId, Membership> known;
    private final Map<MpnId, LostMembership> lost;
    private Optional<Unavailability> incomplete;

    private KnownMemberships(Map<MpnId, Membership> known) {
        this.known = new HashMap<>(known);
        this.lost = new HashMap<>();
        this.incomplete = Optional.empty();
    }

    /** The same, apart from it. */
    KnownMemberships(KnownMemberships other) {
        this.known = new HashMap<>(other.known);
        this.lost = new HashMap<>(other.lost);
        this.incomplete = other.incomplete;
    }

    static KnownMemberships of(List<Membership> memberships) {
        return new KnownMemberships(memberships.stream().collect(toMap(Membership::mpnId, Function.identity())));
    }

    void takeIn(List<Membership> taken) {
        taken.forEach(one -> {
            known.put(one.mpnId(), one);
            lost.remove(one.mpnId());
        });
    }

    void markLost(List<LostMembership> some) {
        some.forEach(one -> lost.merge(one.number().orElseThrow(), one, (before, now) -> now.and(before)));
    }

    void markIncomplete(Optional<Unavailability> why) {
        incomplete = why;
    }

    void forgetLost() {
        lost.clear();
    }

    Lookup<Membership> lookUp(MpnId number) {
        if (lost.containsKey(number)) {
            return Lookup.unavailable(lost.get(number).why());
        }
        return known.containsKey(number)
                ? Lookup.known(known.get(number))
                : incomplete.map(Lookup::<Membership>unavailable).orElseGet(Lookup::unknown);
    }

    /** What an export said last, whatever was lost since. */
    Optional<Membership> find(MpnId number) {
        return Optional.ofNullable(known.get(number));
    }

    boolean contains(MpnId number) {
        return known.containsKey(number) || lost.containsKey(number);
    }

    int size() {
        return known.size() + lost.size();
    }

    Stream<Membership> of(TenantId tenant) {
        return known.values().stream().filter(one -> one.tenant().equals(tenant));
    }

    /** Why nobody can say whether a tenant has a membership, if so. */
    Optional<Unavailability> doubtAbout(TenantId tenant) {
        return lost.values().stream()
                .filter(one -> one.tenant().map(tenant::equals).orElse(true))
                .<Unavailability>map(LostMembership::why)
                .findFirst()
                .or(() -> incomplete);
    }
}
