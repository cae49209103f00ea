package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.MembershipSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry answers of its memberships (R9). */
abstract class MpnRegistryAnswers extends MpnRegistryChapter {
    MpnRegistryAnswers(MpnRegistryContract contract) {
        super(contract);
    }

    @Test
    public final void r9EveryStateOfACompanysMembershipIsAnsweredAsItIs() {
        List<Membership> companies = ofKind(MembershipKind.GLOBAL);

        assertThat(known(knowing(MembershipSamples.EVERY_FIELD), numbersOf(companies)))
                .isEqualTo(byNumber(asFarAsNamed(companies)));
    }

    @Test
    public final void r9ALocationsNumberIsNotTakenForItsCompanys() throws Throwable {
        List<Membership> locations = ofKind(MembershipKind.LOCATION);
        MpnRegistry registry = knowing(MembershipSamples.EVERY_FIELD);
        shown(
                MpnRegistryAbility.LOCATIONS,
                () -> assertThat(known(registry, numbersOf(locations))).isEqualTo(byNumber(asFarAsNamed(locations))),
                () -> assertThat(known(registry, numbersOf(locations))).isEmpty());
    }

    @Test
    public final void aCompanyIsCalledByItsName() throws Throwable {
        List<Membership> all = IntStream.range(0, Scripts.TEXTS.size())
                .mapToObj(number ->
                        MembershipSamples.called(Integer.toString(number), Optional.of(Scripts.TEXTS.get(number))))
                .toList();
        MpnRegistry registry = knowing(all);
        shown(
                MpnRegistryAbility.COMPANY_NAMES,
                () -> assertThat(known(registry, numbersOf(all))).isEqualTo(byNumber(all)),
                () -> assertThat(known(registry, numbersOf(all)).values())
                        .extracting(Membership::companyName)
                        .containsOnly(Optional.empty()));
    }

    /** An answer for each, so that nothing that was forgotten is taken for unknown. */
    @Test
    public final void aNumberThatTheRegistryDoesNotKnowIsUnknown() {
        MpnRegistry registry = knowing(List.of(membership("contoso"), membership("tailspin")));

        assertThat(registry.findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                .containsOnlyKeys(mpnId("contoso"), mpnId("fabrikam"))
                .containsEntry(mpnId("fabrikam"), Lookup.unknown());
        assertThat(registry.findAll(Set.of(mpnId("fabrikam")))).isEqualTo(Map.of(mpnId("fabrikam"), Lookup.unknown()));
        assertThat(registry.findAll(Set.of())).isEmpty();
    }

    @Test
    public final void aRegistryThatHoldsNothingKnowsNothing() {
        assertThat(known(knowing(List.of()), Set.of(mpnId("contoso")))).isEmpty();
    }

    @Test
    public final void leadingZerosMakeAnotherNumber() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("7"), MembershipSamples.numbered("007")));

        assertThat(known(registry, Set.of(new MpnId("7"), new MpnId("07"), new MpnId("007"))))
                .isEqualTo(byNumber(List.of(MembershipSamples.numbered("7"), MembershipSamples.numbered("007"))));
    }

    @Test
    public final void theLongestNumberIsANumberLikeAnyOther() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("9999999999")));

        assertThat(known(registry, Set.of(new MpnId("9999999999"), new MpnId("1410065407"))))
                .containsOnlyKeys(new MpnId("9999999999"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 2_500})
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown(int many) {
        List<Membership> known = Many.of(many, number -> MembershipSamples.numbered(Integer.toString(number)));
        Set<MpnId> asked = new HashSet<>(numbersOf(known));
        asked.addAll(Many.of(many, number -> new MpnId("9" + (1_000_000 + number))));

        assertThat(known(knowing(known), asked)).isEqualTo(byNumber(known));
    }

    @Test
    public final void eachOfManyWhoAskAtOnceGetsItsOwnAnswer() {
        MpnRegistry registry =
                knowing(Many.of(CALLERS, number -> MembershipSamples.numbered(Integer.toString(number))));

        List<Set<MpnId>> answers = Racers.race(
                CALLERS,
                number -> Set.copyOf(known(registry, Set.of(new MpnId(Integer.toString(number))))
                        .keySet()));
        assertThat(answers).isEqualTo(Many.of(CALLERS, number -> Set.of(new MpnId(Integer.toString(number)))));
    }

    @Test
    public final void whileAnExportIsTakenInItAnswersAsTheIntakeStands() throws Throwable {
        MpnRegistry registry = knowing(List.of(membership("contoso")));
        try (MembershipIntake intake = new InMemoryMemberships().dryRunIntake()) {
            MpnRegistry during = registry.during(intake);
            intake.takeIn(List.of(membership("contoso"), membership("fabrikam")));
            Set<MpnId> asked = Set.of(mpnId("contoso"), mpnId("fabrikam"));
            shown(
                    MpnRegistryAbility.FILLED_BY_EXPORTS,
                    () -> assertThat(known(during, asked)).containsKey(mpnId("fabrikam")),
                    () -> assertThat(known(during, asked)).containsOnlyKeys(mpnId("contoso")));
        }
    }
}
