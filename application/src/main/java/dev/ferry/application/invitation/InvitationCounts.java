package dev.ferry.application.invitation;

/**
 * What became of the accounts that an invitation covered; each is in one of the first six, or would be in a dry run.
 *
 * @param invited whose owners were mailed now
 * @param alreadyInvited whose owners had been mailed before, and were not again
 * @param alreadyMigrated which have moved
 * @param noHelpNeeded which are ready, or wait for somebody else than their owners
 * @param unreachable which wait for an owner, but none with an address is known
 * @param notJudged of which a system could not be asked just now
 * @param rescheduled of those already invited, whose last day was moved
 * @param mails how many mails went out
 * @param ownersWithoutAddress of the invited accounts and the unreachable ones
 */
public record InvitationCounts(
        long invited,
        long alreadyInvited,
        long alreadyMigrated,
        long noHelpNeeded,
        long unreachable,
        long notJudged,
        long rescheduled,
        long mails,
        long ownersWithoutAddress) {

    /** Of no account. */
    public static final InvitationCounts NONE = new InvitationCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** How many accounts were covered. */
    public long accounts() {
        return invited + alreadyInvited + alreadyMigrated + noHelpNeeded + unreachable + notJudged;
    }

    InvitationCounts plus(InvitationCounts more) {
        return new InvitationCounts(
                invited + more.invited,
                alreadyInvited + more.alreadyInvited,
                alreadyMigrated + more.alreadyMigrated,
                noHelpNeeded + more.noHelpNeeded,
                unreachable + more.unreachable,
                notJudged + more.notJudged,
                rescheduled + more.rescheduled,
                mails + more.mails,
                ownersWithoutAddress + more.ownersWithoutAddress);
    }
}
