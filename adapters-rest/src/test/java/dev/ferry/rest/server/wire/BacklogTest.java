package dev.ferry.rest.server.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.server.wire.Backlog.Entry;
import dev.ferry.rest.server.wire.Backlog.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final AtomicLong now = new AtomicLong();
    private final List<String> told = new ArrayList<>();
    private final Backlog backlog = new Backlog(3L * Backlog.ENTRY_BYTES, Duration.ofSeconds(20), now::get);

    @Test
    void theEldestGivesWay() {
        Entry eldest = enter("eldest");
        Entry second = enter("second");
        Entry third = enter("third");
        assertThat(told).isEmpty();

        Entry fourth = enter("fourth");

        assertThat(told).containsExactly("eldest FULL");
        assertThat(eldest.grow(1)).isFalse();
        assertThat(third.grow(1)).isTrue();
        assertThat(told).containsExactly("eldest FULL", "second FULL");
        assertThat(second.leave()).isFalse();
        assertThat(fourth.leave()).isTrue();
    }

    @Test
    void whoHoldsMoreThanAllMayGivesWayThemselves() {
        Entry only = enter("only");

        assertThat(only.grow(3L * Backlog.ENTRY_BYTES)).isFalse();

        assertThat(told).containsExactly("only FULL");
        assertThat(backlog.bytes()).isZero();
    }

    @Test
    void whoLeavesHoldsNothing() {
        Entry one = enter("one");
        assertThat(one.grow(100)).isTrue();
        assertThat(backlog.bytes()).isEqualTo(Backlog.ENTRY_BYTES + 100);

        assertThat(one.leave()).isTrue();

        assertThat(one.leave()).isFalse();
        assertThat(one.grow(1)).isFalse();
        assertThat(backlog.bytes()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void whoTakesTooLongIsCutOffOnce() {
        Entry early = enter("early");
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        Entry later = enter("later");
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        backlog.cutOffLate();
        assertThat(told).isEmpty();

        now.incrementAndGet();
        backlog.cutOffLate();
        backlog.cutOffLate();

        assertThat(told).containsExactly("early LATE");
        assertThat(early.grow(1)).isFalse();
        assertThat(later.grow(1)).isTrue();
    }

    private Entry enter(String name) {
        return backlog.enter((Reason why) -> told.add(name + " " + why));
    }
}
