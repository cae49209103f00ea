package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of tenants during an intake and after it. */
abstract class TenantsKeeping extends TenantsChapter {
    TenantsKeeping(TenantsContract contract) {
        super(contract);
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
    public final void aDryRunLeavesNothingBehind() {
        takeIn(tenant("contoso", "contoso.example", "shared.example"));
        try (TenantIntake dryRun = tenants().dryRunIntake()) {
            dryRun.takeIn(List.of(tenant("contoso", "new.example"), tenant("fabrikam", "shared.example")));
            dryRun.takeIn(List.of(tenant("tailspin", "shared.example")));
        }

        assertThat(ownersOf(stores().tenantDirectory(), "contoso.example", "shared.example", "new.example"))
                .isEqualTo(Map.of("contoso.example", tenantId("contoso"), "shared.example", tenantId("contoso")));
        assertThat(stores().tenantDirectory().namesOf(Set.of(tenantId("fabrikam"))))
                .isEmpty();
        try (TenantIntake next = tenants().dryRunIntake()) {
            assertThat(next.known(Set.of(tenantId("fabrikam"), tenantId("tailspin"))))
                    .isEmpty();
            assertThat(contested(next)).isEmpty();
        }
    }

    @Test
    public final void whileADryRunGoesOnTheRestIsAsItWas() {
        takeIn(tenant("contoso"));
        try (TenantIntake dryRun = tenants().dryRunIntake()) {
            dryRun.takeIn(List.of(tenant("contoso", "new.example"), tenant("fabrikam")));

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
                assertThat(known(intake.directory(), tenant.domains()))
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
            assertThat(known(intake.directory(), domains)).hasSize(2_000);
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
}
