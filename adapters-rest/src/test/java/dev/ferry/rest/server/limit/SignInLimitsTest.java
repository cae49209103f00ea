package dev.ferry.rest.server.limit;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.nobody;
import static dev.ferry.rest.Person.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ferry.rest.Companies;
import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
    private static final String OWNER = "owner@contoso.example";

    private final TestServer server = TestServer.started(Map.of(
            "sign-in.codes-per-client", "6",
            "sign-in.codes", "1000",
            "sign-in.wrong-codes-per-client", "4",
            "sign-in.wrong-codes", "10"));
    private final Companies companies = new Companies(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientIsSentSoManyCodesWhateverTheAddressesAre() throws IOException, InterruptedException {
        HttpResponse<String> first = ask("a0@x.example", "192.0.2.1");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"sign-in-codes\";q=6;w=3600");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"sign-in-codes\";r=5;t=");
        for (int number = 1; number < 6; number++) {
            assertThat(ask("a" + number + "@x.example", "192.0.2.1").statusCode())
                    .isEqualTo(202);
        }
        HttpResponse<String> refused = ask("a6@x.example", "192.0.2.1");

        problem(refused, 429, "too-many-tries");
        assertThat(refused.headers().firstValue("Retry-After")).contains("600");
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"sign-in-codes\";r=0;t=600");
        assertThat(ask("a6@x.example", "192.0.2.2").statusCode()).isEqualTo(202);
        assertThat(server.stores().mailQueue().count()).isEqualTo(7);
    }

    @Test
    void wrongCodesAreCountedAndRightOnesAreNot() throws IOException, InterruptedException {
        for (int number = 0; number < 5; number++) {
            String signIn = signIn(OWNER, "192.0.2.1");
            body(token(OWNER, companies.codeSentTo(OWNER), signIn, "192.0.2.1"), 200);
        }
        String signIn = signIn(OWNER, "192.0.2.1");
        for (int number = 0; number < 10; number++) {
            problem(token(OWNER, "12345", signIn, "192.0.2.1"), 422, "malformed-code");
        }
        for (int number = 0; number < 4; number++) {
            problem(token(OWNER, "000000", signIn, "192.0.2.1"), 422, "wrong-code");
        }

        problem(token(OWNER, "000000", signIn, "192.0.2.1"), 429, "too-many-tries");
        body(token(OWNER, companies.codeSentTo(OWNER), signIn, "192.0.2.2"), 200);
        await().atMost(TestServer.PATIENCE)
                .untilAsserted(() -> assertThat(server.get("/metrics").body())
                        .contains(
                                "ferry_sign_in_wrong_codes_total 4.0",
                                "ferry_sign_in_limited_total{limit=\"client\"} 1.0"));
    }

    @Test
    void whoAttacksFromManyNetworksLocksNobodyOut() throws IOException, InterruptedException {
        for (int network = 1; network < 20; network++) {
            for (int number = 0; number < 5; number++) {
                token("v" + number + "@x.example", "000000", "visit", "203.0.113." + network);
            }
        }
        String signIn = signIn(OWNER, "192.0.2.1");

        problem(token(OWNER, "000000", signIn, "192.0.2.1"), 422, "wrong-code");
        body(token(OWNER, companies.codeSentTo(OWNER), signIn, "192.0.2.1"), 200);
        assertThat(server.get("/metrics").body()).contains("ferry_sign_in_limited_total{limit=\"all\"}");
    }

    /** A host of a network chooses its addresses as it likes. */
    @Test
    void addressesOfOneNetworkCountTogether() throws IOException, InterruptedException {
        for (int number = 0; number < 6; number++) {
            ask("a@x.example", "2001:db8:1:2::" + number);
        }

        problem(ask("a@x.example", "2001:db8:1:3::1"), 429, "too-many-tries");
        assertThat(ask("b@x.example", "2001:db8:1:103::1").statusCode()).isEqualTo(202);
    }

    @Test
    void whatAClientSaysOfItselfIsNotBelieved() throws IOException, InterruptedException {
        try (TestServer open =
                TestServer.started(Map.of("server.trusted-proxies", "10.0.0.0/8", "sign-in.codes-per-client", "2"))) {
            for (int number = 0; number < 3; number++) {
                HttpResponse<String> answer = nobody(open)
                        .post("/sign-in", "{\"email\":\"a@x.example\"}", "X-Forwarded-For", "192.0.2." + number);

                assertThat(answer.statusCode()).isEqualTo(number < 2 ? 202 : 429);
            }
        }
    }

    private String signIn(String email, String client) throws IOException, InterruptedException {
        return body(ask(email, client), 202).get("signIn").asText();
    }

    private HttpResponse<String> ask(String email, String client) throws IOException, InterruptedException {
        return nobody(server).post("/sign-in", "{\"email\":\"" + email + "\"}", "X-Forwarded-For", client);
    }

    private HttpResponse<String> token(String email, String code, String signIn, String client)
            throws IOException, InterruptedException {
        return nobody(server)
                .post(
                        "/sign-in/token",
                        "{\"email\":\"" + email + "\",\"code\":\"" + code + "\",\"signIn\":\"" + signIn + "\"}",
                        "X-Forwarded-For",
                        client);
    }
}
