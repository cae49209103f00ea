package dev.ferry.application.system;

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
     * One try, of a question or of an act, which is noted with what came of it.
     *
     * @param system the name that the system's faults carry
     */
    default <A> A attempt(String system, Supplier<A> attempt) {
        return attempt.get();
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
