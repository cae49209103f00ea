package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which addresses an owner may go on with (R5, R6). Pure, thread-safe.
 *
 * @param personalProviders domains of providers whose addresses belong to people, not to companies
 */
public record WorkEmailRule(Set<Domain> personalProviders) {

    public WorkEmailRule {
        personalProviders = Set.copyOf(personalProviders);
    }

    /**
     * The tenant that a company's MPN ID is registered in.
     *
     * @param name to be told to the owner; absent where the directory has none, or somebody typed the MPN ID in (R6)
     */
    public record Wanted(TenantId tenant, Optional<String> name) {}

    /**
     * The address, unless it shows by itself that it is of no company, whoever may claim its domain: refuses
     * {@link Code#PERSONAL_ADDRESS} (R5). To be asked before any system is, so that none has to answer for it.
     */
    public Outcome<EmailAddress> workAddress(EmailAddress address) {
        return personalProviders.contains(address.domain())
                ? Outcome.refused(
                        Code.PERSONAL_ADDRESS, "domain", address.domain().ascii())
                : Outcome.done(address);
    }

    /**
     * The tenant of the address. Refuses {@link Code#PERSONAL_ADDRESS}, {@link Code#UNKNOWN_TENANT}, and
     * {@link Code#TENANT_MISMATCH} where it is not the one that is wanted.
     *
     * @param owner the tenant that has verified the address's domain, if one has
     * @param wanted absent while there is no valid MPN ID: then any known tenant will do (R5)
     */
    public Outcome<TenantId> judge(EmailAddress address, Optional<TenantId> owner, Optional<Wanted> wanted) {
        return workAddress(address).then(_ -> judged(address, owner, wanted));
    }

    private static Outcome<TenantId> judged(EmailAddress address, Optional<TenantId> owner, Optional<Wanted> wanted) {
        Optional<String> name = wanted.flatMap(Wanted::name);
        if (owner.isEmpty()) {
            return refused(
                    Code.UNKNOWN_TENANT, Map.of("domain", address.domain().ascii()), name);
        }
        if (wanted.filter(tenant -> !tenant.tenant().equals(owner.get())).isPresent()) {
            return refused(Code.TENANT_MISMATCH, Map.of(), name);
        }
        return Outcome.done(owner.get());
    }

    private static Outcome<TenantId> refused(Code code, Map<String, Object> facts, Optional<String> tenantName) {
        Map<String, Object> all = new TreeMap<>(facts);
        tenantName.ifPresent(name -> all.put("tenantName", name));
        return Outcome.refused(new Refusal(code, all));
    }
}
