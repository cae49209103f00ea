package dev.ferry.testkit.certification;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.OfferStages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CertificationSystem} must do. Extend it, hand out an adapter whose system holds no submission, and
 * say what it lacks: {@link CertificationAbility} and {@link FaultKind}. Where operators decide elsewhere,
 * {@link #decide} has the system behind the adapter decide.
 */
public abstract class CertificationSystemContract extends RemotePortContract {
    private static final Verdict APPROVED = new Verdict.Approved(NOON);
    private static final Verdict REJECTED = new Verdict.Rejected(
            NOON,
            List.of(
                    new Rejection.Reason(Optional.of(Page.LISTING), "no logo"),
                    new Rejection.Reason(Optional.empty(), "see the guidelines")));

    /** The adapter under test. The same one each time within a test. */
    protected abstract CertificationSystem certification();

    /** Has the system decide so about a submission that it took. */
    protected abstract void decide(String key, Verdict verdict);

    /**
     * From now on the system says of what is submitted of this offer that it will never take it, and why.
     *
     * @throws UnsupportedOperationException where it turns nothing down: the gap
     *     {@link CertificationAbility#TURNS_DOWN}
     */
    protected abstract void turnDown(OfferKey offer, String why);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(CertificationAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return CertificationSystem.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        CertificationSystem system = certification();
        SubmittedOffer crm = submitted("crm", 1);
        system.submit(crm);
        List<PortCall> calls = new ArrayList<>(List.of(
                new PortCall("submit(crm, once more)", () -> system.submit(crm), new Answer.Taken()),
                new PortCall("withdraw(nobody)", () -> system.withdraw("contoso/nobody#1"), new Answer.Taken()),
                new PortCall(
                        "verdicts(crm)",
                        () -> system.verdicts(Set.of(crm.key())),
                        Map.of(crm.key(), Lookup.unknown()))));
        if (!lacks(CertificationAbility.NAMES_VERSIONS)) {
            calls.add(new PortCall(
                    "latestPlatformVersion()", system::latestPlatformVersion, system.latestPlatformVersion()));
        }
        return calls;
    }

    @Test
    public final void nothingIsDecidedAtFirst() {
        assertThat(certification().submit(submitted("crm", 1))).isEqualTo(new Answer.Taken());

        assertThat(verdict("crm", 1)).isEqualTo(Lookup.unknown());
        assertThat(verdict("crm", 2)).isEqualTo(Lookup.unknown());
        assertThat(certification().verdicts(Set.of())).isEmpty();
    }

    @Test
    public final void eachVerdictIsAnsweredAsItWasGiven() {
        certification().submit(submitted("crm", 1));
        certification().submit(submitted("erp", 3));
        decide(key("crm", 1), APPROVED);
        decide(key("erp", 3), REJECTED);

        assertThat(certification().verdicts(Set.of(key("crm", 1), key("erp", 3), key("erp", 4))))
                .isEqualTo(Map.of(
                        key("crm", 1), Lookup.known(APPROVED),
                        key("erp", 3), Lookup.known(REJECTED),
                        key("erp", 4), Lookup.unknown()));
    }

    @Test
    public final void theSameSubmissionOnceMoreChangesNothing() {
        certification().submit(submitted("crm", 1));
        decide(key("crm", 1), REJECTED);

        assertThat(certification().submit(submitted("crm", 1))).isEqualTo(new Answer.Taken());
        assertThat(verdict("crm", 1)).isEqualTo(Lookup.known(REJECTED));
    }

    @Test
    public final void whatIsGivenBackGetsNoVerdict() {
        certification().submit(submitted("crm", 1));

        assertThat(certification().withdraw(key("crm", 1))).isEqualTo(new Answer.Taken());
        assertThat(certification().withdraw(key("crm", 1))).isEqualTo(new Answer.Taken());
        assertThat(certification().submit(submitted("crm", 1))).isEqualTo(new Answer.Taken());
        assertThat(verdict("crm", 1)).isEqualTo(Lookup.unknown());
    }

    @Test
    public final void whatWasDecidedIsNotGivenBack() {
        certification().submit(submitted("crm", 1));
        decide(key("crm", 1), APPROVED);

        assertThat(certification().withdraw(key("crm", 1))).isInstanceOf(Answer.TurnedDown.class);
        assertThat(verdict("crm", 1)).isEqualTo(Lookup.known(APPROVED));
    }

    @Test
    public final void ofAVerdictAndAWithdrawalAtOnceTheFirstStands() {
        for (int number = 1; number <= 10; number++) {
            int submission = number;
            certification().submit(submitted("crm", submission));
            List<Boolean> given = Racers.race(2, racer -> {
                if (racer == 0) {
                    decide(key("crm", submission), APPROVED);
                    return false;
                }
                return certification().withdraw(key("crm", submission)) instanceof Answer.Taken;
            });

            assertThat(verdict("crm", submission)).isEqualTo(given.get(1) ? Lookup.unknown() : Lookup.known(APPROVED));
        }
    }

    @Test
    public final void theLatestVersionOfThePlatformIsNamed() {
        assertThat(certification().latestPlatformVersion()).isNotBlank();
    }

    @Test
    public final void whatWillNeverBeTakenIsTurnedDownWithItsReason() throws Throwable {
        OfferKey odd = submitted("odd", 1).offer();
        shown(
                CertificationAbility.TURNS_DOWN,
                () -> {
                    turnDown(odd, "no such publisher");
                    assertThat(certification().submit(submitted("odd", 1)))
                            .isInstanceOfSatisfying(
                                    Answer.TurnedDown.class,
                                    answer -> assertThat(answer.reason()).contains("no such publisher"));
                    assertThat(certification().submit(submitted("crm", 1))).isEqualTo(new Answer.Taken());
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> turnDown(odd, "no such publisher")));
    }

    @Test
    public final void atTheDeskTheFirstVerdictStands() throws Throwable {
        certification().submit(submitted("crm", 1));
        shown(
                CertificationAbility.DESK,
                () -> {
                    assertThat(desk().decide(key("crm", 1), REJECTED)).contains(REJECTED);
                    assertThat(desk().decide(key("crm", 1), APPROVED)).contains(REJECTED);
                    assertThat(verdict("crm", 1)).isEqualTo(Lookup.known(REJECTED));
                },
                this::thereIsNoDesk);
    }

    @Test
    public final void atTheDeskNothingIsDecidedAboutWhatIsNotThere() throws Throwable {
        certification().submit(submitted("crm", 1));
        certification().withdraw(key("crm", 1));
        shown(
                CertificationAbility.DESK,
                () -> {
                    assertThat(desk().decide(key("crm", 1), APPROVED)).isEmpty();
                    assertThat(desk().decide(key("erp", 1), APPROVED)).isEmpty();
                    assertThat(verdict("erp", 1)).isEqualTo(Lookup.unknown());
                },
                this::thereIsNoDesk);
    }

    private void thereIsNoDesk() {
        assertThat(certification().desk()).isEmpty();
    }

    private CertificationDesk desk() {
        return certification().desk().orElseThrow();
    }

    private Lookup<Verdict> verdict(String offer, int submission) {
        String key = key(offer, submission);
        return Objects.requireNonNull(certification().verdicts(Set.of(key)).get(key));
    }

    private static String key(String offer, int submission) {
        return submitted(offer, submission).key();
    }

    static SubmittedOffer submitted(String offer, int submission) {
        return new SubmittedOffer(
                new OfferKey(id("contoso"), new OfferId(offer)),
                new Submission(submission, "10.0", Tier.STANDARD, new Stamp(NOON, "anna@contoso.example")),
                OfferStages.of(offer, Situation.DRAFT),
                OfferPages.NONE);
    }
}
