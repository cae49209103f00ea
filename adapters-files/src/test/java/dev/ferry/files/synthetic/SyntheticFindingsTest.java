package dev.ferry.files.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Evidence;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.migration.ReadinessRule;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.files.export.ReadExport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic export is judged as a real one would be. */
class SyntheticFindingsTest {
    @TempDir
    Path temporary;

    @Test
    void everyFindingIsThereAndMostAccountsAreReady() {
        String place = temporary.resolve("synthetic").toString();
        new CsvSyntheticExports().write(place, 1_000, 1);
        ReadExport export = ReadExport.at(place);
        Evidence evidence = new Evidence(known(memberships(export)), known(domains(export.tenants())), Map.of());
        List<Readiness> verdicts = export.accounts().stream()
                .map(account -> judge(account, evidence))
                .toList();
        Set<FindingCode> found = verdicts.stream()
                .flatMap(verdict -> verdict.findings().stream())
                .map(Finding::code)
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(EnumSet.complementOf(EnumSet.of(FindingCode.REGISTRY_UNAVAILABLE)));
        assertThat(verdicts).filteredOn(Readiness.Ready.class::isInstance).hasSizeGreaterThan(500);
    }

    private static <K, V> Map<K, Lookup<V>> known(Map<K, V> all) {
        return Lookup.all(all.keySet(), all);
    }

    private static Readiness judge(LegacyAccount account, Evidence evidence) {
        return new ReadinessRule(false, Set.of())
                .judge(new Candidate(account, Optional.empty(), Optional.empty()), evidence);
    }

    private static Map<MpnId, Membership> memberships(ReadExport export) {
        return export.memberships().stream()
                .map(Sourced::value)
                .collect(Collectors.toMap(Membership::mpnId, membership -> membership));
    }

    /** A domain that two tenants claim is nobody's. */
    private static Map<Domain, TenantId> domains(List<Tenant> tenants) {
        Map<Domain, Optional<TenantId>> claims = new HashMap<>();
        for (Tenant tenant : tenants) {
            tenant.domains()
                    .forEach(domain -> claims.merge(domain, Optional.of(tenant.id()), (_, _) -> Optional.empty()));
        }
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> claim.getValue().orElseThrow()));
    }
}
