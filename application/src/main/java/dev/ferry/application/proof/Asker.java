package dev.ferry.application.proof;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;

/**
 * Who asks for codes and tries them, as far as that can be told, so that nobody's tries are counted against another.
 *
 * @param name equal for the same one; never shown
 */
public record Asker(String name) {

    /** Somebody who has not signed in, by the network that they come from. */
    public static Asker ofNetwork(String network) {
        return new Asker("network|" + network);
    }

    /** Somebody who is signed in. */
    static Asker of(Requester who) {
        return new Asker("person|" + who.actor());
    }

    /** All who act for an account. */
    static Asker of(PublisherId account) {
        return new Asker("account|" + account.value());
    }
}
