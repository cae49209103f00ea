package dev.ferry.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.Companies;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers are packed, and for whom. */
class PackedAnswersTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server);

    private Person operatorOf(int accounts) {
        for (int number = 0; number < accounts; number++) {
            companies.with(Samples.legacyAccount("account-" + number));
        }
        return companies.operator();
    }

    private static HttpResponse<byte[]> get(Person person, String path, String accepted)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url(path).toString()))
                .header("Authorization", "Bearer " + person.token().orElseThrow())
                .header("Accept-Encoding", accepted)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static boolean isPacked(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
    }

    @Test
    void aLongListIsPackedForWhoTakesItPacked() throws IOException, InterruptedException {
        Person operator = operatorOf(20);
        HttpResponse<byte[]> plain = get(operator, "/api/v1/accounts", "identity");
        HttpResponse<byte[]> packed = get(operator, "/api/v1/accounts", "br, gzip");

        assertThat(isPacked(plain)).isFalse();
        assertThat(isPacked(packed)).isTrue();
        assertThat(packed.body().length).isLessThan(plain.body().length / 3);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
        for (HttpResponse<byte[]> each : List.of(plain, packed)) {
            assertThat(each.headers().firstValue("Vary")).contains("Accept-Language, Accept-Encoding");
        }
    }

    @Test
    void whoAsksForTheHeadAloneIsToldThatItVaries() throws IOException, InterruptedException {
        HttpResponse<String> answer = operatorOf(20)
                .send("HEAD", "/accounts", HttpRequest.BodyPublishers.noBody(), "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language, Accept-Encoding");
    }

    @Test
    void whatIsShortIsNotWorthIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(operatorOf(1), "/api/v1/accounts", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(isPacked(answer)).isFalse();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("account-0");
    }

    /** Pages hold secrets beside what others can choose; a strong tag stands for the very bytes. */
    @Test
    void pagesAndWhatHasATagAreNeverPacked() throws IOException, InterruptedException {
        MovedCompany contoso = MovedCompany.on(server);

        for (String path : List.of("/", "/docs", "/openapi.json", "/api/v1/accounts/contoso")) {
            HttpResponse<byte[]> answer = get(contoso.owner(), path, "gzip");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(isPacked(answer)).as(path).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "x-gzip|true",
                "deflate, gzip;q=0.5|true",
                "*|true",
                "br;q=1.0, *;q=0.1|true",
                "gzip;q=0|false",
                "gzip; q=0.000, *|false",
                "*, gzip;q=0|false",
                "*;q=0|false",
                "identity|false",
                "gzipped|false",
                "gzip;level=9|false",
                "''|false",
                "|false"
            })
    void whoTakesItSaysSo(String accepted, boolean taken) {
        assertThat(PackedAnswers.takesGzip(accepted)).isEqualTo(taken);
    }
}
