package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.SyncStatus;
import dev.ferry.testkit.fault.Racers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who add, claim and deliver at once (R16). */
abstract class SyncQueueRaces extends SyncQueueChapter {
    private static final int RACERS = 4;
    private static final int EACH = 30;
    private static final List<String> LANES = List.of("contoso", "fabrikam", "tailspin");

    SyncQueueRaces(SyncQueueContract contract) {
        super(contract);
    }

    @Test
    public final void noTwoRacersHoldTheSameAccount() {
        queue().addAll(IntStream.range(0, 200)
                .mapToObj(number -> of("account-" + number, "key"))
                .toList());
        List<String> claimed = new ArrayList<>();
        Racers.race(RACERS, _ -> {
                    List<String> mine = new ArrayList<>();
                    for (int round = 0; round < 10; round++) {
                        mine.addAll(accounts(queue().claim(7, 1, NOON, LEASE)));
                    }
                    return mine;
                })
                .forEach(claimed::addAll);
        claimed.addAll(accounts(claim(NOON)));

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    public final void r16WhatRacersAddIsAllOwedAndEachOnesInItsOrder() {
        Racers.race(RACERS, racer -> {
            for (int number = 0; number < EACH; number++) {
                add(of("contoso", racer + "/" + number));
            }
            return racer;
        });

        assertInOrderOfEachRacer(claimOne(NOON).changes());
    }

    /** Some add while others deliver what there is: an account is found empty again and again just as more comes. */
    @Test
    public final void r16WhatIsAddedWhileOthersDeliverIsNeverLostNorOvertaken() {
        List<List<NumberedChange>> delivered = Racers.race(2 * RACERS, number -> {
            if (number < RACERS) {
                for (int change = 0; change < EACH; change++) {
                    String key = number + "/" + change;
                    queue().addAll(LANES.stream().map(lane -> of(lane, key)).toList());
                }
                return List.<NumberedChange>of();
            }
            return deliverSome(2 * EACH);
        });
        List<NumberedChange> rest = deliverSome(RACERS * EACH * LANES.size() + 1);

        List<NumberedChange> all = new ArrayList<>(rest);
        delivered.forEach(all::addAll);
        assertThat(status()).isEqualTo(new SyncStatus(0, 0, 0, (long) RACERS * EACH * LANES.size(), Optional.empty()));
        assertThat(all).extracting(NumberedChange::number).doesNotHaveDuplicates();
        for (String lane : LANES) {
            assertInOrderOfEachRacer(all.stream()
                    .filter(one -> one.change().account().equals(id(lane)))
                    .sorted((one, other) -> Long.compare(one.number(), other.number()))
                    .toList());
        }
    }

    private List<NumberedChange> deliverSome(int rounds) {
        List<NumberedChange> mine = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (ClaimedRun run : queue().claim(2, 3, NOON, LEASE)) {
                mine.addAll(run.changes());
                delivered(run, NOON);
            }
        }
        return mine;
    }

    private static void assertInOrderOfEachRacer(List<NumberedChange> changes) {
        List<String> keys = keys(changes);
        assertThat(keys).hasSize(RACERS * EACH);
        for (int racer = 0; racer < RACERS; racer++) {
            String own = racer + "/";
            assertThat(keys.stream().filter(key -> key.startsWith(own)))
                    .isEqualTo(IntStream.range(0, EACH)
                            .mapToObj(number -> own + number)
                            .toList());
        }
    }

    private SyncStatus status() {
        return queue().status(Optional.empty());
    }
}
