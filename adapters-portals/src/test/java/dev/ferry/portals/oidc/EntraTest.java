package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.identity.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issuer that has a name for each tenant, and keys of several. */
class EntraTest {
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final String CONTOSO = "11111111-2222-3333-4444-555555555555";
    private static final String OTHER = "99999999-2222-3333-4444-555555555555";

    private final SettableClock clock = new SettableClock(NOON);
    private final StubProvider stub = new StubProvider(clock);

    @BeforeEach
    void begin() {
        stub.callsItself(stub.url() + "{tenantid}/v2.0");
        keysOf("{tenantid}");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private void keysOf(String tenant) {
        String key = StubProvider.KEY.toPublicJWK().toJSONString();
        stub.hasKeys("{\"keys\":[" + key.substring(0, key.length() - 1) + ",\"issuer\":\"" + stub.url() + tenant
                + "/v2.0\"}]}");
    }

    private Outcome<SignIn> verified(String issuersTenant, String tenant) {
        JWTClaimsSet claims = stub.access(ANNA)
                .issuer(stub.url() + issuersTenant + "/v2.0")
                .claim("tid", tenant)
                .claim("oid", "object-1")
                .build();
        return stub.adapter().identityProvider().verify(StubProvider.signed(claims));
    }

    @Test
    void theIssuerIsThatOfTheTokensOwnTenant() {
        assertThat(verified(CONTOSO, CONTOSO))
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(((SignIn) done.value()).subject()).isEqualTo("object-1"));
        assertThat(verified(CONTOSO, OTHER)).isInstanceOf(Refused.class);
        assertThat(verified("{tenantid}", CONTOSO)).isInstanceOf(Refused.class);
        assertThat(verified("organizations", CONTOSO)).isInstanceOf(Refused.class);
        assertThat(verified(CONTOSO.replace('1', 'x'), CONTOSO)).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyOfOneTenantSignsForNoOther() {
        keysOf(CONTOSO);

        assertThat(verified(CONTOSO, CONTOSO)).isInstanceOf(Done.class);
        assertThat(verified(OTHER, OTHER)).isInstanceOf(Refused.class);
    }

    @Test
    void theNameOfTheSettingIsNoTenants() {
        assertThat(stub.adapter().identityProvider().verify(stub.accessToken(ANNA)))
                .isInstanceOf(Refused.class);
    }
}
