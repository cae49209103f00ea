package dev.ferry.testkit.proof;

import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.InMemoryExpiredEntries;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes that wait to be typed in, in memory. Thread-safe. */
public final class InMemoryChallenges implements Challenges, PersonalStore, ExpiredEntries {
    /** For so long it is still told that a code has expired. */
    private static final Duration TOLD = Duration.ofDays(1);

    private final TransactionalState<Map<ChallengeKey, Challenge>> challenges;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryChallenges(InMemoryDatabase database) {
        challenges = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Optional<Challenge> hold(ChallengeKey key) {
        return challenges.read(byKey -> Optional.ofNullable(byKey.get(key)));
    }

    @Override
    public void save(Challenge challenge, Instant at) {
        challenges.change(byKey -> byKey.put(challenge.key(), challenge));
    }

    @Override
    public void drop(ChallengeKey key) {
        challenges.change(byKey -> byKey.remove(key));
    }

    @Override
    public int forgetSome(Instant at, int most) {
        return InMemoryExpiredEntries.forget(
                challenges, challenge -> challenge.expiresAt().plus(TOLD), at, most);
    }

    /** Codes are secrets, and good for minutes. */
    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return Stream.empty();
    }

    @Override
    public int erase(Pseudonymised person) {
        return challenges.changing(byKey ->
                Pseudonymised.values(byKey, one -> Optional.of(one).filter(kept -> !person.is(kept.address()))));
    }
}
