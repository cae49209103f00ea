package dev.ferry.testkit.proof;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Challenges} must do. Used like any {@link StoreContract}. */
public abstract class ChallengesContract extends StoreContract {
    private static final ChallengeKey KEY = ChallengeKey.ofWorkEmail(id("contoso"), "anna@mail.example");
    private static final EmailAddress ADDRESS = email("anna@contoso.example");
    private static final Map<Purpose, ChallengeKey> ONE_OF_EACH = Map.of(
            Purpose.SIGN_IN,
            ChallengeKey.ofSignIn(ADDRESS),
            Purpose.WORK_EMAIL,
            KEY,
            Purpose.INVITATION,
            ChallengeKey.ofInvitation(id("contoso"), ADDRESS),
            Purpose.OTHER_ADDRESS,
            ChallengeKey.ofOtherAddress(id("contoso"), "anna@mail.example"));
    private static final int RACERS = 8;
    private static final int ROUNDS = 10;

    @Test
    public final void aChallengeIsFoundAsItWasSaved() {
        Challenge challenge = sent(KEY, "Anna@Contoso.Example").afterWrongTry();
        save(challenge);

        assertThat(challenges().hold(KEY)).contains(challenge);
        assertThat(challenges().hold(KEY).orElseThrow().address().written()).isEqualTo("Anna@Contoso.Example");
    }

    @Test
    public final void whereNoneWasSavedNoneWaits() {
        assertThat(challenges().hold(KEY)).isEmpty();
    }

    @Test
    public final void theLastOneSavedIsTheOneThatWaits() {
        save(sent(KEY, "anna@contoso.example").afterWrongTry());
        Challenge later = sent(KEY, "bo@contoso.example");
        save(later);

        assertThat(challenges().hold(KEY)).contains(later);
    }

    @Test
    public final void r7ACodeIsKeptForThisPurposeAccountAndPersonAlone() {
        List<ChallengeKey> keys = List.of(
                KEY,
                ChallengeKey.ofWorkEmail(id("fabrikam"), "anna@mail.example"),
                ChallengeKey.ofWorkEmail(id("contoso"), "bo@mail.example"),
                ChallengeKey.ofSignIn(email("anna@mail.example")),
                ChallengeKey.ofSignIn(email("anna@mail.example"), "visit"),
                ChallengeKey.ofSignIn(email("anna@mail.example"), "another"),
                ChallengeKey.ofSignIn(email("bo@mail.example")));
        List<Challenge> all = IntStream.range(0, keys.size())
                .mapToObj(number -> sent(keys.get(number), "number" + number + "@contoso.example"))
                .toList();
        all.forEach(this::save);

        assertThat(keys)
                .extracting(challenges()::hold)
                .isEqualTo(all.stream().map(Optional::of).toList());
    }

    @Test
    public final void whatIsDroppedIsGoneAndTheOthersStay() {
        ChallengeKey other = ChallengeKey.ofSignIn(email("anna@mail.example"));
        save(sent(KEY, "anna@contoso.example"));
        save(sent(other, "anna@mail.example"));
        challenges().drop(KEY);
        challenges().drop(KEY);

        assertThat(challenges().hold(KEY)).isEmpty();
        assertThat(challenges().hold(other)).isPresent();
    }

    @Test
    public final void namesAndDigestsOfEveryScriptAndLengthStayAsTheyAre() {
        for (String text : Scripts.TEXTS) {
            ChallengeKey key = ChallengeKey.ofWorkEmail(id("contoso"), text);
            Challenge challenge = Challenge.of(key, email("anna@contoso.example"), text, NOON);
            save(challenge);

            assertThat(challenges().hold(key)).contains(challenge);
        }
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecond() {
        for (Instant time : Many.TIMES) {
            Challenge challenge = new Challenge(KEY, email("anna@contoso.example"), "digest", time, 0);
            challenges().save(challenge, time);

            assertThat(challenges().hold(KEY)).contains(challenge);
        }
    }

    @Test
    public final void anExpiredOneIsStillThereForItsOwner() {
        save(Challenge.of(KEY, email("anna@contoso.example"), "digest", NOON));
        Instant later = NOON.plus(Purpose.SIGN_IN.life()).plus(Purpose.SIGN_IN.life());
        challenges()
                .save(
                        Challenge.of(
                                ChallengeKey.ofSignIn(email("bo@mail.example")),
                                email("bo@mail.example"),
                                "digest",
                                later),
                        later);

        assertThat(challenges().hold(KEY)).isPresent();
    }

    /** An invitation lies for days, a code to sign in with for minutes: none takes another with it. */
    @Test
    public final void whateverIsSavedNothingThatIsStillGoodIsForgotten() {
        List<Challenge> waiting =
                ONE_OF_EACH.values().stream().map(ChallengesContract::sent).toList();
        waiting.forEach(this::save);
        for (Purpose purpose : Purpose.values()) {
            for (int number = 0; number < 30; number++) {
                save(sent(another(purpose, number)));
            }
        }

        assertThat(waiting)
                .allSatisfy(one -> assertThat(challenges().hold(one.key())).contains(one));
    }

    @Test
    public final void eachIsThereAsLongAsItIsGoodWhateverIsSavedMeanwhile() {
        for (Challenge waiting :
                ONE_OF_EACH.values().stream().map(ChallengesContract::sent).toList()) {
            save(waiting);
            Instant last = waiting.expiresAt().minusNanos(1_000);
            for (Purpose purpose : Purpose.values()) {
                challenges().save(Challenge.of(another(purpose, 1), ADDRESS, "digest", last), last);
            }

            assertThat(challenges().hold(waiting.key())).contains(waiting);
        }
    }

    @Test
    public final void aFailedTransactionChangesNothing() {
        Challenge before = sent(KEY, "anna@contoso.example");
        save(before);
        inATransactionThatFails(() -> save(before.afterWrongTry()));
        inATransactionThatFails(() -> challenges().drop(KEY));

        assertThat(challenges().hold(KEY)).contains(before);
    }

    /** Were two to read the same count, one of their tries would not be counted. */
    @Test
    public final void r7OfManyWhoTryAtOnceEachIsCounted() {
        save(sent(KEY, "anna@contoso.example"));
        Racers.race(RACERS, _ -> {
            stores().transactions()
                    .run(() -> save(challenges().hold(KEY).orElseThrow().afterWrongTry()));
            return true;
        });

        assertThat(challenges().hold(KEY).map(Challenge::wrongTries)).contains(RACERS);
    }

    @Test
    public final void r7OfManyWhoUseUpTheSameCodeOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            save(sent(KEY, "anna@contoso.example"));
            List<Boolean> usedUp = Racers.race(
                    RACERS,
                    _ -> stores().transactions().run(() -> {
                        boolean waits = challenges().hold(KEY).isPresent();
                        challenges().drop(KEY);
                        return waits;
                    }));

            assertThat(usedUp).containsOnlyOnce(true);
        }
    }

    @Test
    public final void ofManyWhoSaveTheFirstAtOnceOneStands() {
        for (int round = 0; round < ROUNDS; round++) {
            challenges().drop(KEY);
            Racers.race(RACERS, number -> {
                stores().transactions().run(() -> {
                    challenges().hold(KEY);
                    save(sent(KEY, "number" + number + "@contoso.example"));
                });
                return true;
            });

            assertThat(challenges().hold(KEY)).isPresent();
        }
    }

    private Challenges challenges() {
        return stores().challenges();
    }

    private void save(Challenge challenge) {
        challenges().save(challenge, NOON);
    }

    private static Challenge sent(ChallengeKey key) {
        return sent(key, ADDRESS.written());
    }

    private static ChallengeKey another(Purpose purpose, int number) {
        return new ChallengeKey(purpose, Optional.of(id("fabrikam")), "number" + number + "@mail.example");
    }

    private static Challenge sent(ChallengeKey key, String address) {
        return Challenge.of(key, email(address), "digest of a code", NOON);
    }
}
