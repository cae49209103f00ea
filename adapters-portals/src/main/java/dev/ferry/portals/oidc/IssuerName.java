package dev.ferry.portals.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an issuer calls itself in tokens: one name, or one for each tenant, as Entra's
 * {@code https://login.microsoftonline.com/{tenantid}/v2.0}.
 */
record IssuerName(String name) {
    private static final String TENANT = "{tenantid}";
    private static final Pattern OF_A_TENANT =
            Pattern.compile("(https?://[^/]+/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/v2\\.0)");

    /** The name, unless it is another than the setting's, or none of tenants at the same host. */
    static Optional<IssuerName> said(String setting, String name) {
        URI host = URI.create(setting).resolve("/");
        return name.equals(setting) || name.equals(host + TENANT + "/v2.0")
                ? Optional.of(new IssuerName(name))
                : Optional.empty();
    }

    /** Whether that is a tenant's name at the host of the setting. */
    static boolean isOfATenantAt(String setting, String tokensIssuer) {
        Matcher parts = OF_A_TENANT.matcher(tokensIssuer);
        return parts.matches() && URI.create(setting).resolve("/").toString().equals(parts.group(1));
    }

    /** The tenant that this name is of; nothing where it is of none. */
    static Optional<String> tenantIn(String tokensIssuer) {
        Matcher parts = OF_A_TENANT.matcher(tokensIssuer);
        return parts.matches() ? Optional.of(parts.group(2)) : Optional.empty();
    }

    /** The same, where a token names a tenant: that of its issuer, where that is one for each. */
    boolean isOf(String tokensIssuer, Optional<String> tenant) {
        return isOf(tokensIssuer)
                && (!name.contains(TENANT) || (tenant.isPresent() && tenant.equals(tenantIn(tokensIssuer))));
    }

    boolean isOf(String tokensIssuer) {
        return name.contains(TENANT)
                ? tenantIn(tokensIssuer)
                        .map(tenant -> name.replace(TENANT, tenant))
                        .filter(tokensIssuer::equals)
                        .isPresent()
                : name.equals(tokensIssuer);
    }
}
