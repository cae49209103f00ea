package dev.ferry.testkit.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.testkit.operation.StoreChapter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chapters of {@link TenantsContract} share. */
abstract class TenantsChapter extends StoreChapter {
    /** So many that two of eight that get into each other's way do so. */
    static final int ROUNDS = 20;

    TenantsChapter(TenantsContract contract) {
        super(contract);
    }

    /** Tenants are taken in for good or for a dry run; meanwhile the answers are the same. */
    enum Way {
        FOR_GOOD(Tenants::intake),
        DRY_RUN(Tenants::dryRunIntake);

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method holds nothing
        final Function<Tenants, TenantIntake> open;

        Way(Function<Tenants, TenantIntake> open) {
            this.open = open;
        }
    }

    final Tenants tenants() {
        return stores().tenants();
    }

    final void takeIn(Tenant... some) {
        try (TenantIntake intake = tenants().intake()) {
            intake.takeIn(List.of(some));
        }
    }

    static List<String> contested(TenantIntake intake) {
        try (Stream<Domain> domains = intake.contested()) {
            return domains.map(Domain::ascii).toList();
        }
    }

    /** The owners that are known of these. */
    static Map<Domain, TenantId> known(TenantDirectory directory, Set<Domain> domains) {
        return Lookup.known(directory.ownersOf(domains));
    }

    static Lookup<TenantId> lookUp(TenantDirectory directory, String domain) {
        Domain asked = new Domain(domain);
        return Objects.requireNonNull(directory.ownersOf(Set.of(asked)).get(asked));
    }

    static Map<String, TenantId> ownersOf(TenantDirectory directory, String... domains) {
        return known(directory, Arrays.stream(domains).map(Domain::new).collect(Collectors.toSet())).entrySet().stream()
                .collect(Collectors.toMap(owner -> owner.getKey().ascii(), Map.Entry::getValue));
    }
}
