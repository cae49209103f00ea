package dev.ferry.rest.server;

import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArrays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is a file may be longer than what is not. */
class BodyLimitTest {
    private final TestServer server = TestServer.started();
    private final Person operator = new Companies(server).operator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anArchiveMayBeLongerThanOtherBodies() throws IOException, InterruptedException {
        List<byte[]> archive = Collections.nCopies(3, new byte[Limits.BODY_BYTES]);

        HttpResponse<String> taken = operator.sendAs("application/zip", "POST", "/exports", ofByteArrays(archive));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        problem(operator.post("/waves", " ".repeat(Limits.BODY_BYTES + 1)), 413, "too-large");
    }

    @Test
    void anArchiveThatIsTooLongIsRefusedByItsLength() throws IOException {
        String answer = server.raw("POST /api/v1/exports HTTP/1.1\r\nHost: ferry\r\nContent-Type: application/zip\r\n"
                + "Authorization: Bearer " + operator.token().orElseThrow() + "\r\nConnection: close\r\n"
                + "Content-Length: " + (Limits.FILE_BYTES + 1) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }
}
