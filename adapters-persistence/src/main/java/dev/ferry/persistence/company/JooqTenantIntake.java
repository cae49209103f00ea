package dev.ferry.persistence.company;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.standing.DueRows;
import dev.ferry.persistence.table.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Takes tenants into the tables for good. Those that are there as they come are left alone, so that a second load is
 * quick.
 */
final class JooqTenantIntake implements TenantIntake {
    private final Database database;

    JooqTenantIntake(Database database) {
        this.database = database;
    }

    /**
     * What is known is held and stays, so that anyone who takes in the same tenant at once sees which domains to
     * replace.
     */
    @Override
    public void takeIn(List<Tenant> tenants) {
        Map<TenantId, Tenant> coming = Keys.inOrder(tenants, Tenant::id);
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Map<TenantId, Tenant> there = stored(sql, coming.keySet());
            List<Tenant> changed = coming.values().stream()
                    .filter(tenant -> !tenant.equals(there.get(tenant.id())))
                    .toList();
            List<Tenant> known = changed.stream()
                    .filter(tenant -> there.containsKey(tenant.id()))
                    .toList();
            TenantDomainRows.delete(sql, known.stream().map(Tenant::id).toList());
            TenantRows.update(sql, known);
            TenantRows.insert(
                    sql,
                    changed.stream()
                            .filter(tenant -> !there.containsKey(tenant.id()))
                            .toList());
            TenantDomainRows.insert(sql, changed);
            Set<Domain> domains = LostDomainRows.deleteFoundAgain(sql, coming.values());
            changed.forEach(tenant -> domains.addAll(tenant.domains()));
            there.values().stream()
                    .filter(before -> !before.equals(coming.get(before.id())))
                    .forEach(before -> domains.addAll(before.domains()));
            DueRows.markBy(
                    transaction, domains, changed.stream().map(Tenant::id).toList());
            WordMarks.noteTenants(sql, changed.stream().map(Tenant::id).toList());
            return changed.size();
        });
    }

    @Override
    public void markLost(List<LostTenant> lost) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            LostDomainRows.add(sql, lost);
            Set<Domain> domains = new HashSet<>();
            lost.forEach(one -> domains.addAll(one.domains()));
            DueRows.markBy(transaction, domains, List.of());
            return lost.size();
        });
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            if (IncompleteTableRows.mark(sql, IncompleteTableRows.TENANTS, why)) {
                DueRows.markWaiting(transaction);
            }
            return why;
        });
    }

    @Override
    public void forgetLost() {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            Set<Domain> found = LostDomainRows.deleteAll(sql);
            DueRows.markBy(transaction, found, List.of());
            return found;
        });
    }

    private static Map<TenantId, Tenant> stored(DSLContext sql, Set<TenantId> ids) {
        Map<TenantId, String> names = TenantRows.hold(sql, ids);
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<TenantId, Set<Domain>> domains =
                TenantDomainRows.fetch(sql, TenantDomainRows.ofTenants(names.keySet())).stream()
                        .collect(groupingBy(Claim::tenant, mapping(Claim::domain, toSet())));
        return names.entrySet().stream()
                .map(entry ->
                        new Tenant(entry.getKey(), entry.getValue(), domains.getOrDefault(entry.getKey(), Set.of())))
                .collect(toMap(Tenant::id, Function.identity()));
    }

    @Override
    public Set<TenantId> known(Set<TenantId> tenants) {
        return directory().namesOf(tenants).keySet();
    }

    @Override
    public Stream<Domain> contested() {
        return Claim.contested(TenantDomainRows.inOrder(database));
    }

    @Override
    public TenantDirectory directory() {
        return new JooqTenantDirectory(database);
    }

    @Override
    public void close() {}
}
