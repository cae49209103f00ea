package dev.ferry.application.system;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** How long to keep asking another system that does not answer. Thread-safe. */
public interface AskingPolicy {

    /**
     * What the system answers in the end. The question may be asked several times, on the thread of the caller, or not
     * at all while the system is left alone.
     *
     * @param system the name that the system's faults carry
     * @throws dev.ferry.domain.outcome.PortUnavailable when it does not answer
     */
    <A> A ask(String system, Supplier<A> question);

    /**
     * One try, of a question or of an act, which is noted with what came of it. Neither a fault that it ends with nor
     * what that was caused by says what is to be kept from people.
     *
     * @param system the name that the system's faults carry
     */
    default <A> A attempt(String system, Supplier<A> attempt) {
        return attempt(system, attempt, _ -> true);
    }

    /**
     * The same, where what comes back need not be the system's: what strangers hand in, for example, may be turned away
     * before anybody was asked, and says nothing of how the system does.
     *
     * @param isAnswer whether this is what the system said; where it is not, nothing is noted
     */
    default <A> A attempt(String system, Supplier<A> attempt, Predicate<A> isAnswer) {
        return attempt.get();
    }

    /** What a system gives as a reason, without what is to be kept from people and that it was told by Ferry. */
    default String told(String reason) {
        return reason;
    }

    /** One that asks once. */
    static AskingPolicy none() {
        return new AskingPolicy() {
            @Override
            public <A> A ask(String system, Supplier<A> question) {
                return question.get();
            }
        };
    }
}
