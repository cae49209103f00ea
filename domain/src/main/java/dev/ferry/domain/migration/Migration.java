package dev.ferry.domain.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The move of one account (R1). A stage offers only the steps that it allows: a step out of order does not compile. */
public sealed interface Migration {

    PublisherId account();

    /** A move that is still to be made: it can be completed, once. */
    sealed interface Open extends Migration {
        default Completed complete(Readiness.Ready ready, Instant at) {
            return new Completed(
                    account(), ready.membership().tenant(), ready.membership().mpnId(), at);
        }
    }

    /**
     * The move as an owner who is on the way works on it; refuses {@link Code#START_FIRST} before the start, and
     * {@link Code#MANAGED_IN_PARTNER_CENTER} after the move.
     */
    default Outcome<InProgress> onTheWay() {
        return switch (this) {
            case NotStarted _ -> Outcome.refused(Code.START_FIRST);
            case InProgress underway -> Outcome.done(underway);
            case Completed _ ->
                Outcome.refused(
                        Code.MANAGED_IN_PARTNER_CENTER, "publisherId", account().value());
        };
    }

    /** How far it is; its slug is the stage's name in contracts. */
    MigrationState state();

    /** Nobody has done anything for it yet. */
    record NotStarted(PublisherId account) implements Open {

        /** An owner sets out. */
        public InProgress start() {
            return new InProgress(account, Optional.empty(), Optional.empty());
        }

        @Override
        public MigrationState state() {
            return MigrationState.NOT_STARTED;
        }
    }

    /**
     * An owner is on the way. What was given here wins over the export.
     *
     * @param email the work address that an owner has proved
     * @param membership the MPN ID that an owner typed in or was given at enrolment
     */
    record InProgress(PublisherId account, Optional<ProvedEmail> email, Optional<MpnId> membership) implements Open {

        /** The same with an address that was just proved; the last one stands. */
        public InProgress proved(ProvedEmail address) {
            return new InProgress(account, Optional.of(address), membership);
        }

        /** The address that every further step stands on; refuses {@link Code#PROVE_EMAIL_FIRST}. */
        public Outcome<ProvedEmail> provedEmail() {
            return Outcome.of(email, new Refusal(Code.PROVE_EMAIL_FIRST));
        }

        /** The same with an MPN ID that was typed in or given at enrolment; the last one stands. */
        public InProgress joined(MpnId mpnId) {
            return new InProgress(account, email, Optional.of(mpnId));
        }

        /** The same without this MPN ID, if it is the one that stands: the company was not let in under it. */
        public InProgress turnedDown(MpnId mpnId) {
            return new InProgress(account, email, membership.filter(other -> !other.equals(mpnId)));
        }

        @Override
        public MigrationState state() {
            return MigrationState.IN_PROGRESS;
        }
    }

    /** It has moved, once and for all. */
    record Completed(PublisherId account, TenantId tenant, MpnId mpnId, Instant at) implements Migration {

        @Override
        public MigrationState state() {
            return MigrationState.COMPLETED;
        }
    }
}
