package dev.ferry.application.guided;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.membership.UnconfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumber.Given;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers that owners type in where the registry knows them and exports have to tell whose they are (R8, R9). */
class TypedNumbersTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String SECOND = "second@contoso.example";
    private static final Finding CHECKED =
            new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed());

    private final Installation ferry = new Installation();
    private final GuidedMigration way = new GuidedMigration(ferry);

    TypedNumbersTest() {
        Stream.of("contoso", "fabrikam", "tailspin", "woodgrove")
                .forEach(name -> ferry.stores.mpnRegistry().knowsWithoutTenant(mpnId(name)));
        ferry.withReady("northwind")
                .with(LegacyAccountSample.named("contoso")
                        .withoutMpnId()
                        .withUsers(Samples.owner(OWNER), Samples.owner(SECOND))
                        .build())
                .with(Samples.tenant("contoso"))
                .with(Samples.tenant("fabrikam"));
        ferry.migrate(wave());
        way.provesByCode(OWNER, "contoso", "anna@contoso.example");
    }

    private Code typed(String who, String company) {
        return refusal(way.giveMembership(who, "contoso", mpnId(company).value()));
    }

    private List<UnconfirmedNumber> listed() {
        try (Stream<UnconfirmedNumber> all =
                value(ferry.get(UnconfirmedNumbers.class).list(OPERATOR))) {
            return all.toList();
        }
    }

    private void confirm(String company, String tenant) {
        value(ferry.get(UnconfirmedNumbers.class)
                .confirm(OPERATOR, mpnId(company), tenantId(tenant), MembershipKind.GLOBAL));
    }

    @Test
    void r9ANumberThatAnOwnerTypedInWaitsForAnOperatorWhoSeesWhoseWordItIs() {
        assertThat(typed(OWNER, "contoso")).isEqualTo(Code.REGISTRY_UNAVAILABLE);

        assertThat(value(way.status(OWNER, "contoso")).findings()).containsExactly(CHECKED);
        assertThat(listed())
                .containsExactly(new UnconfirmedNumber(
                        mpnId("contoso"),
                        id("contoso"),
                        ferry.show("contoso").displayName(),
                        Optional.of(new Given(person(OWNER).actor(), Samples.NOON))));
        assertThat(value(ferry.get(UnconfirmedNumbers.class).page(OPERATOR, Optional.empty(), 5))
                        .numbers())
                .isEqualTo(listed());
    }

    @Test
    void r8OnceItIsConfirmedTheOwnerGoesOn() {
        typed(OWNER, "contoso");
        confirm("contoso", "contoso");

        assertThat(listed()).isEmpty();
        assertThat(value(way.status(OWNER, "contoso")).findings()).isEmpty();
        value(way.complete(OWNER, "contoso"));
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isTrue();
        assertThat(listed()).isEmpty();
    }

    @Test
    void r6OneThatTurnsOutToBeAnothersIsAMismatchThatNamesNobody() {
        typed(OWNER, "contoso");
        confirm("contoso", "fabrikam");

        assertThat(listed()).isEmpty();
        assertThat(value(way.status(OWNER, "contoso")).findings())
                .containsExactly(new Finding.TenantMismatch(Optional.empty()));
        assertThat(refusal(way.complete(OWNER, "contoso"))).isEqualTo(Code.NOT_READY);
    }

    @Test
    void anAccountWaitsForTheLastNumberAloneHoweverManyWereTypedIn() {
        for (String company : List.of("contoso", "tailspin", "woodgrove")) {
            typed(OWNER, company);
        }
        typed(SECOND, "fabrikam");

        assertThat(listed())
                .singleElement()
                .satisfies(one -> assertThat(one.mpnId()).isEqualTo(mpnId("fabrikam")))
                .satisfies(one -> assertThat(one.given().orElseThrow().by())
                        .isEqualTo(person(SECOND).actor()));
    }

    @Test
    void whatCannotBeANumberAndOneOfAnotherTenantLeaveWhatWasGivenBefore() {
        typed(OWNER, "contoso");
        assertThat(refusal(way.giveMembership(OWNER, "contoso", "none"))).isEqualTo(Code.MPN_INVALID);
        assertThat(typed(OWNER, "northwind")).isEqualTo(Code.TENANT_MISMATCH);

        assertThat(listed()).extracting(UnconfirmedNumber::mpnId).containsExactly(mpnId("contoso"));
    }

    @Test
    void anotherThatIsGoodTakesItsPlace() {
        typed(OWNER, "fabrikam");
        confirm("contoso", "contoso");
        value(way.giveMembership(OWNER, "contoso", mpnId("contoso").value()));

        assertThat(listed()).isEmpty();
    }

    /** The one that was valid is no longer the account's, and nobody has to remember which it was. */
    @Test
    void r9OneThatTakesThePlaceOfAValidOneSaysSoUntilThatIsGivenAgain() {
        confirm("fabrikam", "contoso");
        value(way.giveMembership(OWNER, "contoso", mpnId("fabrikam").value()));

        assertThat(replacedBy("tailspin")).isEqualTo(mpnId("fabrikam").value());
        assertThat(status().replaced()).contains(mpnId("fabrikam"));
        assertThat(ferry.history("contoso").getLast().facts())
                .isEqualTo(Map.of(
                        "mpnId", mpnId("tailspin").value(),
                        "decision", "registry-unavailable",
                        "replacedMpnId", mpnId("fabrikam").value()));

        value(way.giveMembership(OWNER, "contoso", mpnId("fabrikam").value()));
        assertThat(status().findings()).isEmpty();
        assertThat(status().replaced()).isEmpty();
    }

    @Test
    void itIsTheLastValidOneHoweverManyWereTypedInSince() {
        confirm("fabrikam", "contoso");
        value(way.giveMembership(OWNER, "contoso", mpnId("fabrikam").value()));

        for (String company : List.of("tailspin", "tailspin", "woodgrove")) {
            assertThat(replacedBy(company)).isEqualTo(mpnId("fabrikam").value());
        }
        assertThat(replacedBy("contoso")).isEqualTo(mpnId("fabrikam").value());
        confirm("contoso", "fabrikam");
        assertThat(status().findings()).containsExactly(new Finding.TenantMismatch(Optional.empty()));
        assertThat(status().replaced()).contains(mpnId("fabrikam"));
        confirm("contoso", "contoso");
        assertThat(status().replaced()).isEmpty();
    }

    @Test
    void whereNoneWasValidNoneIsNamed() {
        assertThat(replacedBy("contoso")).isNull();
        assertThat(replacedBy("tailspin")).isNull();
        assertThat(status().replaced()).isEmpty();
    }

    private @Nullable Object replacedBy(String company) {
        Outcome<?> outcome = way.giveMembership(OWNER, "contoso", mpnId(company).value());
        return ((Outcome.Refused<?>) outcome).reason().facts().get("replacedMpnId");
    }

    private MigrationProgress status() {
        return value(way.status(OWNER, "contoso"));
    }

    @Test
    void aWaveLeavesTheAccountAsItIs() {
        typed(OWNER, "contoso");
        MigrationRecord before = ferry.stores.migrations().find(id("contoso"));
        ferry.migrate(wave());

        assertThat(ferry.stores.migrations().find(id("contoso")).migration()).isEqualTo(before.migration());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void whileTheRegistryIsAwayNothingIsKept() {
        ferry.stores.mpnRegistry().goDown();
        assertThat(typed(OWNER, "contoso")).isEqualTo(Code.REGISTRY_UNAVAILABLE);
        ferry.stores.mpnRegistry().comeBack();

        assertThat(value(way.status(OWNER, "contoso")).findings()).containsExactly(new Finding.MpnMissing());
    }

    @Test
    void r26WhoIsErasedIsNamedThereNoMore() {
        typed(SECOND, "contoso");
        value(ferry.get(ErasePerson.class).run(OPERATOR, Erasure.of(Samples.email(SECOND))));

        assertThat(listed())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.given().orElseThrow().by()).isNotEmpty().doesNotContain("second"));
    }
}
