package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.testkit.openid.OpenIdProvider;
import dev.ferry.testkit.openid.SignedTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same way of owners who sign in at a provider of others; and on the pages, there and back. */
@Tag("landing")
class H2OwnersWayByOpenIdIT extends OwnersWayRuns {
    private static final String ANNA_AT_WORK = "anna@contoso.example";
    private static final String ACCOUNT = "/accounts/contoso";
    private static final String MIGRATION = ACCOUNT + "/migration";

    private final AtomicReference<SignedTokens> tokens = new AtomicReference<>();
    private final OpenIdProvider provider = new OpenIdProvider(issuer -> {
        tokens.set(new SignedTokens(issuer, Clock.systemUTC(), _ -> Map.of()));
        return tokens.get();
    });

    @AfterEach
    void close() {
        provider.close();
    }

    @Override
    Storage storage() {
        return new H2Storage();
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "FERRY_IDENTITY",
                "oidc",
                "FERRY_OIDC_ISSUERS",
                provider.issuer(),
                "FERRY_OIDC_CLIENT_ID",
                OpenIdProvider.CLIENT,
                "FERRY_OIDC_CLIENT_SECRET",
                OpenIdProvider.SECRET,
                "FERRY_OIDC_AUDIENCE",
                OpenIdProvider.AUDIENCE,
                "FERRY_OIDC_TRUSTS_EMAIL",
                provider.issuer());
    }

    /** The provider's own, as a program gets one. */
    @Override
    String tokenOf(Ferry ferry, String address) {
        return tokens.get().access(address);
    }

    /** A session outlives the server, and ends on both sides. */
    @Test
    void r5R6R7R9R12R13OnThePagesTheyGoThereAndBackAndSignOutOnBothSides() throws Exception {
        Ferry ferry = storage().ferry(directory.resolve("home")).with(settings());
        ferry.run("migrate", exportWithoutNumber().toString());
        URI server = serve(ferry);
        PageVisitor anna = new PageVisitor(server);

        assertThat(anna.open(ACCOUNT).body()).contains("/sign-in/begin");
        assertThat(anna.open("/sign-in/begin?next=" + ACCOUNT).uri().toString()).startsWith(provider.issuer());
        assertThat(anna.send(Map.of("email", ANNA)).uri()).isEqualTo(server.resolve(ACCOUNT));
        server = killedAndServedAgain(ferry);
        anna.goesOnAt(server);

        anna.open(MIGRATION);
        anna.send(MIGRATION, Map.of());
        assertThat(anna.send(MIGRATION + "/work-email", Map.of("email", "anna@rival.example"))
                        .body())
                .contains("name=\"code\"");
        assertThat(anna.send(MIGRATION + "/work-email", Map.of("email", ANNA_AT_WORK))
                        .body())
                .contains("name=\"code\"");
        assertThat(anna.send(MIGRATION + "/work-email/proof", Map.of("code", codeSentTo(ferry, ANNA_AT_WORK)))
                        .body())
                .contains("name=\"mpnId\"");
        anna.send(MIGRATION + "/membership", Map.of("mpnId", "1000001"));
        assertThat(anna.send(MIGRATION + "/completion", Map.of()).body())
                .contains("The account has moved", ANNA_AT_WORK);

        assertThat(signOut(anna).uri()).isEqualTo(server.resolve("/"));
        assertThat(anna.open("/sign-in/begin?next=" + ACCOUNT + "/settings")
                        .uri()
                        .toString())
                .as("nobody is signed in there any more")
                .startsWith(provider.issuer());
        assertThat(anna.send(Map.of("email", ANNA_AT_WORK)).uri()).isEqualTo(server.resolve(ACCOUNT + "/settings"));
        assertThat(anna.page().body()).contains("Account Settings", ANNA_AT_WORK);
    }

    /** The provider's word of a sign-out in another place ends the session here. */
    @Test
    void whoSignsOutThereIsSignedOutHere() throws Exception {
        Ferry ferry = storage().ferry(directory.resolve("home")).with(settings());
        ferry.run("migrate", export().toString());
        URI server = serve(ferry);
        PageVisitor anna = new PageVisitor(server);
        anna.open("/sign-in/begin");
        anna.send(Map.of("email", ANNA));
        assertThat(anna.open(ACCOUNT).uri()).isEqualTo(server.resolve(ACCOUNT));

        AtomicReference<String> word = new AtomicReference<>();
        provider.tells(word::set);
        anna.open(provider.issuer() + "/end");
        anna.send(Map.of());
        PageVisitor theirs = new PageVisitor(server);
        assertThat(theirs.send(server.resolve("/sign-out/back-channel"), Map.of("logout_token", word.get()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(anna.open(ACCOUNT).uri().getPath()).isEqualTo("/");
    }

    private HttpResponse<String> signOut(PageVisitor visitor) throws Exception {
        String out = visitor.send("/sign-out", Map.of()).body();
        Matcher there = Pattern.compile("http-equiv=\"refresh\" content=\"0; ?url=([^\"]+)\"")
                .matcher(out);
        assertThat(there.find()).as(out).isTrue();
        visitor.open(there.group(1).replace("&amp;", "&"));
        return visitor.send(Map.of());
    }

    private Path exportWithoutNumber() throws IOException {
        return export("contoso,Contoso,,Contoso AB,SE,true\n", "contoso," + ANNA + ",owner,microsoft-account\n");
    }
}
