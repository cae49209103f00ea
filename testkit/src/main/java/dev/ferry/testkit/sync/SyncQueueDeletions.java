package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.testkit.fault.Racers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deletions that are scheduled for a later day (R16). */
abstract class SyncQueueDeletions extends SyncQueueChapter {
    private static final int RACERS = 4;

    SyncQueueDeletions(SyncQueueContract contract) {
        super(contract);
    }

    @Test
    public final void r16DeletionsAreDueAtTheirTimeTheLongestDueFirstAndStayScheduled() {
        ScheduledDeletion first = new ScheduledDeletion(id("contoso"), "anna", NOON);
        ScheduledDeletion second = new ScheduledDeletion(id("contoso"), "bo", NOON.plusSeconds(1));
        ScheduledDeletion third = new ScheduledDeletion(id("adatum"), "anna", NOON.plusSeconds(2));
        List.of(third, first, second).forEach(queue()::schedule);

        assertThat(queue().dueDeletions(ALL, NOON.minusNanos(1_000))).isEmpty();
        assertThat(queue().dueDeletions(ALL, NOON.plusSeconds(1))).containsExactly(first, second);
        assertThat(queue().dueDeletions(2, LATER)).containsExactly(first, second);
        assertThat(queue().dueDeletions(ALL, LATER)).containsExactly(first, second, third);
    }

    @Test
    public final void aDeletionIsTakenBackOnce() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", LATER));

        assertThat(queue().dueDeletions(ALL, NOON)).isEmpty();
        assertThat(queue().dueDeletions(ALL, LATER)).hasSize(1);
        assertThat(queue().unschedule(id("fabrikam"), "anna")).isFalse();
        assertThat(queue().unschedule(id("contoso"), "anna")).isTrue();
        assertThat(queue().unschedule(id("contoso"), "anna")).isFalse();
        assertThat(queue().dueDeletions(ALL, LATER)).isEmpty();
    }

    @Test
    public final void severalAreScheduledAndTakenBackAtOnce() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
        ScheduledDeletion anna = new ScheduledDeletion(id("contoso"), "anna", LATER);
        ScheduledDeletion bo = new ScheduledDeletion(id("contoso"), "bo", LATER);
        ScheduledDeletion elsewhere = new ScheduledDeletion(id("adatum"), "anna", LATER);

        queue().scheduleAll(List.of(anna, bo, elsewhere));
        assertThat(queue().dueDeletions(ALL, LATER)).containsExactlyInAnyOrder(anna, bo, elsewhere);

        queue().unscheduleAll(Map.of(id("contoso"), Set.of("anna", "nobody"), id("adatum"), Set.of("bo")));
        assertThat(queue().dueDeletions(ALL, LATER)).containsExactlyInAnyOrder(bo, elsewhere);

        queue().scheduleAll(List.of());
        queue().unscheduleAll(Map.of());
        assertThat(queue().dueDeletions(ALL, LATER)).containsExactlyInAnyOrder(bo, elsewhere);
    }

    @Test
    public final void r12WhatAFailedTransactionScheduledIsNot() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "bo", NOON));
        inATransactionThatFails(() -> {
            queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
            queue().unschedule(id("contoso"), "bo");
        });

        assertThat(queue().dueDeletions(ALL, NOON)).containsExactly(new ScheduledDeletion(id("contoso"), "bo", NOON));
    }

    @Test
    public final void ofManyRacersOneTakesADeletionBack() {
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));

        assertThat(Racers.race(RACERS, _ -> queue().unschedule(id("contoso"), "anna")))
                .containsOnlyOnce(true);
    }
}
