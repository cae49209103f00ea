package dev.ferry.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.user.UserKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Codes, refusals and outcomes: what front doors go by. */
class CodesTest {
    @Test
    void noTwoCodesHaveOneSlug() {
        assertThat(Arrays.stream(Code.values()).map(Code::slug)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Code.values()).map(Code::slug)).allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void factsAreNamedInCamelCase() {
        assertThat(Arrays.stream(Code.values()).flatMap(code -> code.facts().stream()))
                .allMatch(fact -> fact.matches("[a-z]+([A-Z][a-z]+)*"));
    }

    @Test
    void whatTheContractNamesIsNamedSo() {
        assertThat(Code.WAVE_BUSY.slug()).isEqualTo("busy");
        assertThat(Code.MPN_INVALID.slug()).isEqualTo("mpn-invalid");
        assertThat(Arrays.stream(FindingCode.values()).map(Slug::slug))
                .containsExactlyInAnyOrder(
                        "no-owner",
                        "work-email-needed",
                        "unknown-tenant",
                        "tenant-mismatch",
                        "mpn-missing",
                        "mpn-invalid",
                        "registry-unavailable");
    }

    @Test
    void aRefusalCarriesOnlyFactsThatItsCodeDeclares() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(Code.OPERATOR_ONLY, Map.of("value", "x")));
        assertThat(new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "x")).facts())
                .containsEntry("value", "x");
    }

    @Test
    void aSlugIsReadExactlyAsItIsSpelled() {
        assertThat(Slug.parse(UserKind.class, "microsoft-account")).isEqualTo(Outcome.done(UserKind.MICROSOFT_ACCOUNT));
        for (String other : List.of("Microsoft-Account", "MICROSOFT_ACCOUNT", " work", "")) {
            assertThat(Slug.parse(UserKind.class, other))
                    .isEqualTo(Outcome.refused(new Refusal(
                            Code.UNKNOWN_VALUE,
                            Map.of(
                                    "value",
                                    other,
                                    "known",
                                    List.of("work", "microsoft-account", "group", "service-principal")))));
        }
    }

    @Test
    void whatWasDoneGoesOnAndWhatWasRefusedStaysRefused() {
        Outcome<Integer> done = Outcome.done(2);
        Outcome<Integer> refused = Outcome.refused(Code.OWNER_ONLY);

        assertThat(done.map(two -> two + 1)).isEqualTo(Outcome.done(3));
        assertThat(done.then(two -> Outcome.done(two * 5))).isEqualTo(Outcome.done(10));
        assertThat(done.then(_ -> refused)).isEqualTo(refused);
        assertThat(refused.map(two -> two + 1)).isEqualTo(Outcome.refused(Code.OWNER_ONLY));
        assertThat(refused.then(_ -> done)).isEqualTo(refused);
    }
}
