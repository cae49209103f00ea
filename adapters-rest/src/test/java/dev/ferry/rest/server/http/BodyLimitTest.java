package dev.ferry.rest.server.http;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArrays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.problem.Problem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is a file may be longer than what is not. */
class BodyLimitTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Person operator = new Companies(server).operator();

    @Test
    void anArchiveMayBeLongerThanOtherBodies() throws IOException, InterruptedException {
        List<byte[]> archive = Collections.nCopies(3, new byte[Limits.BODY_BYTES]);

        HttpResponse<String> taken = operator.sendAs("application/zip", "POST", "/exports", ofByteArrays(archive));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(posted("/waves", "application/json", Limits.BODY_BYTES + 1L))
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: " + Problem.MEDIA_TYPE)
                .contains("\"code\":\"too-large\"");
    }

    @Test
    void anArchiveThatIsTooLongIsRefusedByItsLength() throws IOException {
        assertThat(posted("/exports", "application/zip", Limits.FILE_BYTES + 1)).startsWith("HTTP/1.1 413 ");
    }

    /** The answer to a body of this length, none of which is sent: a client that sends on may never read its answer. */
    private String posted(String path, String type, long length) throws IOException {
        return server.raw("POST /api/v1" + path + " HTTP/1.1\r\nHost: ferry\r\nContent-Type: " + type + "\r\n"
                + "Authorization: Bearer " + operator.token().orElseThrow() + "\r\nConnection: close\r\n"
                + "Content-Length: " + length + "\r\n\r\n");
    }
}
