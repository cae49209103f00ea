package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever owners do, however the target fails and whichever workers die in the midst of a delivery: in the end both sides agree, and
 * the target was told of every account's changes in order (R16, R17).
 */
class SyncModelTest {
    private static final List<String> ACCOUNTS = List.of("contoso", "fabrikam", "tailspin");
    private static final List<String> NAMES = List.of("ann", "bo", "cy", "dee");
    private static final int STEPS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void r16BothSidesAgreeInTheEnd(long seed) {
        Random random = new Random(seed);
        Moved moved = new Moved();
        moved.ferry.withReady(ACCOUNTS.toArray(String[]::new));
        ACCOUNTS.forEach(name -> moved.ferry.with(LegacyAccountSample.named(name)
                .withUsers(Samples.owner("owner@" + name + ".example"), Samples.contributor("ann@" + name + ".example"))
                .build()));
        moved.move();

        for (int step = 0; step < STEPS; step++) {
            act(moved, random);
        }
        settle(moved);

        for (String account : ACCOUNTS) {
            assertThat(value(moved.compare().of(OPERATOR, Samples.id(account))).differing())
                    .as("seed %s, account %s", seed, account)
                    .isEmpty();
            assertInOrder(moved.arrived(account));
        }
        assertThat(moved.stores.syncQueue().status(Optional.empty()))
                .returns(0L, SyncStatus::pending)
                .returns(0L, SyncStatus::setAside);
    }

    private static void act(Moved moved, Random random) {
        String account = pick(random, ACCOUNTS);
        Requester owner = person("owner@" + account + ".example");
        String email = pick(random, NAMES) + "@" + account + ".example";
        Role role = pick(random, List.of(Role.values()));
        Optional<User> user = moved.users(account).stream()
                .filter(one -> one.has(Samples.email(email)))
                .findFirst();
        switch (random.nextInt(9)) {
            case 0, 1 -> moved.add(owner, account, email, role);
            case 2 -> user.ifPresent(one -> moved.give(owner, account, one, role));
            case 3 -> user.ifPresent(one -> moved.remove(owner, account, one));
            case 4 -> moved.deliver();
            case 5 -> failing(moved, random);
            case 6 -> moved.stores.syncQueue().claim(2, 1, moved.ferry.clock.instant(), Duration.ofMinutes(1));
            case 7 -> moved.ferry.clock.forward(Duration.ofSeconds(random.nextInt(7_200)));
            default -> late(moved, random);
        }
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The target fails in the midst of a delivery: what it was told before it failed, it knows. */
    private static void failing(Moved moved, Random random) {
        moved.portal.failAfter(random.nextInt(4), pick(random, List.of(FaultKind.values())));
        moved.deliver();
        moved.portal.comeBack();
    }

    /** A worker that was taken for dead tells the target once more what it had told it before. */
    private static void late(Moved moved, Random random) {
        List<NumberedChange> arrived = moved.portal.arrived();
        if (!arrived.isEmpty()) {
            moved.portal.repeat(pick(random, arrived));
        }
    }

    /** Mended, retried and waited for, deletions too. */
    private static void settle(Moved moved) {
        moved.portal.comeBack();
        for (int round = 0; round < 50; round++) {
            moved.ferry.clock.forward(Duration.ofDays(1));
            moved.keepUp().deletions();
            value(moved.retry().run(OPERATOR, Optional.empty()));
            moved.deliver();
        }
    }

    /** The first coming of each is behind that of all with lower numbers. */
    private static void assertInOrder(List<Long> arrived) {
        Set<Long> seen = new HashSet<>();
        assertThat(arrived.stream().filter(seen::add).toList()).isSorted();
    }
}
