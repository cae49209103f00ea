package dev.ferry.domain.outcome;

import java.util.Objects;

/**
 * What another system says to something that was handed to it: a change, a mail. Anything but these two is
 * {@link PortUnavailable}: it could not be handed over, or nobody knows.
 */
public sealed interface Answer {

    /** It has it, for good. */
    record Taken() implements Answer {}

    /**
     * It will never be taken as it is: to try it again is of no use before a person has looked at it.
     *
     * @param reason what the system said, for an operator; holds no secret
     */
    record TurnedDown(String reason) implements Answer {

        public TurnedDown {
            Objects.requireNonNull(reason); // an adapter may be compiled without checks
        }
    }
}
