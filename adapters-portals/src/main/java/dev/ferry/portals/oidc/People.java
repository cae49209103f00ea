package dev.ferry.portals.oidc;

import static dev.ferry.portals.oidc.TokenRules.text;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.portals.oidc.TokenReader.Signed;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells who a token speaks of: a person is an issuer and a subject, never an address. Thread-safe. */
final class People {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** How Entra names the provider of personal accounts that are guests. */
    private static final String MICROSOFT_ACCOUNTS = "live.com";

    private final OidcOptions options;

    People(OidcOptions options) {
        this.options = options;
    }

    /** Nothing where it names no address: without one nobody is known here. */
    Optional<SignIn> in(Signed signed) {
        JWTClaimsSet claims = signed.claims();
        Optional<EmailAddress> email = address(claims, "email");
        return email.or(() -> Stream.of("preferred_username", "upn")
                        .flatMap(name -> address(claims, name).stream())
                        .findFirst())
                .map(address -> signIn(signed, address, email.isPresent() && isProved(signed)));
    }

    private SignIn signIn(Signed signed, EmailAddress address, boolean proved) {
        JWTClaimsSet claims = signed.claims();
        Optional<TenantId> tenant = tenant(claims);
        return new SignIn(
                Objects.requireNonNull(claims.getIssuer()),
                subject(claims),
                tenant,
                isPersonal(claims, tenant),
                tenant.isEmpty() || isGuest(claims),
                address,
                proved,
                isOperator(signed, tenant));
    }

    /** Entra's subject is another for each client; its object id is the person's, of the tenant in the issuer. */
    private static String subject(JWTClaimsSet claims) {
        return text(claims, "oid")
                .filter(_ -> isOfATenant(claims))
                .orElseGet(() -> Objects.requireNonNull(claims.getSubject()));
    }

    /** Whether the token is Entra's: it names the tenant twice, and alike. */
    private static boolean isOfATenant(JWTClaimsSet claims) {
        return IssuerName.tenantIn(String.valueOf(claims.getIssuer()))
                .filter(tenant -> text(claims, "tid").filter(tenant::equals).isPresent())
                .isPresent();
    }

    /** Keycloak tells an organization by its name with its id within; of several, none is the one. */
    private Optional<TenantId> tenant(JWTClaimsSet claims) {
        return options.tenantClaim().flatMap(claim -> claim.in(claims)).flatMap(People::tenantId);
    }

    private static Optional<TenantId> tenantId(Object said) {
        return switch (said) {
            case String text when TenantId.parse(text) instanceof Done<TenantId>(var id) -> Optional.of(id);
            case Map<?, ?> named when named.get("id") instanceof String id -> tenantId(id);
            case Map<?, ?> one
            when one.size() == 1 && one.values().iterator().next() instanceof Map<?, ?> inner ->
                Optional.ofNullable(inner.get("id"))
                        .filter(String.class::isInstance)
                        .flatMap(People::tenantId);
            default -> Optional.empty();
        };
    }

    private boolean isPersonal(JWTClaimsSet claims, Optional<TenantId> tenant) {
        return tenant.filter(options.personalTenants()::contains).isPresent()
                || text(claims, "idp").filter(MICROSOFT_ACCOUNTS::equals).isPresent()
                || home(claims).filter(options.personalTenants()::contains).isPresent();
    }

    /** By Entra's own word, or because the person's home is another tenant. */
    private static boolean isGuest(JWTClaimsSet claims) {
        boolean said = claims.getClaim("acct") instanceof Number account
                ? account.intValue() == 1
                : text(claims, "acct").filter("1"::equals).isPresent();
        return said
                || (text(claims, "idp").isPresent()
                        && isOfATenant(claims)
                        && !home(claims).map(TenantId::toString).equals(text(claims, "tid")));
    }

    /** The tenant where Entra says that the person signed in, if that is another one than the token's. */
    private static Optional<TenantId> home(JWTClaimsSet claims) {
        return text(claims, "idp").map(GUID::matcher).filter(Matcher::find).flatMap(found -> tenantId(found.group()));
    }

    /** A claim of an address alone proves nothing (R7). */
    private boolean isProved(Signed signed) {
        JWTClaimsSet claims = signed.claims();
        return (isOfATenant(claims) && Boolean.TRUE.equals(claims.getClaim("xms_edov")))
                || (options.trustsEmail().contains(signed.provider().issuer())
                        && Boolean.TRUE.equals(claims.getClaim("email_verified")));
    }

    private boolean isOperator(Signed signed, Optional<TenantId> tenant) {
        return options.operators()
                .filter(_ -> mayNameOperators(signed, tenant))
                .filter(wanted -> wanted.claim().texts(signed.claims()).anyMatch(wanted.value()::equals))
                .isPresent();
    }

    /**
     * Roles and groups are given by whoever administers the place that somebody comes from: one place's word counts,
     * that of the first issuer, and of an issuer of many tenants that of the one tenant which a setting names.
     */
    private boolean mayNameOperators(Signed signed, Optional<TenantId> tenant) {
        String issuer = signed.provider().issuer();
        boolean one = options.operatorTenant()
                .map(wanted -> tenant.filter(wanted::equals).isPresent())
                .orElseGet(() -> issuer.equals(signed.claims().getIssuer()));
        return one && issuer.equals(options.issuers().getFirst());
    }

    private static Optional<EmailAddress> address(JWTClaimsSet claims, String name) {
        return text(claims, name)
                .flatMap(text -> EmailAddress.parse(text) instanceof Done<EmailAddress>(var address)
                        ? Optional.of(address)
                        : Optional.empty());
    }
}
