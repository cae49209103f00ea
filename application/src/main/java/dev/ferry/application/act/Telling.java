package dev.ferry.application.act;

/** What came of telling a system of an act. */
public sealed interface Telling {

    /**
     * It was answered.
     *
     * @param note writes what the answer means, in a transaction that holds the account; run once, by whoever is first
     */
    record Answered(Runnable note) implements Telling {}

    /**
     * The system will never take it as it is.
     *
     * @param reason what it said, for operators; holds no secret
     */
    record TurnedDown(String reason) implements Telling {}
}
