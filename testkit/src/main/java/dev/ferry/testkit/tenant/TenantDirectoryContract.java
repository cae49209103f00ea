package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link TenantDirectory} must do. Extend it, hand out a directory and the system behind it, and say what
 * they lack. A directory that is asked over HTTP is tested against a stubbed server, with a short time-out:
 *
 * <pre>{@code
 * class AcmeDirectoryTest extends TenantDirectoryContract {
 *     private final AcmeStub stub = AcmeStub.start();     // yours: a stubbed HTTP server that is a Backend
 *
 *     protected TenantDirectory knowing(List<Tenant> tenants) {
 *         stub.holds(tenants);
 *         return new AcmeDirectory(stub.url(), Duration.ofMillis(300));
 *     }
 *
 *     protected Backend backend() {
 *         return stub;
 *     }
 *
 *     protected Set<Gap> gaps() {
 *         return Gap.all("Acme is not filled by exports", TenantDirectoryAbility.FILLED_BY_EXPORTS);
 *     }
 * }
 * }</pre>
 *
 * <p>What may be lacking: {@link TenantDirectoryAbility} and {@link FaultKind}.
 */
public abstract class TenantDirectoryContract extends RemotePortContract {
    private static final int CALLERS = 8;

    /**
     * The directory under test; its system, {@link #backend()}, holds these tenants and no others. Called once in a
     * test.
     */
    protected abstract TenantDirectory knowing(List<Tenant> tenants);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(TenantDirectoryAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return TenantDirectory.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        TenantDirectory directory = knowing(List.of(tenant("contoso"), tenant("fabrikam")));
        List<PortCall> calls = new ArrayList<>();
        calls.add(new PortCall(
                "ownersOf(contoso.example, fabrikam.example, nobody.example)",
                () -> directory.ownersOf(domains("contoso.example", "fabrikam.example", "nobody.example")),
                Map.of(
                        new Domain("contoso.example"), Lookup.known(tenantId("contoso")),
                        new Domain("fabrikam.example"), Lookup.known(tenantId("fabrikam")),
                        new Domain("nobody.example"), Lookup.unknown())));
        if (!lacks(TenantDirectoryAbility.NAMES)) {
            calls.add(new PortCall(
                    "namesOf(contoso, fabrikam, nobody)",
                    () -> directory.namesOf(Set.of(tenantId("contoso"), tenantId("fabrikam"), tenantId("nobody"))),
                    Map.of(tenantId("contoso"), "contoso", tenantId("fabrikam"), "fabrikam")));
        }
        return calls;
    }

    @Test
    public final void aDomainIsItsTenants() {
        TenantDirectory directory =
                knowing(List.of(tenant("contoso", "contoso.example", "contoso.test"), tenant("fabrikam")));

        assertThat(Lookup.known(directory.ownersOf(domains("contoso.example", "contoso.test", "fabrikam.example"))))
                .isEqualTo(Map.of(
                        new Domain("contoso.example"), tenantId("contoso"),
                        new Domain("contoso.test"), tenantId("contoso"),
                        new Domain("fabrikam.example"), tenantId("fabrikam")));
    }

    /** An answer for each, so that nothing that was forgotten is taken for unknown. */
    @Test
    public final void aDomainThatNoTenantHasVerifiedIsUnknown() {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));

        assertThat(directory.ownersOf(domains("contoso.example", "nobody.example")))
                .isEqualTo(Map.of(
                        new Domain("contoso.example"), Lookup.known(tenantId("contoso")),
                        new Domain("nobody.example"), Lookup.unknown()));
    }

    @Test
    public final void whatWasNotAskedIsNotAnswered() {
        TenantDirectory directory =
                knowing(List.of(tenant("contoso", "contoso.example", "contoso.test"), tenant("fabrikam")));

        assertThat(directory.ownersOf(domains("contoso.example"))).containsOnlyKeys(new Domain("contoso.example"));
        assertThat(directory.namesOf(Set.of(tenantId("nobody")))).isEmpty();
        assertThat(directory.ownersOf(Set.of())).isEmpty();
        assertThat(directory.namesOf(Set.of())).isEmpty();
    }

    @Test
    public final void aDirectoryThatHoldsNothingKnowsNothing() {
        TenantDirectory directory = knowing(List.of());

        assertThat(Lookup.known(directory.ownersOf(domains("contoso.example")))).isEmpty();
        assertThat(directory.namesOf(Set.of(tenantId("contoso")))).isEmpty();
    }

    @Test
    public final void aSubdomainIsADomainOfItsOwn() {
        TenantDirectory directory =
                knowing(List.of(tenant("contoso", "contoso.example"), tenant("deep", "a.fabrikam.example")));

        assertThat(Lookup.known(
                        directory.ownersOf(domains("mail.contoso.example", "fabrikam.example", "xcontoso.example"))))
                .isEmpty();
    }

    @Test
    public final void aContestedDomainIsNobodysAndTheOthersAreNotTouched() throws Throwable {
        List<Tenant> rivals =
                List.of(tenant("contoso", "shared.example", "contoso.example"), tenant("fabrikam", "shared.example"));
        shown(
                TenantDirectoryAbility.CONTESTED_DOMAINS,
                () -> assertThat(Lookup.known(knowing(rivals).ownersOf(domains("shared.example", "contoso.example"))))
                        .isEqualTo(Map.of(new Domain("contoso.example"), tenantId("contoso"))),
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> knowing(rivals)));
    }

    @Test
    public final void sharpSAndDoubleSAreTwoCompanies() {
        TenantDirectory directory =
                knowing(List.of(tenant("sharp", "xn--wei-7ka.example"), tenant("double", "weiss.example")));

        assertThat(Lookup.known(directory.ownersOf(domains("xn--wei-7ka.example", "weiss.example"))))
                .isEqualTo(Map.of(
                        new Domain("xn--wei-7ka.example"), tenantId("sharp"),
                        new Domain("weiss.example"), tenantId("double")));
    }

    @Test
    public final void theLongestDomainIsADomainLikeAnyOther() {
        String longest = Many.LONGEST_DOMAIN;
        TenantDirectory directory = knowing(List.of(tenant("contoso", longest), tenant("fabrikam", "1.2.3.4.example")));

        assertThat(Lookup.known(directory.ownersOf(domains(longest, "1.2.3.4.example"))))
                .isEqualTo(Map.of(
                        new Domain(longest), tenantId("contoso"), new Domain("1.2.3.4.example"), tenantId("fabrikam")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 2_500})
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown(int many) {
        List<Tenant> known = Many.of(many, number -> tenant("tenant-" + number));
        TenantDirectory directory = knowing(known);
        Map<Domain, TenantId> owners = known.stream()
                .collect(Collectors.toMap(one -> one.domains().iterator().next(), Tenant::id));
        Set<Domain> asked = new HashSet<>(owners.keySet());
        asked.addAll(Many.of(many, number -> new Domain("nobody-" + number + ".example")));

        assertThat(Lookup.known(directory.ownersOf(asked))).isEqualTo(owners);
        if (!lacks(TenantDirectoryAbility.NAMES)) {
            Set<TenantId> ids = new HashSet<>(owners.values());
            ids.addAll(Many.of(many, number -> tenantId("nobody-" + number)));
            assertThat(directory.namesOf(ids))
                    .isEqualTo(known.stream().collect(Collectors.toMap(Tenant::id, Tenant::displayName)));
        }
    }

    @Test
    public final void eachOfManyWhoAskAtOnceGetsItsOwnAnswer() {
        TenantDirectory directory = knowing(Many.of(CALLERS, number -> tenant("tenant-" + number)));

        List<Map<Domain, TenantId>> answers = Racers.race(
                CALLERS, number -> Lookup.known(directory.ownersOf(domains("tenant-" + number + ".example"))));
        assertThat(answers)
                .isEqualTo(Many.of(
                        CALLERS,
                        number -> Map.of(new Domain("tenant-" + number + ".example"), tenantId("tenant-" + number))));
    }

    @Test
    public final void r6ATenantIsCalledByItsName() throws Throwable {
        List<Tenant> all = Scripts.TEXTS.stream()
                .map(name -> new Tenant(tenantId(name), name, Set.of()))
                .toList();
        Map<TenantId, String> names = all.stream().collect(Collectors.toMap(Tenant::id, Tenant::displayName));
        TenantDirectory directory = knowing(all);
        shown(
                TenantDirectoryAbility.NAMES,
                () -> assertThat(directory.namesOf(names.keySet())).isEqualTo(names),
                () -> assertThat(directory.namesOf(names.keySet())).isEmpty());
    }

    @Test
    public final void whileAnExportIsTakenInItAnswersAsTheIntakeStands() throws Throwable {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));
        try (TenantIntake intake = new InMemoryTenants().dryRunIntake()) {
            TenantDirectory during = directory.during(intake);
            intake.takeIn(List.of(tenant("fabrikam")));
            Set<Domain> asked = domains("contoso.example", "fabrikam.example");
            shown(
                    TenantDirectoryAbility.FILLED_BY_EXPORTS,
                    () -> assertThat(Lookup.known(during.ownersOf(asked))).containsKey(new Domain("fabrikam.example")),
                    () -> assertThat(Lookup.known(during.ownersOf(asked)))
                            .containsOnlyKeys(new Domain("contoso.example")));
        }
    }

    private static Set<Domain> domains(String... ascii) {
        return Arrays.stream(ascii).map(Domain::new).collect(Collectors.toSet());
    }
}
