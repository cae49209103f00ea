package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose a domain is after an intake. */
abstract class TenantsOwnership extends TenantsChapter {
    TenantsOwnership(TenantsContract contract) {
        super(contract);
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
}
