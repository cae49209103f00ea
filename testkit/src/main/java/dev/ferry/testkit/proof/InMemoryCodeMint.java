package dev.ferry.testkit.proof;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.CodeMint;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the same codes in every test, one after the other: anybody can foresee them. Thread-safe. */
public final class InMemoryCodeMint implements CodeMint {
    private static final int ALL = 1_000_000;

    /** Shares no factor with the number of all codes, so that none comes twice before each came once. */
    private static final int STEP = 271_829;

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String mint() {
        int next = last.updateAndGet(code -> (code + STEP) % ALL);
        return Integer.toString(ALL + next).substring(1);
    }

    /** No digest at all, but as bound to what it is for as one. */
    @Override
    public String digest(ChallengeKey key, EmailAddress address, String code) {
        return key.line().length() + ":" + key.line() + address.normal().length() + ":" + address.normal() + code;
    }
}
