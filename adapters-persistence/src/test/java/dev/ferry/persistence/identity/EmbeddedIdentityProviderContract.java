package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.identity.IdentityProviderContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded identity provider on a database that a test can take away. */
abstract class EmbeddedIdentityProviderContract extends IdentityProviderContract {
    private final VanishingStores stores;

    @TempDir
    private Path homes;

    EmbeddedIdentityProviderContract(VanishingStores stores) {
        this.stores = stores;
    }

    /** Of one home, as often as asked for: nodes that share keys and database. */
    @Override
    protected EmbeddedIdentityProvider provider() {
        return of("home");
    }

    private EmbeddedIdentityProvider of(String home) {
        TokenOptions options = new TokenOptions(homes.resolve(home), Duration.ofHours(8));
        return new EmbeddedIdentityProvider(options, new SignedOut(stores.database()), clock);
    }

    @Override
    protected String tokenFor(EmailAddress address) {
        return provider().issue(address, false).value();
    }

    @Override
    protected String tokenOfAnother(EmailAddress address) {
        return of("another").issue(address, false).value();
    }

    @Test
    void aTokenOutlivesARestart() {
        String token = tokenFor(email("anna@contoso.example"));

        assertThat(provider().verify(token)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoSignedOutIsSignedOutAfterARestartToo() {
        String token = tokenFor(email("anna@contoso.example"));
        provider().revoke(token);

        assertThat(provider().verify(token)).isEqualTo(Outcome.refused(Code.NOT_SIGNED_IN));
    }

    @Test
    void whoSignedOutOnAnotherNodeIsSignedOutWithinSeconds() {
        IdentityProvider here = provider();
        String token = tokenFor(email("anna@contoso.example"));
        assertThat(here.verify(token)).isInstanceOf(Outcome.Done.class);
        provider().revoke(token);
        clock.forward(Duration.ofSeconds(5));

        assertThat(here.verify(token)).isEqualTo(Outcome.refused(Code.NOT_SIGNED_IN));
    }

    @Test
    void signOutsAreForgottenOnceTheTokensHaveRunOut() {
        EmbeddedIdentityProvider provider = provider();
        for (int number = 0; number < 3; number++) {
            provider.revoke(tokenFor(email("anna@contoso.example")));
        }
        clock.forward(Duration.ofHours(9));
        provider.revoke(tokenFor(email("anna@contoso.example")));

        int kept = stores.database().with(sql -> sql.fetchCount(SIGNED_OUT));
        assertThat(kept).isEqualTo(1);
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        return VanishingStores.gaps();
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
