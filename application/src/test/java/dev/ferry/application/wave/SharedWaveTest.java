package dev.ferry.application.wave;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waves that several nodes of one installation run together; pages are of two accounts. */
@Timeout(60)
class SharedWaveTest {
    private static final WaveCounts TWO_MOVED = new WaveCounts(2, 0, 0, Map.of(), 4, 0);

    private final Installation here = new Installation().withReady("a1", "a2", "b1", "b2", "c1", "c2");

    @Test
    void nodesThatRunTheSameWaveDoEachPageOnceAndBothSayWhatCameOfAll() {
        WaveShare there = here.elsewhere(wave());
        assertThat(there.claim(2)).isEqualTo(PageClaim.MINE);
        assertThat(there.done(2, TWO_MOVED)).isTrue();
        List<String> movedHere = new ArrayList<>();

        WaveResult result = value(here.migrate(OPERATOR, wave(), moves(movedHere)));

        assertThat(movedHere).containsExactly("a1", "a2", "c1", "c2");
        assertThat(result.counts().migrated()).isEqualTo(6);
        assertThat(result.counts().accounts()).isEqualTo(6);
    }

    @Test
    void aPageThatAnotherNodeIsAtIsWaitedForAndLeftToIt() {
        WaveShare there = here.elsewhere(wave());
        there.claim(1);
        List<String> movedHere = new ArrayList<>();
        WaveWatch whoSeesTheOthersEnd = new WaveWatch() {
            @Override
            public void moved(LegacyAccount account, List<User> users) {
                movedHere.add(account.id().value());
                if (movedHere.size() == 4) {
                    there.done(1, TWO_MOVED);
                }
            }
        };

        WaveResult result = value(here.migrate(OPERATOR, wave(), whoSeesTheOthersEnd));

        assertThat(movedHere).containsExactly("b1", "b2", "c1", "c2");
        assertThat(result.counts().migrated()).isEqualTo(6);
    }

    @Test
    void whatANodeLeavesUndoneIsDoneHere() {
        WaveShare there = here.elsewhere(wave());
        there.claim(1);
        List<String> movedHere = new ArrayList<>();
        WaveWatch whoSeesTheOtherLeave = new WaveWatch() {
            @Override
            public void moved(LegacyAccount account, List<User> users) {
                movedHere.add(account.id().value());
                there.close();
            }
        };

        WaveResult result = value(here.migrate(OPERATOR, wave(), whoSeesTheOtherLeave));

        assertThat(movedHere).containsExactlyInAnyOrder("a1", "a2", "b1", "b2", "c1", "c2");
        assertThat(result.counts().migrated()).isEqualTo(6);
        assertThat(here.history("a1")).hasSize(1);
    }

    @Test
    void aWaveThatIsNotTheSameIsRefusedWhileOthersRunOne() {
        try (WaveShare _ = here.stores.waveClaims("there").join("another wave").orElseThrow()) {
            assertThat(refusal(here.migrate(OPERATOR, wave(), WaveWatch.NONE))).isEqualTo(Code.WAVE_BUSY);
        }
        assertThat(here.migrate(wave()).counts().migrated()).isEqualTo(6);
    }

    @Test
    void aStoppedNodeDoesNotWaitForOthersAndLeavesItsClaims() {
        WaveShare there = here.elsewhere(wave());
        there.claim(1);
        here.stop.set(true);

        WaveResult result = here.migrate(wave());

        assertThat(result.stopped()).isTrue();
        assertThat(there.claim(2)).isEqualTo(PageClaim.MINE);
    }

    @Test
    void historyTellsWhoBeganWhoJoinedAndTheEndOnce() {
        WaveShare there = here.elsewhere(wave());
        here.migrate(wave());
        assertThat(there.end()).isFalse();
        there.close();
        here.migrate(wave());

        try (Stream<HistoryEntry> all = value(here.exportHistory().run(OPERATOR))) {
            assertThat(all.map(HistoryEntry::action).filter(action -> action != Action.MOVED))
                    .containsExactly(Action.WAVE_JOINED, Action.WAVE_ENDED, Action.WAVE_STARTED, Action.WAVE_ENDED);
        }
    }

    private static WaveWatch moves(List<String> ids) {
        return new WaveWatch() {
            @Override
            public void moved(LegacyAccount account, List<User> users) {
                ids.add(account.id().value());
            }
        };
    }
}
