package dev.ferry.domain.identity;

import dev.ferry.domain.email.EmailAddress;

/** Who is asking. What they may do is decided in the use case, never in a front door. */
public sealed interface Requester {

    /** The name under which history keeps what they did. */
    String actor();

    /** The new portal's staff: moves waves, sees every account, proves nothing for an owner (R4). */
    record Operator(String actor) implements Requester {}

    /** A person who signed in; what ties them to an account is read afresh for each request. */
    record Person(SignIn signIn) implements Requester {

        /** What they are known by in accounts; counts only where {@link SignIn#emailProved()}. */
        public EmailAddress address() {
            return signIn.email();
        }

        @Override
        public String actor() {
            return address().normal();
        }
    }
}
