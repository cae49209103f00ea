package dev.ferry.domain.identity;

/** Who is asking. What they may do is decided in the use case, never in a front door. */
public sealed interface Requester {

    /** The name under which history keeps what they did. */
    String actor();

    /** The new portal's staff: moves waves, sees every account, proves nothing for an owner (R4). */
    record Operator(String actor) implements Requester {}

    /** A person known by an address; what ties them to an account is read afresh for each request. */
    record Person(EmailAddress address) implements Requester {
        @Override
        public String actor() {
            return address.normal();
        }
    }
}
