package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.portals.MicrosoftAccounts;
import dev.ferry.portals.oidc.TokenReader.Signed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who a token speaks of, by the claims of Entra, Keycloak and others (R5, R7). */
class PeopleTest {
    private static final String KEYCLOAK = "https://keycloak.example/realms/one";
    private static final String ENTRA = "https://login.example/organizations/v2.0";
    private static final String CONTOSO = "11111111-2222-3333-4444-555555555555";
    private static final String HOME = "99999999-2222-3333-4444-555555555555";
    private static final String PERSONAL = MicrosoftAccounts.TENANT.toString();
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private static OidcOptions options(List<String> issuers, String tenantClaim, Optional<TenantId> operatorTenant) {
        return new OidcOptions(
                issuers,
                "ferry",
                Optional.empty(),
                Set.of("ferry"),
                List.of("openid"),
                Set.of(KEYCLOAK),
                Optional.of(tenantClaim).filter(name -> !name.isEmpty()).map(ClaimPath::new),
                Set.of(new TenantId(UUID.fromString(PERSONAL))),
                Optional.of(new OidcOptions.OperatorClaim(new ClaimPath("realm_access.roles"), "ferry-operator")),
                operatorTenant,
                Duration.ofHours(1));
    }

    private static Optional<SignIn> read(String tenantClaim, String issuer, JWTClaimsSet.Builder claims) {
        List<String> issuers = issuer.equals(ENTRA) ? List.of(ENTRA, KEYCLOAK) : List.of(KEYCLOAK, ENTRA);
        return read(options(issuers, tenantClaim, Optional.empty()), issuer, claims);
    }

    private static Optional<SignIn> read(OidcOptions options, String issuer, JWTClaimsSet.Builder claims) {
        SystemClient nobody = SystemClient.of("nobody", HttpOptions.to(URI.create(issuer)), CLOCK, SystemMeters.NONE);
        return new People(options)
                .in(new Signed(new Provider(issuer, nobody, CLOCK), new JWSHeader(JWSAlgorithm.RS256), claims.build()));
    }

    private static SignIn entra(UnaryOperator<JWTClaimsSet.Builder> changed) {
        return entra(CONTOSO, changed);
    }

    private static SignIn entra(String tenant, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return read(
                        "tid",
                        ENTRA,
                        changed.apply(new JWTClaimsSet.Builder()
                                .issuer("https://login.example/" + tenant + "/v2.0")
                                .subject("pairwise")
                                .claim("oid", "object-1")
                                .claim("tid", tenant)
                                .claim("email", "anna@contoso.example")))
                .orElseThrow();
    }

    private static SignIn keycloak(String tenantClaim, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return read(
                        tenantClaim,
                        KEYCLOAK,
                        changed.apply(new JWTClaimsSet.Builder()
                                .issuer(KEYCLOAK)
                                .subject("user-1")
                                .claim("email", "Anna@contoso.example")
                                .claim("email_verified", true)))
                .orElseThrow();
    }

    private static TenantId tenant(String id) {
        return new TenantId(UUID.fromString(id));
    }

    @Test
    void aPersonIsAnIssuerAndASubjectAndAtEntraTheirObjectInTheirTenant() {
        assertThat(entra(claims -> claims))
                .returns("https://login.example/" + CONTOSO + "/v2.0", SignIn::issuer)
                .returns("object-1", SignIn::subject);
        assertThat(keycloak("organization", claims -> claims.claim("oid", "x")))
                .returns(KEYCLOAK, SignIn::issuer)
                .returns("user-1", SignIn::subject);
    }

    @Test
    void r7AnAddressIsProvedByEntrasWordOnItsDomainOwner() {
        assertThat(entra(claims -> claims.claim("xms_edov", true)).emailProved())
                .isTrue();
        assertThat(entra(claims -> claims).emailProved()).isFalse();
        for (Object other : List.of("true", 1, "1", false)) {
            assertThat(entra(claims -> claims.claim("xms_edov", other)).emailProved())
                    .isFalse();
        }
        assertThat(entra(claims -> claims.claim("email_verified", true)).emailProved())
                .as("an issuer that is not trusted with addresses")
                .isFalse();
        assertThat(keycloak(
                                "organization",
                                claims -> claims.claim("email_verified", false).claim("xms_edov", true))
                        .emailProved())
                .as("a claim that is Entra's alone")
                .isFalse();
    }

    @Test
    void r7AnAddressIsProvedByWhoIsTrustedWithIt() {
        assertThat(keycloak("organization", claims -> claims).emailProved()).isTrue();
        for (Object other : List.of("true", 1, false)) {
            assertThat(keycloak("organization", claims -> claims.claim("email_verified", other))
                            .emailProved())
                    .isFalse();
        }
    }

    @Test
    void r7AnAddressOfAnotherClaimIsNeverProved() {
        SignIn anna = keycloak(
                "organization",
                claims -> claims.claim("email", null).claim("preferred_username", "anna@contoso.example"));

        assertThat(anna.email()).isEqualTo(email("anna@contoso.example"));
        assertThat(anna.emailProved()).isFalse();
        assertThat(entra(claims -> claims.claim("email", "not an address")
                                .claim("upn", "anna@contoso.example")
                                .claim("xms_edov", true))
                        .emailProved())
                .isFalse();
    }

    @Test
    void whoHasNoAddressIsNobody() {
        assertThat(read(
                        "tid",
                        KEYCLOAK,
                        new JWTClaimsSet.Builder().issuer(KEYCLOAK).subject("robot")))
                .isEmpty();
    }

    @Test
    void r5APersonalAccountIsKnownByItsTenantAndAsAGuestByItsHome() {
        assertThat(entra(PERSONAL, claims -> claims).personal()).isTrue();
        assertThat(entra(claims -> claims.claim("idp", "live.com"))).returns(true, SignIn::personal);
        assertThat(entra(claims -> claims.claim("idp", "https://sts.windows.net/" + PERSONAL + "/")))
                .returns(true, SignIn::personal)
                .returns(true, SignIn::guest);
        assertThat(entra(claims -> claims).personal()).isFalse();
    }

    @Test
    void aGuestIsKnownByTheirKindAndByTheirHome() {
        assertThat(entra(claims -> claims.claim("acct", 1)).guest()).isTrue();
        assertThat(entra(claims -> claims.claim("acct", 0)).guest()).isFalse();
        assertThat(entra(claims -> claims.claim("idp", "https://sts.windows.net/" + HOME + "/"))
                        .guest())
                .isTrue();
        assertThat(entra(claims -> claims.claim("idp", "google.com")).guest()).isTrue();
        assertThat(entra(claims -> claims.claim("idp", "https://sts.windows.net/" + CONTOSO + "/"))
                        .guest())
                .isFalse();
    }

    @Test
    void theTenantIsWhereTheSettingSays() {
        assertThat(entra(claims -> claims).tenant()).contains(tenant(CONTOSO));
        assertThat(keycloak(
                                "organization",
                                claims -> claims.claim("organization", Map.of("contoso", Map.of("id", CONTOSO))))
                        .tenant())
                .contains(tenant(CONTOSO));
        assertThat(keycloak("company.id", claims -> claims.claim("company", Map.of("id", CONTOSO)))
                        .tenant())
                .contains(tenant(CONTOSO));
    }

    @Test
    void r7WhoIsOfNoTenantOrOfSeveralProvesNoWorkAddress() {
        List<SignIn> none = List.of(
                keycloak("organization", claims -> claims),
                keycloak("", claims -> claims.claim("organization", CONTOSO)),
                keycloak("organization", claims -> claims.claim("organization", List.of("contoso"))),
                keycloak(
                        "organization",
                        claims -> claims.claim(
                                "organization",
                                Map.of("contoso", Map.of("id", CONTOSO), "other", Map.of("id", HOME)))));

        assertThat(none).allSatisfy(anna -> {
            assertThat(anna.tenant()).isEmpty();
            assertThat(anna.emailProved()).isTrue();
            assertThat(anna.proves(email("anna@contoso.example"), tenant(CONTOSO)))
                    .isFalse();
        });
    }

    @Test
    void r7AMemberOfTheRightTenantProvesTheirOwnAddressAndNothingElse() {
        SignIn anna = entra(claims -> claims.claim("xms_edov", true));

        assertThat(anna.proves(email("anna@contoso.example"), tenant(CONTOSO))).isTrue();
        assertThat(anna.proves(email("bo@contoso.example"), tenant(CONTOSO))).isFalse();
        assertThat(anna.proves(email("anna@contoso.example"), tenant(HOME))).isFalse();
        assertThat(entra(claims -> claims.claim("xms_edov", true).claim("acct", 1))
                        .proves(email("anna@contoso.example"), tenant(CONTOSO)))
                .isFalse();
    }

    @Test
    void aClaimMakesAnOperator() {
        assertThat(keycloak("", claims -> claims.claim("realm_access", Map.of("roles", List.of("x", "ferry-operator"))))
                        .operator())
                .isTrue();
        assertThat(keycloak("", claims -> claims.claim("realm_access", Map.of("roles", List.of("ferry-operators"))))
                        .operator())
                .isFalse();
        assertThat(keycloak("", claims -> claims.claim("realm_access.roles", "ferry-operator"))
                        .operator())
                .isTrue();
        assertThat(keycloak("", claims -> claims).operator()).isFalse();
    }

    /** Each tenant's own administrators say who has which role there. */
    @Test
    void ofManyTenantsOneMakesOperators() {
        for (Optional<TenantId> set : List.of(Optional.<TenantId>empty(), Optional.of(tenant(CONTOSO)))) {
            OidcOptions options = options(List.of(ENTRA, KEYCLOAK), "tid", set);
            assertThat(isOperator(options, ENTRA, CONTOSO)).isEqualTo(set.isPresent());
            assertThat(isOperator(options, ENTRA, HOME)).isFalse();
        }
    }

    @Test
    void whoComesFromAnotherIssuerThanTheFirstIsNoOperator() {
        OidcOptions options = options(List.of(ENTRA, KEYCLOAK), "organization", Optional.empty());
        assertThat(isOperator(options, KEYCLOAK, CONTOSO)).isFalse();
        assertThat(isOperator(
                        options(List.of(KEYCLOAK, ENTRA), "organization", Optional.of(tenant(CONTOSO))),
                        KEYCLOAK,
                        CONTOSO))
                .isFalse();
    }

    private static boolean isOperator(OidcOptions options, String issuer, String tenant) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer.equals(ENTRA) ? "https://login.example/" + tenant + "/v2.0" : issuer)
                .subject("somebody")
                .claim("tid", tenant)
                .claim("email", "anna@contoso.example")
                .claim("realm_access", Map.of("roles", List.of("ferry-operator")));
        return read(options, issuer, claims).orElseThrow().operator();
    }
}
