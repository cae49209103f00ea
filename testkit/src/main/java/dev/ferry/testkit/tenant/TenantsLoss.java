package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.sample.Many;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of domains whose tenants could not be read (R9). */
abstract class TenantsLoss extends TenantsChapter {
    private static final Unavailability FILE = new Unavailability.FilePassedOver("Tenants.csv");

    TenantsLoss(TenantsContract contract) {
        super(contract);
    }

    @ParameterizedTest
    @EnumSource
    final void r9WhatWasLostIsUnavailableWhateverWasKnownUntilItsTenantIsTakenIn(Way way) {
        takeIn(tenant("contoso"), tenant("fabrikam"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.markLost(
                    List.of(lost("contoso", 7, "contoso.example", "contoso.test"), lost("tailspin", 8, "b.example")));
            intake.markLost(List.of());

            assertThat(lookUp(intake.directory(), "contoso.example")).isEqualTo(Lookup.unavailable(row(7)));
            assertThat(lookUp(intake.directory(), "contoso.test")).isEqualTo(Lookup.unavailable(row(7)));
            assertThat(lookUp(intake.directory(), "b.example")).isEqualTo(Lookup.unavailable(row(8)));
            assertThat(lookUp(intake.directory(), "fabrikam.example")).isEqualTo(Lookup.known(tenantId("fabrikam")));
            assertThat(lookUp(intake.directory(), "nobody.example")).isEqualTo(Lookup.unknown());

            intake.takeIn(List.of(tenant("contoso", "contoso.example")));
            assertThat(lookUp(intake.directory(), "contoso.example")).isEqualTo(Lookup.known(tenantId("contoso")));
            assertThat(lookUp(intake.directory(), "contoso.test")).isEqualTo(Lookup.unknown());
            assertThat(lookUp(intake.directory(), "b.example")).isEqualTo(Lookup.unavailable(row(8)));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aLostDomainIsThatOfAnotherTenantWhichClaimsItLater(Way way) {
        try (TenantIntake before = tenants().intake()) {
            before.markLost(List.of(
                    lost("contoso", 7, "a.example"),
                    lost("tailspin", 8, "a.example", "b.example"),
                    new LostTenant(Optional.empty(), Set.of(new Domain("c.example")), false, row(9))));
        }
        try (TenantIntake intake = way.open.apply(tenants())) {
            assertThat(lookUp(intake.directory(), "a.example")).isInstanceOf(Lookup.Unavailable.class);
            assertThat(lookUp(intake.directory(), "c.example")).isEqualTo(Lookup.unavailable(row(9)));

            intake.takeIn(List.of(tenant("contoso", "contoso.example")));
            assertThat(lookUp(intake.directory(), "a.example"))
                    .as("of the other row")
                    .isEqualTo(Lookup.unavailable(row(8)));

            intake.takeIn(List.of(tenant("fabrikam", "a.example", "c.example")));
            assertThat(lookUp(intake.directory(), "a.example")).isEqualTo(Lookup.known(tenantId("fabrikam")));
            assertThat(lookUp(intake.directory(), "b.example")).isEqualTo(Lookup.unavailable(row(8)));
            assertThat(lookUp(intake.directory(), "c.example")).isEqualTo(Lookup.known(tenantId("fabrikam")));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatATenantLostAfterItWasTakenInIsUnavailable(Way way) {
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("contoso", "contoso.example")));
            intake.markLost(List.of(lost("contoso", 7, "contoso.test")));

            assertThat(lookUp(intake.directory(), "contoso.test")).isEqualTo(Lookup.unavailable(row(7)));
            assertThat(lookUp(intake.directory(), "contoso.example")).isEqualTo(Lookup.known(tenantId("contoso")));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void r9WhereAnyMayBeMissingNoneIsUnknown(Way way) {
        takeIn(tenant("contoso"), tenant("left", "shared.example"), tenant("right", "shared.example"));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.markIncomplete(Optional.of(row(3)));
            intake.markIncomplete(Optional.of(FILE));

            assertThat(lookUp(intake.directory(), "contoso.example")).isEqualTo(Lookup.known(tenantId("contoso")));
            assertThat(lookUp(intake.directory(), "shared.example"))
                    .as("contested")
                    .isEqualTo(Lookup.unknown());
            assertThat(lookUp(intake.directory(), "nobody.example")).isEqualTo(Lookup.unavailable(FILE));

            intake.markIncomplete(Optional.empty());
            assertThat(lookUp(intake.directory(), "nobody.example")).isEqualTo(Lookup.unknown());
        }
    }

    @ParameterizedTest
    @EnumSource
    final void thatAnyMayBeMissingStandsUntilItIsSaidAnew(Way way) {
        try (TenantIntake intake = tenants().intake()) {
            intake.markIncomplete(Optional.of(FILE));
        }
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.takeIn(List.of(tenant("contoso")));
            assertThat(lookUp(intake.directory(), "nobody.example")).isEqualTo(Lookup.unavailable(FILE));

            intake.markIncomplete(Optional.empty());
            assertThat(lookUp(intake.directory(), "nobody.example")).isEqualTo(Lookup.unknown());
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatIsForgottenIsLostNoLonger(Way way) {
        takeIn(tenant("contoso"));
        try (TenantIntake intake = tenants().intake()) {
            intake.markLost(List.of(lost("contoso", 7, "contoso.example"), lost("tailspin", 8, "b.example")));
        }
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.markLost(List.of(lost("fabrikam", 9, "c.example")));
            intake.forgetLost();
            intake.forgetLost();

            assertThat(lookUp(intake.directory(), "contoso.example")).isEqualTo(Lookup.known(tenantId("contoso")));
            assertThat(lookUp(intake.directory(), "b.example")).isEqualTo(Lookup.unknown());
            assertThat(lookUp(intake.directory(), "c.example")).isEqualTo(Lookup.unknown());
        }
        assertThat(lookUp(stores().tenantDirectory(), "b.example"))
                .as("to others")
                .isEqualTo(way == Way.DRY_RUN ? Lookup.unavailable(row(8)) : Lookup.unknown());
    }

    @Test
    final void whatADryRunLostIsLostToNobodyElse() {
        takeIn(tenant("contoso"));
        try (TenantIntake dryRun = tenants().dryRunIntake()) {
            dryRun.markLost(List.of(lost("contoso", 7, "contoso.example")));
            dryRun.markIncomplete(Optional.of(FILE));

            assertThat(lookUp(stores().tenantDirectory(), "contoso.example"))
                    .isEqualTo(Lookup.known(tenantId("contoso")));
        }

        assertThat(lookUp(stores().tenantDirectory(), "contoso.example")).isEqualTo(Lookup.known(tenantId("contoso")));
        assertThat(lookUp(stores().tenantDirectory(), "nobody.example")).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @EnumSource
    final void thousandsAreLostAtOnce(Way way) {
        Set<Domain> domains = Set.copyOf(Many.of(3_000, number -> new Domain("d" + number + ".example")));
        List<LostTenant> many = List.of(
                new LostTenant(Optional.of(tenantId("contoso")), domains, false, row(7)),
                new LostTenant(Optional.empty(), domains, true, row(8)));
        try (TenantIntake intake = way.open.apply(tenants())) {
            intake.markLost(many);
            intake.markLost(many);

            assertThat(intake.directory().ownersOf(domains).values())
                    .hasSize(3_000)
                    .allMatch(answer -> answer instanceof Lookup.Unavailable);
        }
    }

    private static LostTenant lost(String tenant, long line, String... domains) {
        Set<Domain> all = Arrays.stream(domains).map(Domain::new).collect(Collectors.toSet());
        return new LostTenant(Optional.of(tenantId(tenant)), all, false, row(line));
    }

    private static Unavailability.RowRejected row(long line) {
        return new Unavailability.RowRejected("tenants.csv", line);
    }
}
