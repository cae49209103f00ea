package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.user.ChangeSettings;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever owners do, however the target fails or drifts, and whichever workers die in the midst of a delivery: in the
 * end both sides agree, settings too, and the target was told of every account's changes in order (R16, R17). Two
 * threads deliver at once.
 */
class SyncModelTest {
    private static final List<String> ACCOUNTS = List.of("contoso", "fabrikam", "tailspin");
    private static final List<String> NAMES = List.of("ann", "bo", "cy", "dee");
    private static final String KATE = "kate@mail.example";
    private static final int STEPS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void r16BothSidesAgreeInTheEnd(long seed) {
        Random random = new Random(seed);
        Moved moved = new Moved();
        moved.ferry.withReady(ACCOUNTS.toArray(String[]::new));
        ACCOUNTS.forEach(name -> moved.ferry.with(LegacyAccountSample.named(name)
                .withUsers(
                        Samples.owner("owner@" + name + ".example"),
                        Samples.contributor("ann@" + name + ".example"),
                        Samples.person(KATE, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                .build()));
        moved.move();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int step = 0; step < STEPS; step++) {
                act(moved, random, threads);
            }
            settle(moved);
        }

        for (String account : ACCOUNTS) {
            assertThat(moved.there(account).keySet())
                    .as("seed %s: whoever is mapped stays who they are there", seed)
                    .noneMatch(key -> key.startsWith("kate.works"));
            assertSettingsFollowed(moved, account);
            assertThat(value(moved.compare().of(OPERATOR, Samples.id(account))).differing())
                    .as("seed %s, account %s", seed, account)
                    .isEmpty();
            assertInOrder(moved.arrived(account));
        }
        assertThat(moved.stores.syncQueue().status(Optional.empty()))
                .returns(0L, SyncStatus::pending)
                .returns(0L, SyncStatus::setAside);
    }

    private static void act(Moved moved, Random random, Executor threads) {
        String account = pick(random, ACCOUNTS);
        Requester owner = person("owner@" + account + ".example");
        String email = pick(random, NAMES) + "@" + account + ".example";
        Role role = pick(random, List.of(Role.values()));
        Optional<User> user = user(moved, account, email);
        switch (random.nextInt(16)) {
            case 0, 1 -> moved.add(owner, account, email, role);
            case 2 -> user.ifPresent(one -> moved.give(owner, account, one, role));
            case 3 -> user.ifPresent(one -> moved.remove(owner, account, one));
            case 4 -> moved.deliver();
            case 5 -> failing(moved, random);
            case 6 -> moved.stores.syncQueue().claim(2, 1, moved.ferry.clock.instant(), Duration.ofMinutes(1));
            case 7 -> moved.ferry.clock.forward(Duration.ofSeconds(random.nextInt(7_200)));
            case 8 ->
                user(moved, account, KATE)
                        .ifPresent(kate -> moved.map(owner, account, kate, "kate.works@" + account + ".example", role));
            case 9 -> invited(moved, owner, account, role);
            case 10 -> renamed(moved, owner, account, random);
            case 11 -> drifting(moved, account, random);
            case 12 -> repaired(moved);
            case 13 -> turningDown(moved, random);
            case 14 -> moved.deliver(threads, () -> false);
            default -> late(moved, random);
        }
    }

    private static Optional<User> user(Moved moved, String account, String email) {
        return moved.users(account).stream()
                .filter(one -> one.isKnownAs(Samples.email(email)))
                .findFirst();
    }

    /** Somebody of another tenant, who accepts at once. */
    private static void invited(Moved moved, Requester owner, String account, Role role) {
        String guest = "guest@" + (account.equals("contoso") ? "fabrikam" : "contoso") + ".example";
        if (moved.add(owner, account, guest, role) instanceof Outcome.Done<User>) {
            value(moved.accept(guest, account, moved.invitationTo(guest)));
        }
    }

    private static void renamed(Moved moved, Requester owner, String account, Random random) {
        Optional<String> name = Optional.of("Name " + random.nextInt(1_000));
        value(moved.changeSettings()
                .run(
                        owner,
                        Samples.id(account),
                        new ChangeSettings.Wish(name, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** Somebody changes users there behind Ferry's back. */
    private static void drifting(Moved moved, String account, Random random) {
        List<String> keys = moved.there(account).keySet().stream().sorted().toList();
        String key = pick(random, keys);
        if (random.nextBoolean() && keys.size() > 1) {
            moved.portal.drop(Samples.id(account), key);
        } else {
            moved.portal.put(Samples.id(account), Samples.contributor("ghost@" + account + ".example"));
        }
    }

    private static void repaired(Moved moved) {
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.empty()));
        value(moved.repair().run(OPERATOR, plan, OptionalLong.of(plan.removals())));
    }

    /** The target takes nothing of one kind for a while, and what was set aside is tried again once it does. */
    private static void turningDown(Moved moved, Random random) {
        String kind = pick(random, List.of("user-stands", "user-deactivated", "settings-stand"));
        moved.portal.turnDown(
                change -> change.change().what().slug().equals(kind) ? Optional.of("not now") : Optional.empty());
        moved.deliver();
        moved.portal.turnDown(_ -> Optional.empty());
        switch (random.nextInt(3)) {
            case 0 -> value(moved.retry().run(OPERATOR, Optional.empty()));
            case 1 -> moved.stores.syncQueue().setAside(1).forEach(one -> dropped(moved, one.numbered(), random));
            default -> {} // it is left for later
        }
    }

    /**
     * An operator gives it up. What that leaves behind of users is repaired in the end; of settings, the next change of
     * them mends it.
     */
    private static void dropped(Moved moved, NumberedChange one, Random random) {
        PublisherId account = one.change().account();
        value(moved.drop().run(OPERATOR, account, one.number()));
        if (one.change().what() instanceof LegacyChange.SettingsStand) {
            renamed(moved, person("owner@" + account.value() + ".example"), account.value(), random);
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
            moved.scheduledSync().deletions();
            value(moved.retry().run(OPERATOR, Optional.empty()));
            moved.deliver();
        }
        repaired(moved);
        moved.deliver();
    }

    private static void assertSettingsFollowed(Moved moved, String account) {
        String name = Optional.ofNullable(moved.stores
                        .accounts()
                        .findAll(Set.of(Samples.id(account)))
                        .get(Samples.id(account)))
                .orElseThrow()
                .displayName();
        assertThat(moved.portal
                        .settingsOf(Samples.id(account))
                        .map(LegacyChange.SettingsStand::displayName)
                        .orElse(account))
                .isEqualTo(name);
    }

    /** The first coming of each is behind that of all with lower numbers. */
    private static void assertInOrder(List<Long> arrived) {
        Set<Long> seen = new HashSet<>();
        assertThat(arrived.stream().filter(seen::add).toList()).isSorted();
    }
}
