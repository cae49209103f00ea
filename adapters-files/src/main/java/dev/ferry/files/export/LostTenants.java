package dev.ferry.files.export;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Unavailability.RowRejected;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.files.sort.RowCursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tenants that are lost, and of those that have a good row the domains that others of their rows name. */
final class LostTenants extends LostRows<Tenant, LostTenant> {
    /** Rows of one tenant that are told apart. */
    private static final int MOST = 1_000;

    /** What looks like a domain in an entry that is none: behind an at sign, in a URL, beside another. */
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+(?:[.\u3002\uFF0E\uFF61][\\p{L}\\p{M}\\p{N}-]+)+");

    /** What stands before a domain in an address or a URL. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]+://|[^@\\s,;]*@");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\uFFFD]");

    private final List<LostTenant> lost = new ArrayList<>();
    private Optional<Tenant> found = Optional.empty();

    LostTenants(RowCursor cursor, Rejection rejection) {
        super(cursor, new TenantParser(), rejection);
    }

    @Override
    void begin() {
        lost.clear();
        found = Optional.empty();
    }

    @Override
    void good(Tenant value, RowRejected why) {
        if (found.isPresent()) {
            lose(new LostTenant(Optional.of(value.id()), value.domains(), false, why));
        } else {
            found = Optional.of(value);
        }
    }

    @Override
    void rejected(RowRejected why) {
        Set<Domain> domains = new HashSet<>();
        boolean others = false;
        for (String entry : text(TenantParser.DOMAINS).split(";", -1)) {
            Set<Domain> named = namedIn(entry);
            domains.addAll(named);
            others |= !entry.isBlank() && (named.isEmpty() || isTorn(entry));
        }
        lose(new LostTenant(tenant(TenantParser.ID), domains, others, why));
    }

    /** One is meant, or several where another sign than a semicolon stands between them. */
    private static Set<Domain> namedIn(String entry) {
        return DOMAIN.matcher(entry)
                .results()
                .map(found -> Domain.parse(found.group()))
                .flatMap(read -> read instanceof Done<Domain>(var domain) ? Stream.of(domain) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether letters are left over beside the domains: {@code m?nchen.example} may have been another one. */
    private static boolean isTorn(String entry) {
        String beside = DOMAIN.matcher(ADDRESS.matcher(entry).replaceAll("")).replaceAll("");
        return LETTER.matcher(beside).find();
    }

    @Override
    void unreadable(RowRejected why) {
        lose(new LostTenant(Optional.empty(), Set.of(), true, why));
    }

    private void lose(LostTenant one) {
        if (lost.size() < MOST) {
            lost.add(one);
        } else {
            LostTenant last = lost.removeLast();
            lost.add(new LostTenant(last.tenant(), last.domains(), true, last.why()));
        }
    }

    @Override
    List<LostTenant> end() {
        return lost.stream()
                .map(this::withoutKnown)
                .filter(one -> one.others() || !one.domains().isEmpty())
                .toList();
    }

    private LostTenant withoutKnown(LostTenant one) {
        Set<Domain> rest = new HashSet<>(one.domains());
        found.ifPresent(tenant -> rest.removeAll(tenant.domains()));
        return new LostTenant(one.tenant(), rest, one.others(), one.why());
    }
}
