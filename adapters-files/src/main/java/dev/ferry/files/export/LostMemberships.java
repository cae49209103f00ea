package dev.ferry.files.export;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.files.sort.RowCursor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The memberships that are lost: one for each number without a good row. */
final class LostMemberships extends LostRows<Membership, LostMembership> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** One that nothing was torn off: {@code l2345} may have been another number. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}\\uFFFD?*_])[0-9]+(?![\\p{L}\\p{M}\\p{N}\\uFFFD?*_])");

    private Optional<LostMembership> lost = Optional.empty();
    private boolean found;

    LostMemberships(RowCursor cursor, Rejection rejection) {
        super(cursor, new MembershipParser(), rejection);
    }

    @Override
    void begin() {
        lost = Optional.empty();
        found = false;
    }

    @Override
    void good(Membership value, RowRejected why) {
        found = true;
    }

    @Override
    void rejected(RowRejected why) {
        lose(new LostMembership(
                only(MembershipParser.MPN_ID, NUMBER, MpnId::parse),
                tenant(MembershipParser.TENANT),
                !WHOLE.matcher(text(MembershipParser.MPN_ID)).find(),
                why));
    }

    @Override
    void unreadable(RowRejected why) {
        lose(new LostMembership(Optional.empty(), Optional.empty(), why));
    }

    private void lose(LostMembership one) {
        lost = Optional.of(lost.map(before -> before.and(one)).orElse(one));
    }

    @Override
    List<LostMembership> end() {
        return found ? List.of() : lost.stream().toList();
    }
}
