package dev.ferry.testkit.operation;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.testkit.fault.Racers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ExpiredEntries} must do. Used like any {@link StoreContract}. */
public abstract class ExpiredEntriesContract extends StoreContract {
    private static final int ALL = 1_000;
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Instant LATER = NOON.plus(Duration.ofDays(365));

    @Test
    public final void whereNothingIsKeptNothingIsForgotten() {
        assertThat(forget(LATER, ALL)).isZero();
    }

    @Test
    public final void whatIsStillGoodOrToldOfIsLeftAlone() {
        Challenge code = code(1);
        stores().challenges().save(code, NOON);
        stores().replays().claim(request(1), NOON);

        assertThat(forget(NOON, ALL)).isZero();
        assertThat(forget(code.expiresAt().plusSeconds(1), ALL)).isZero();
        assertThat(stores().challenges().hold(code.key())).contains(code);
        assertThat(stores().replays().claim(request(1), NOON)).contains(request(1));
    }

    @Test
    public final void whatHasRunOutIsForgottenWhetherAnybodyComesOrNot() {
        Challenge code = code(1);
        stores().challenges().save(code, NOON);
        stores().replays().claim(request(1), NOON);

        assertThat(forget(LATER, ALL)).isEqualTo(2);
        assertThat(stores().challenges().hold(code.key())).isEmpty();
        assertThat(stores().replays().claim(request(1), NOON)).isEmpty();
        assertThat(forget(NOON, ALL)).isZero();
    }

    @Test
    public final void itIsDoneInBundles() {
        for (int number = 0; number < 5; number++) {
            stores().replays().claim(request(number), NOON);
        }
        stores().challenges().save(code(1), NOON);

        assertThat(forget(LATER, 4)).isEqualTo(4);
        assertThat(forget(LATER, 4)).isEqualTo(2);
        assertThat(forget(LATER, 4)).isZero();
    }

    @Test
    public final void ofNodesThatForgetAtOnceEachEntryIsForgottenByOne() {
        for (int number = 0; number < 40; number++) {
            stores().replays().claim(request(number), NOON);
        }
        int forgotten = Racers.race(4, _ -> forget(LATER, 10)).stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(forgotten + forget(LATER, ALL)).isEqualTo(40);
    }

    private int forget(Instant at, int most) {
        return stores().expiredEntries().forgetSome(at, most);
    }

    private static Challenge code(int number) {
        String address = "number" + number + "@mail.example";
        return Challenge.of(ChallengeKey.ofSignIn(email(address)), email(address), "digest", NOON);
    }

    private static Replay request(int number) {
        return new Replay("key " + number, "fingerprint", Optional.empty(), NOON.plus(LIFE));
    }
}
