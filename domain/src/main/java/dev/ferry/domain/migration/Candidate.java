package dev.ferry.domain.migration;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Outcome.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An account that is to be judged: what the legacy portal holds of it, and what an owner has given since, which wins.
 * Asked by loops, not by streams, because a wave judges millions.
 *
 * @param there the account as the legacy portal holds it
 * @param account the same, with whom an operator made an owner
 * @param proved a work address that an owner has proved
 * @param joined the MPN ID that an owner typed in or was given; its tenant is never named to anybody (R6)
 */
public record Candidate(
        LegacyAccount there, LegacyAccount account, Optional<ProvedEmail> proved, Optional<MpnId> joined) {

    /** An account of which no operator made anybody an owner. */
    public Candidate(LegacyAccount account, Optional<ProvedEmail> proved, Optional<MpnId> joined) {
        this(account, account, proved, joined);
    }

    /**
     * The account with all that was given for it since: what owners proved and joined, and whom an operator made an
     * owner.
     */
    public static Candidate of(LegacyAccount account, MigrationRecord record) {
        LegacyAccount withOwners = account.withOwners(record.namedOwners());
        return record.migration() instanceof Migration.InProgress(var _, var email, var membership)
                ? new Candidate(account, withOwners, email, membership)
                : new Candidate(account, withOwners, Optional.empty(), Optional.empty());
    }

    /** The MPN ID as it is held, in whatever shape. */
    public Optional<String> heldMpnId() {
        return joined.map(MpnId::value).or(account::mpnId);
    }

    /** The MPN ID, if it has the shape of one and so can be asked about. */
    public Optional<MpnId> mpnId() {
        return heldMpnId()
                .map(MpnId::parse)
                .flatMap(parsed -> parsed instanceof Done<MpnId>(var id) ? Optional.of(id) : Optional.empty());
    }

    public boolean hasOwner() {
        for (LegacyUser user : account.users()) {
            if (user.isOwner()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The work addresses by which an owner could pass: those of the owners, and the proved one; in the order of their
     * normal forms. Which of them are work addresses at all is for {@link ReadinessRule} to say.
     */
    public List<EmailAddress> ownersWorkEmails() {
        List<EmailAddress> emails = new ArrayList<>();
        for (LegacyUser user : account.users()) {
            if (user.isOwner()) {
                user.identity().workEmail().ifPresent(emails::add);
            }
        }
        proved.filter(this::provedByOwner).map(ProvedEmail::address).ifPresent(emails::add);
        return emails.size() < 2 ? emails : List.copyOf(new TreeSet<>(emails));
    }

    private boolean provedByOwner(ProvedEmail email) {
        return account.owners().stream()
                .anyMatch(owner -> owner.identity().key().equals(email.provedBy()));
    }
}
