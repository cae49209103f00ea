package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests with a key, in memory. Thread-safe. */
public final class InMemoryReplays implements Replays, PersonalStore, ExpiredEntries {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    private final TransactionalState<Map<String, Replay>> kept;

    /** Empty, and sharing its transactions with the others of this database. */
    public InMemoryReplays(InMemoryDatabase database) {
        kept = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Optional<Replay> claim(Replay fresh, Instant at) {
        return kept.changing(byKey -> {
            Optional<Replay> there = Optional.ofNullable(byKey.get(fresh.key()))
                    .filter(replay -> replay.until().isAfter(at));
            if (there.isEmpty()) {
                byKey.put(fresh.key(), fresh);
            }
            return there;
        });
    }

    @Override
    public void keep(Replay answered) {
        kept.change(byKey -> byKey.put(answered.key(), answered));
    }

    @Override
    public void drop(String key) {
        kept.change(byKey -> byKey.remove(key));
    }

    @Override
    public int forgetSome(Instant at, int most) {
        return InMemoryExpiredEntries.forget(kept, Replay::until, at, most);
    }

    /** Answers that were given already, and are kept for a day. */
    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return Stream.empty();
    }

    @Override
    public int erase(Pseudonymised person) {
        return kept.changing(byKey -> Pseudonymised.values(
                byKey,
                one -> Optional.of(one)
                        .filter(replay -> replay.answer()
                                .map(InMemoryReplays::meant)
                                .filter(person.who()::in)
                                .isEmpty())));
    }

    /** Answers are JSON, in which letters may stand for themselves by their numbers. */
    private static String meant(String json) {
        return ESCAPED.matcher(json).replaceAll(one -> {
            String number = one.group(1);
            String letter = number == null ? " " : Character.toString(Integer.parseInt(number, 16));
            return Matcher.quoteReplacement(letter);
        });
    }
}
