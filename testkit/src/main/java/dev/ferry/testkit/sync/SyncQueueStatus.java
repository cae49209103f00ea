package dev.ferry.testkit.sync;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.SyncStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted and remembered of each account. */
abstract class SyncQueueStatus extends SyncQueueChapter {
    SyncQueueStatus(SyncQueueContract contract) {
        super(contract);
    }

    @Test
    public final void whatIsOwedIsCountedOfOneAccountAndOfAll() {
        assertThat(status()).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
        add(of("a", "1"), of("a", "2"), at(NOON.minusSeconds(5), "b", "1"), of("b", "2"), of("b", "3"), of("c", "1"));
        queue().schedule(new ScheduledDeletion(id("a"), "anna", LATER));
        for (ClaimedRun run : claim(NOON)) {
            switch (run.account().value()) {
                case "a" -> delivered(run, 1, NOON);
                case "b" -> setAside(run, 0);
                default -> delivered(run, NOON);
            }
        }

        Instant oldest = NOON.minusSeconds(5);
        assertThat(status()).isEqualTo(new SyncStatus(3, 1, 1, 2, Optional.of(oldest)));
        assertThat(status("a")).isEqualTo(new SyncStatus(1, 1, 0, 1, Optional.of(NOON)));
        assertThat(status("b")).isEqualTo(new SyncStatus(2, 0, 1, 0, Optional.of(oldest)));
        assertThat(status("c")).isEqualTo(new SyncStatus(0, 0, 0, 1, Optional.empty()));
        assertThat(status("nobody")).isEqualTo(new SyncStatus(0, 0, 0, 0, Optional.empty()));
    }

    @Test
    public final void r17TheLastChangeOfEachUserThatWasDeliveredIsRemembered() {
        add(of("contoso", "anna"), of("contoso", "bo"), of("contoso", "anna"), of("fabrikam", "anna"));
        add(new Change(
                id("contoso"), new LegacyChange.SettingsStand("C", account("c").company(), mpnId("c")), NOON));
        List<NumberedChange> changes = claim(NOON).stream()
                .filter(run -> run.account().equals(id("contoso")))
                .peek(run -> delivered(run, LATER))
                .flatMap(run -> run.changes().stream())
                .toList();

        assertThat(queue().lastDelivered(id("contoso")))
                .isEqualTo(Map.of(
                        "anna", new Delivered(changes.get(2).number(), LATER),
                        "bo", new Delivered(changes.get(1).number(), LATER)));
        assertThat(queue().lastDelivered(id("fabrikam"))).isEmpty();
        assertThat(queue().lastDelivered(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .as("of several at once")
                .containsOnlyKeys(id("contoso"));
        assertThat(queue().lastDelivered(Set.of())).isEmpty();
        assertThat(queue().withPending(Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .as("who is owed something still")
                .containsExactly(id("fabrikam"));
        assertThat(queue().withPending(Set.of())).isEmpty();
        add(of("contoso", "bo"));
        delivered(claimOne(NOON), LATER.plusSeconds(1));
        assertThat(queue().lastDelivered(id("contoso")))
                .hasEntrySatisfying("bo", last -> assertThat(last.at()).isEqualTo(LATER.plusSeconds(1)));
    }

    @Test
    public final void whoIsForgottenIsOwedStillAndNothingElse() {
        add(of("contoso", "anna"), of("contoso", "bo"), of("fabrikam", "anna"));
        claim(NOON).forEach(run -> delivered(run, NOON));
        add(of("contoso", "anna"));
        queue().schedule(new ScheduledDeletion(id("contoso"), "anna", NOON));
        queue().schedule(new ScheduledDeletion(id("contoso"), "bo", NOON));
        queue().forget(id("contoso"), "anna");
        queue().forget(id("nobody"), "anna");

        assertThat(queue().lastDelivered(id("contoso"))).containsOnlyKeys("bo");
        assertThat(queue().lastDelivered(id("fabrikam"))).containsOnlyKeys("anna");
        assertThat(queue().dueDeletions(ALL, NOON)).containsExactly(new ScheduledDeletion(id("contoso"), "bo", NOON));
        assertThat(pendingKeys(pending("contoso"))).containsExactly("anna");
    }

    private SyncStatus status() {
        return queue().status(Optional.empty());
    }

    private SyncStatus status(String account) {
        return queue().status(Optional.of(id(account)));
    }
}
