package dev.ferry.persistence.standing;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.table.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Grounds of verdicts as text: each begins with what it is. */
final class GroundText {
    private static final String DOMAIN = "domain ";
    private static final String MPN_ID = "mpn-id ";
    private static final String TENANT = "tenant ";
    static final String DEADLINES = "deadlines";
    private static final String NONE = "[]";

    private GroundText() {}

    static List<String> list(Grounds grounds) {
        List<String> all = new ArrayList<>();
        grounds.domains().stream().map(GroundText::of).sorted().forEach(all::add);
        grounds.mpnId().map(GroundText::of).ifPresent(all::add);
        grounds.tenant().map(GroundText::of).ifPresent(all::add);
        if (grounds.deadlines()) {
            all.add(DEADLINES);
        }
        return all;
    }

    static String write(Grounds grounds) {
        List<String> all = list(grounds);
        return all.isEmpty() ? NONE : Json.write(all);
    }

    static Grounds read(String text) {
        if (text.equals(NONE)) {
            return Grounds.NONE;
        }
        Set<Domain> domains = new HashSet<>();
        Optional<MpnId> mpnId = Optional.empty();
        Optional<TenantId> tenant = Optional.empty();
        boolean deadlines = false;
        for (String one : Json.list(text)) {
            if (one.startsWith(DOMAIN)) {
                domains.add(new Domain(one.substring(DOMAIN.length())));
            } else if (one.startsWith(MPN_ID)) {
                mpnId = Optional.of(new MpnId(one.substring(MPN_ID.length())));
            } else if (one.equals(DEADLINES)) {
                deadlines = true;
            } else {
                tenant = Optional.of(new TenantId(UUID.fromString(one.substring(TENANT.length()))));
            }
        }
        return new Grounds(domains, mpnId, tenant, deadlines);
    }

    static String of(Domain domain) {
        return DOMAIN + domain.ascii();
    }

    static String of(MpnId mpnId) {
        return MPN_ID + mpnId.value();
    }

    static String of(TenantId tenant) {
        return TENANT + tenant.value();
    }

    static Set<String> ofDomains(Collection<Domain> domains) {
        Set<String> all = new TreeSet<>();
        domains.forEach(domain -> all.add(of(domain)));
        return all;
    }
}
