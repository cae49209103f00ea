package dev.ferry.application.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.mail.Mail;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to become of a page of accounts. Not thread-safe. */
final class InvitationBatch {
    private final Map<PublisherId, List<Mail>> invited = new LinkedHashMap<>();
    private final List<MigrationInvitation> rescheduled = new ArrayList<>();
    private final Map<Need, Long> left = new EnumMap<>(Need.class);
    private long kept;
    private long unreachable;
    private long ownersWithoutAddress;

    void invite(AccountNeed one, List<Mail> letters) {
        invited.put(one.id(), letters);
        ownersWithoutAddress += one.ownersWithoutAddress();
    }

    void keep(MigrationInvitation before, Optional<LastDay> moved) {
        kept++;
        moved.ifPresent(_ -> rescheduled.add(before));
    }

    void giveUp(AccountNeed one) {
        unreachable++;
        ownersWithoutAddress += one.ownersWithoutAddress();
    }

    void leave(Need need) {
        left.merge(need, 1L, Long::sum);
    }

    /** The mails to the owners of each account that is to be invited. */
    Map<PublisherId, List<Mail>> invited() {
        return invited;
    }

    /** Whose last day is to be moved, as they stand before. */
    List<MigrationInvitation> rescheduled() {
        return rescheduled;
    }

    InvitationCounts counts() {
        return new InvitationCounts(
                invited.size(),
                kept,
                left.getOrDefault(Need.MOVED, 0L),
                left.getOrDefault(Need.NOBODY, 0L),
                unreachable,
                left.getOrDefault(Need.UNKNOWN, 0L),
                rescheduled.size(),
                invited.values().stream().mapToLong(List::size).sum(),
                ownersWithoutAddress);
    }
}
