package dev.ferry.testkit.tenant;

import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ferry.domain.identity.Domain;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.operation.Faults;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link TenantDirectory} must do. */
public abstract class TenantDirectoryContract {
    /** What a directory may lack; say so in {@link #gaps()}, and the contract asks for the right refusal instead. */
    public enum Gap {
        /** It knows whose a domain is, but not what tenants are called: every name is absent, none is made up. */
        NAMES
    }

    /** A directory that knows these tenants and no others. */
    protected abstract TenantDirectory knowing(List<Tenant> tenants);

    /** What this directory lacks: nothing, unless it says otherwise. */
    protected Set<Gap> gaps() {
        return Set.of();
    }

    /** How a test takes this directory away; the fault tests are skipped where it is not {@link Faults} and this is not overridden. */
    protected Faults faultsOf(TenantDirectory directory) {
        assumeTrue(directory instanceof Faults, "this directory cannot be taken away in a test");
        return (Faults) directory;
    }

    @Test
    public final void aDomainIsItsTenants() {
        TenantDirectory directory =
                knowing(List.of(tenant("contoso", "contoso.example", "contoso.test"), tenant("fabrikam")));

        assertThat(directory.ownersOf(domains("contoso.example", "contoso.test", "fabrikam.example")))
                .isEqualTo(Map.of(
                        new Domain("contoso.example"), tenantId("contoso"),
                        new Domain("contoso.test"), tenantId("contoso"),
                        new Domain("fabrikam.example"), tenantId("fabrikam")));
    }

    @Test
    public final void aDomainThatNoTenantHasVerifiedIsAbsent() {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));

        assertThat(directory.ownersOf(domains("contoso.example", "nobody.example")))
                .containsOnlyKeys(new Domain("contoso.example"));
        assertThat(directory.ownersOf(Set.of())).isEmpty();
    }

    @Test
    public final void aSubdomainIsADomainOfItsOwn() {
        TenantDirectory directory =
                knowing(List.of(tenant("contoso", "contoso.example"), tenant("deep", "a.fabrikam.example")));

        assertThat(directory.ownersOf(domains("mail.contoso.example", "fabrikam.example")))
                .isEmpty();
    }

    @Test
    public final void aContestedDomainIsNobodysAndTheOthersAreNotTouched() {
        TenantDirectory directory = knowing(
                List.of(tenant("contoso", "shared.example", "contoso.example"), tenant("fabrikam", "shared.example")));

        assertThat(directory.ownersOf(domains("shared.example", "contoso.example")))
                .isEqualTo(Map.of(new Domain("contoso.example"), tenantId("contoso")));
    }

    @Test
    public final void sharpSAndDoubleSAreTwoCompanies() {
        TenantDirectory directory =
                knowing(List.of(tenant("sharp", "xn--wei-7ka.example"), tenant("double", "weiss.example")));

        assertThat(directory.ownersOf(domains("xn--wei-7ka.example")))
                .isEqualTo(Map.of(new Domain("xn--wei-7ka.example"), tenantId("sharp")));
    }

    @Test
    public final void thousandsAreAskedAtOnce() {
        List<Tenant> many = IntStream.range(0, 3_000)
                .mapToObj(number -> tenant("tenant-" + number))
                .toList();
        TenantDirectory directory = knowing(many);
        Set<Domain> all = many.stream().flatMap(one -> one.domains().stream()).collect(Collectors.toSet());

        assertThat(directory.ownersOf(all)).hasSize(3_000);
    }

    @Test
    public final void r6ATenantIsCalledByItsName() {
        assumeTrue(!gaps().contains(Gap.NAMES), "this directory says that it knows no names");
        List<Tenant> all = Scripts.NAMES.stream()
                .map(name -> new Tenant(tenantId(name), name, Set.of()))
                .toList();
        Map<TenantId, String> names = all.stream().collect(Collectors.toMap(Tenant::id, Tenant::displayName));

        assertThat(knowing(all).namesOf(names.keySet())).isEqualTo(names);
    }

    @Test
    public final void aTenantThatIsNotKnownHasNoName() {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));

        assertThat(directory.namesOf(Set.of(tenantId("fabrikam")))).isEmpty();
        assertThat(directory.namesOf(Set.of())).isEmpty();
    }

    @Test
    public final void aDirectoryWithoutNamesMakesNoneUp() {
        assumeTrue(gaps().contains(Gap.NAMES), "this directory knows names");

        assertThat(knowing(List.of(tenant("contoso"))).namesOf(Set.of(tenantId("contoso"))))
                .isEmpty();
    }

    @Test
    public final void r9ADirectoryThatIsDownIsNotTakenForOneThatDoesNotKnow() {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));
        faultsOf(directory).goDown();

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.ownersOf(domains("contoso.example")))
                .returns(TenantDirectory.SYSTEM, PortUnavailable::system);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> directory.namesOf(Set.of(tenantId("contoso"))));
    }

    @Test
    public final void aDirectoryThatComesBackKnowsWhatItKnew() {
        TenantDirectory directory = knowing(List.of(tenant("contoso")));
        faultsOf(directory).goDown();
        faultsOf(directory).comeBack();

        assertThat(directory.ownersOf(domains("contoso.example"))).hasSize(1);
    }

    private static Set<Domain> domains(String... ascii) {
        return Arrays.stream(ascii).map(Domain::new).collect(Collectors.toSet());
    }
}
