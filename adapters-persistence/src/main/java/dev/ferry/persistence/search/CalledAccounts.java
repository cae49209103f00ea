package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.ENROLMENT;
import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;
import static dev.ferry.persistence.schema.Tables.MIGRATION;
import static dev.ferry.persistence.schema.Tables.OFFER;
import static dev.ferry.persistence.schema.Tables.TENANT;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.search.KnownWords;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Keys;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads what accounts are called, of each table no more than that: of an account that has moved in Partner Center. */
final class CalledAccounts {
    private final DSLContext sql;
    private final Map<String, KnownWords> known = new TreeMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, UUID> tenants = new HashMap<>();

    private CalledAccounts(DSLContext sql) {
        this.sql = sql;
    }

    /** The words of those that there are. */
    static Map<String, Set<String>> words(DSLContext sql, Collection<String> ids) {
        CalledAccounts called = new CalledAccounts(sql);
        Set<String> moved = called.moved(ids);
        Set<String> others = new HashSet<>(ids);
        others.removeAll(moved);
        called.waiting(others);
        called.addresses(ACCOUNT_USER, ACCOUNT_USER.PUBLISHER_ID, ACCOUNT_USER.EMAIL, moved);
        called.offers(OFFER, OFFER.PUBLISHER_ID, OFFER.OFFER_ID, OFFER.NAME, Set.copyOf(ids));
        called.addresses(LEGACY_USER, LEGACY_USER.PUBLISHER_ID, LEGACY_USER.EMAIL, others);
        called.offers(LEGACY_OFFER, LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID, LEGACY_OFFER.NAME, others);
        called.tenantsOfNumbers();
        called.tenants();
        return called.known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().all()));
    }

    private Set<String> moved(Collection<String> ids) {
        sql.select(ACCOUNT.PUBLISHER_ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.COMPANY_NAME, ACCOUNT.MPN_ID, ACCOUNT.TENANT_ID)
                .from(ACCOUNT)
                .where(Keys.among(ACCOUNT.PUBLISHER_ID, ids))
                .forEach(row -> {
                    account(row.value1(), row.value2(), row.value3(), row.value4());
                    tenants.put(row.value1(), row.value5());
                });
        return Set.copyOf(known.keySet());
    }

    private void waiting(Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        sql.select(
                        LEGACY_ACCOUNT.PUBLISHER_ID,
                        LEGACY_ACCOUNT.DISPLAY_NAME,
                        LEGACY_ACCOUNT.COMPANY_NAME,
                        LEGACY_ACCOUNT.MPN_ID,
                        MIGRATION.JOINED_MPN_ID)
                .from(LEGACY_ACCOUNT)
                .leftJoin(MIGRATION)
                .on(MIGRATION.PUBLISHER_ID.eq(LEGACY_ACCOUNT.PUBLISHER_ID))
                .where(Keys.among(LEGACY_ACCOUNT.PUBLISHER_ID, ids))
                .forEach(row -> {
                    String held = row.value5() == null ? row.value4() : row.value5();
                    account(row.value1(), row.value2(), row.value3(), held);
                    if (held != null) {
                        numbers.put(row.value1(), held);
                    }
                });
    }

    private void account(String id, String displayName, @Nullable String company, @Nullable String number) {
        KnownWords words = new KnownWords().named(id).named(displayName);
        Optional.ofNullable(company).ifPresent(words::named);
        Optional.ofNullable(number).ifPresent(words::named);
        known.put(id, words);
    }

    private void addresses(Table<?> table, Field<String> account, Field<String> address, Set<String> ids) {
        if (!ids.isEmpty()) {
            sql.select(account, address)
                    .from(table)
                    .where(Keys.among(account, ids))
                    .and(address.isNotNull())
                    .forEach(row -> of(row.value1()).withAddress(EmailAddress.of(row.value2())));
        }
    }

    private void offers(Table<?> table, Field<String> account, Field<String> id, Field<String> name, Set<String> ids) {
        if (!ids.isEmpty()) {
            sql.select(account, id, name)
                    .from(table)
                    .where(Keys.among(account, ids))
                    .forEach(row -> of(row.value1()).withOffer(row.value2(), row.value3()));
        }
    }

    private KnownWords of(String account) {
        return known.computeIfAbsent(account, _ -> new KnownWords());
    }

    /** Where the numbers that accounts hold are registered; an enrolment wins over what an export says. */
    private void tenantsOfNumbers() {
        Set<String> asked = Set.copyOf(numbers.values());
        if (asked.isEmpty()) {
            return;
        }
        Map<String, UUID> registered = new HashMap<>(sql.select(MEMBERSHIP.MPN_ID, MEMBERSHIP.TENANT_ID)
                .from(MEMBERSHIP)
                .where(Keys.among(MEMBERSHIP.MPN_ID, asked))
                .fetchMap(MEMBERSHIP.MPN_ID, MEMBERSHIP.TENANT_ID));
        if (Keys.anyNear(sql, ENROLMENT.MPN_ID, asked)) {
            registered.putAll(sql.select(ENROLMENT.MPN_ID, ENROLMENT.TENANT_ID)
                    .from(ENROLMENT)
                    .where(Keys.among(ENROLMENT.MPN_ID, asked))
                    .fetchMap(ENROLMENT.MPN_ID, ENROLMENT.TENANT_ID));
        }
        numbers.forEach((account, number) -> {
            UUID tenant = registered.get(number);
            if (tenant != null) {
                tenants.put(account, tenant);
            }
        });
    }

    private void tenants() {
        Set<UUID> asked = Set.copyOf(tenants.values());
        if (asked.isEmpty()) {
            return;
        }
        Map<UUID, String> names = sql.select(TENANT.TENANT_ID, TENANT.DISPLAY_NAME)
                .from(TENANT)
                .where(Keys.among(TENANT.TENANT_ID, asked, id -> id))
                .fetchMap(TENANT.TENANT_ID, TENANT.DISPLAY_NAME);
        tenants.forEach((account, tenant) -> {
            KnownWords words = of(account).ofTenant(new TenantId(tenant));
            String name = names.get(tenant);
            if (name != null) {
                words.named(name);
            }
        });
    }
}
