package dev.ferry.application.user;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import java.util.List;
import java.util.OptionalInt;

/** What became of several who were to be added at once: all of them, or none. */
public sealed interface Batch {

    /** All were added, in the order in which they were asked for. */
    record Added(List<User> users) implements Batch {}

    /** Nobody was added. Of each it is told what stands in the way, the first that was asked for first; not empty. */
    record Stopped(List<Fault> faults) implements Batch {}

    /**
     * What stands in the way.
     *
     * @param number of whom, from 0; absent where it is about all of them
     */
    record Fault(OptionalInt number, Refusal reason) {
        static Fault of(int number, Refusal reason) {
            return new Fault(OptionalInt.of(number), reason);
        }

        static Fault ofAll(Refusal reason) {
            return new Fault(OptionalInt.empty(), reason);
        }
    }

    static Batch stopped(Refusal reason) {
        return new Stopped(List.of(Fault.ofAll(reason)));
    }

    /** The users, or the first of what stands in the way. */
    default Outcome<List<User>> outcome() {
        return switch (this) {
            case Added(var users) -> Outcome.done(users);
            case Stopped(var faults) -> Outcome.refused(faults.getFirst().reason());
        };
    }
}
