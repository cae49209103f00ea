package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Tenants} must do, with its intakes and the embedded directory over it. Used like any {@link StoreContract}. */
public abstract class TenantsContract extends StoreContract {
    /** So many that two of eight that get into each other's way do so. */
    private static final int ROUNDS = 20;

    /** Tenants are taken in for good or for a dry run; meanwhile the answers are the same. */
    enum Way {
        FOR_GOOD(Tenants::intake),
        REHEARSED(Tenants::rehearsal);

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method holds nothing
        private final Function<Tenants, TenantIntake> open;

        Way(Function<Tenants, TenantIntake> open) {
            this.open = open;
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatWasTakenInIsKnownAtOnce(Way way) {
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("contoso")));

            assertThat(ownersOf(intake.directory(), "contoso.example", "fabrikam.example"))
                    .isEqualTo(Map.of("contoso.example", tenantId("contoso")));
            assertThat(intake.directory().namesOf(Set.of(tenantId("contoso"))))
                    .isEqualTo(Map.of(tenantId("contoso"), "contoso"));
            assertThat(intake.known(Set.of(tenantId("contoso"), tenantId("fabrikam"))))
                    .containsExactly(tenantId("contoso"));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void theEmbeddedDirectoryAnswersAsTheIntakeStands(Way way) {
        try (TenantIntake intake = way.open.apply(tenants())) {
            TenantDirectory during = stores().tenantDirectory().during(intake);
            intake.takeIn(List.of(tenant("contoso")));

            assertThat(ownersOf(during, "contoso.example")).containsOnlyKeys("contoso.example");
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatWasThereBeforeIsKnownToo(Way way) {
        takeIn(tenant("contoso"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("fabrikam")));

            assertThat(ownersOf(intake.directory(), "contoso.example", "fabrikam.example"))
                    .hasSize(2);
            assertThat(intake.known(Set.of(tenantId("contoso"), tenantId("fabrikam"))))
                    .hasSize(2);
            assertThat(intake.directory().namesOf(Set.of(tenantId("contoso"), tenantId("fabrikam"))))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aTenantThatComesAgainIsReplacedItsDomainsIncluded(Way way) {
        takeIn(tenant("contoso", "old.example", "kept.example"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(new Tenant(
                    tenantId("contoso"), "Contoso AB", Set.of(new Domain("new.example"), new Domain("kept.example")))));

            assertThat(ownersOf(intake.directory(), "old.example", "kept.example", "new.example"))
                    .containsOnlyKeys("kept.example", "new.example");
            assertThat(intake.directory().namesOf(Set.of(tenantId("contoso")))).containsValue("Contoso AB");
            assertThat(contested(intake)).isEmpty();
        }
    }

    /** What stands in the end is what one of the racers said, wholly: no domain of another is left. */
    @Test
    final void ofManyRacersOneHasTheLastWord() {
        List<String> domains = Many.of(8, number -> "of" + number + ".example");
        for (int round = 0; round < ROUNDS; round++) {
            Racers.race(8, number -> {
                takeIn(tenant("contoso", domains.get(number)));
                return number;
            });

            assertThat(ownersOf(stores().tenantDirectory(), domains.toArray(String[]::new)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aDomainThatIsClaimedTwiceInOneIntakeIsNobodys(Way way) {
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("contoso", "shared.example"), tenant("fabrikam", "shared.example")));

            assertThat(ownersOf(intake.directory(), "shared.example")).isEmpty();
            assertThat(contested(intake)).containsExactly("shared.example");
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aDomainThatIsClaimedOverBatchesAndIntakesIsNobodys(Way way) {
        takeIn(tenant("contoso", "b.example", "a.example"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("fabrikam", "b.example", "c.example")));
            intake.takeIn(List.of(tenant("tailspin", "a.example")));

            assertThat(ownersOf(intake.directory(), "a.example", "b.example", "c.example"))
                    .containsOnlyKeys("c.example");
            assertThat(contested(intake)).containsExactly("a.example", "b.example");
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aDomainThatIsGivenUpIsContestedNoLonger(Way way) {
        takeIn(tenant("contoso", "shared.example"), tenant("fabrikam", "shared.example"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("fabrikam", "fabrikam.example")));

            assertThat(contested(intake)).isEmpty();
            assertThat(ownersOf(intake.directory(), "shared.example")).containsValue(tenantId("contoso"));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void takingTheSameInAgainChangesNothing(Way way) {
        takeIn(tenant("contoso"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("contoso")));
            intake.takeIn(List.of(tenant("contoso")));
            intake.takeIn(List.of());

            assertThat(ownersOf(intake.directory(), "contoso.example")).hasSize(1);
            assertThat(contested(intake)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    final void thousandsAreTakenInAtOnce(Way way) {
        List<Tenant> many = IntStream.range(0, 3_000)
                .mapToObj(number -> tenant("tenant-" + number))
                .toList();
        Set<TenantId> ids = many.stream().map(Tenant::id).collect(Collectors.toSet());
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(many);
            intake.takeIn(many);

            assertThat(intake.known(ids)).isEqualTo(ids);
            assertThat(intake.directory().namesOf(ids)).hasSize(3_000);
        }
    }

    @Test
    public final void whatWasTakenInForGoodStays() {
        takeIn(tenant("contoso"));
        takeIn(tenant("fabrikam"));

        assertThat(ownersOf(stores().tenantDirectory(), "contoso.example", "fabrikam.example"))
                .hasSize(2);
    }

    @Test
    public final void aRehearsalLeavesNothingBehind() {
        takeIn(tenant("contoso", "contoso.example", "shared.example"));
        try (TenantIntake rehearsal = tenants().rehearsal()) {
            rehearsal.takeIn(List.of(tenant("contoso", "new.example"), tenant("fabrikam", "shared.example")));
            rehearsal.takeIn(List.of(tenant("tailspin", "shared.example")));
        }

        assertThat(ownersOf(stores().tenantDirectory(), "contoso.example", "shared.example", "new.example"))
                .isEqualTo(Map.of("contoso.example", tenantId("contoso"), "shared.example", tenantId("contoso")));
        assertThat(stores().tenantDirectory().namesOf(Set.of(tenantId("fabrikam"))))
                .isEmpty();
        try (TenantIntake next = tenants().rehearsal()) {
            assertThat(next.known(Set.of(tenantId("fabrikam"), tenantId("tailspin"))))
                    .isEmpty();
            assertThat(contested(next)).isEmpty();
        }
    }

    @Test
    public final void whileARehearsalGoesOnTheRestIsAsItWas() {
        takeIn(tenant("contoso"));
        try (TenantIntake rehearsal = tenants().rehearsal()) {
            rehearsal.takeIn(List.of(tenant("contoso", "new.example"), tenant("fabrikam")));

            assertThat(ownersOf(stores().tenantDirectory(), "contoso.example", "new.example", "fabrikam.example"))
                    .containsOnlyKeys("contoso.example");
        }
    }

    @ParameterizedTest
    @EnumSource
    final void hostileNamesAndDomainsAreKept(Way way) {
        List<Tenant> all = Many.of(
                Scripts.TEXTS.size(),
                number -> new Tenant(
                        tenantId("tenant-" + number),
                        Scripts.TEXTS.get(number),
                        Set.of(
                                new Domain("a" + number + Many.LONGEST_DOMAIN.substring(3)),
                                new Domain("xn--wei-7ka.d" + number + ".example"))));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(all);

            for (Tenant tenant : all) {
                assertThat(intake.directory().namesOf(Set.of(tenant.id()))).containsValue(tenant.displayName());
                assertThat(intake.directory().ownersOf(tenant.domains()))
                        .hasSize(2)
                        .containsValue(tenant.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aTenantMayHaveNoDomainOrThousands(Way way) {
        Set<Domain> domains = Set.copyOf(Many.of(2_000, number -> new Domain("d" + number + ".example")));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(
                    new Tenant(tenantId("none"), "None", Set.of()), new Tenant(tenantId("many"), "Many", domains)));

            assertThat(intake.known(Set.of(tenantId("none"), tenantId("many")))).hasSize(2);
            assertThat(intake.directory().ownersOf(domains)).hasSize(2_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void manyAreAskedAtOnceTheKnownAndTheUnknown(Way way) {
        takeIn(tenant("contoso"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("fabrikam")));
            Set<TenantId> asked = new HashSet<>(Many.of(10_000, number -> tenantId("nobody-" + number)));
            asked.addAll(Set.of(tenantId("contoso"), tenantId("fabrikam")));

            assertThat(intake.known(asked)).containsExactlyInAnyOrder(tenantId("contoso"), tenantId("fabrikam"));
            assertThat(intake.known(Set.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aStreamThatIsLeftHalfwayHoldsNobodyUp(Way way) {
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(Many.of(600, number -> tenant("left-" + number, "shared-" + number + ".example")));
            intake.takeIn(Many.of(600, number -> tenant("right-" + number, "shared-" + number + ".example")));
            for (int reader = 0; reader < 40; reader++) {
                try (Stream<Domain> contested = intake.contested()) {
                    assertThat(contested.limit(2)).hasSize(2);
                }
            }
            intake.takeIn(List.of(tenant("contoso")));

            assertThat(contested(intake)).hasSize(600).isSorted();
        }
    }

    private Tenants tenants() {
        return stores().tenants();
    }

    private void takeIn(Tenant... some) {
        try (TenantIntake intake = tenants().intake()) {
            intake.takeIn(List.of(some));
        }
    }

    private static List<String> contested(TenantIntake intake) {
        try (Stream<Domain> domains = intake.contested()) {
            return domains.map(Domain::ascii).toList();
        }
    }

    private static Map<String, TenantId> ownersOf(TenantDirectory directory, String... domains) {
        return directory
                .ownersOf(Arrays.stream(domains).map(Domain::new).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(owner -> owner.getKey().ascii(), Map.Entry::getValue));
    }
}
