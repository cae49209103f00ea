package dev.ferry.domain.identity;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/** Who is asking. What they may do is decided in the use case, never in a front door. */
public sealed interface Requester {

    /** The name under which history keeps what they did. */
    String actor();

    /**
     * Who they are as a person, who may have accounts of their own; absent where nobody in particular is an operator.
     */
    Optional<Person> person();

    /**
     * The new portal's staff: moves waves, sees every account, proves nothing for an owner (R4). An operator who has an
     * account does there what its owner may.
     */
    record Operator(String actor, Optional<Person> person) implements Requester {

        /** Nobody in particular, such as anyone at the terminal. */
        public Operator(String actor) {
            this(actor, Optional.empty());
        }
    }

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

        @Override
        public Optional<Person> person() {
            return Optional.of(this);
        }
    }
}
