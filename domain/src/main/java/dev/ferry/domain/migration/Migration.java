package dev.ferry.domain.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
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

    /** The stage's name in contracts: {@code not-started}, {@code in-progress}, {@code completed}. */
    String state();

    /** Nobody has done anything for it yet. */
    record NotStarted(PublisherId account) implements Open {
        @Override
        public String state() {
            return "not-started";
        }
    }

    /**
     * An owner is on the way. What was given here wins over the export.
     *
     * @param email the work address that an owner has proved
     * @param membership the MPN ID that an owner typed in or was given at enrolment
     */
    record InProgress(PublisherId account, Optional<ProvedEmail> email, Optional<MpnId> membership) implements Open {
        @Override
        public String state() {
            return "in-progress";
        }
    }

    /** It has moved, once and for all. */
    record Completed(PublisherId account, TenantId tenant, MpnId mpnId, Instant at) implements Migration {

        @Override
        public String state() {
            return "completed";
        }
    }
}
