package dev.ferry.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** One connection that is kept alive, with as little round it as can be: it shares its processors with the server. */
final class Client implements AutoCloseable {
    private static final ContentType JSON = ContentType.APPLICATION_JSON;

    /** The cookie in which browsers keep a token. */
    private static final String SESSION = "ferry-session";

    private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(null);
    private final String host;

    Client(URI server) throws IOException {
        host = server.getAuthority();
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        connection.bind(socket);
    }

    /**
     * An answer, and its body.
     *
     * @param link where a list goes on, as it stands in the header
     */
    record Answer(int status, String body, @Nullable String link) {
        private static final Pattern NEXT = Pattern.compile("<[^>]*(/api/[^>]*)>;\\s*rel=\"next\"");

        /** Where the list goes on. */
        Optional<String> next() {
            return Optional.ofNullable(link)
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
        }
    }

    /** @param token nothing where nobody asks in particular */
    Answer get(String path, @Nullable String token) throws IOException, HttpException {
        return answer("GET", path, token, null);
    }

    /** A page, as a browser asks for it in which somebody is signed in. */
    Answer page(String path, String token) throws IOException, HttpException {
        ClassicHttpRequest request = request("GET", path);
        request.setHeader(HttpHeaders.ACCEPT, ContentType.TEXT_HTML.getMimeType());
        request.setHeader(HttpHeaders.COOKIE, SESSION + "=" + token);
        return answer(request);
    }

    /** Sends a request; without a JSON body its length is said to be zero. */
    Answer send(String method, String path, @Nullable String token, byte[] json) throws IOException, HttpException {
        return answer(method, path, token, new ByteArrayEntity(json, json.length == 0 ? null : JSON));
    }

    private Answer answer(String method, String path, @Nullable String token, @Nullable HttpEntity body)
            throws IOException, HttpException {
        ClassicHttpRequest request = request(method, path);
        if (token != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        if (body != null) {
            request.setHeader(HttpHeaders.CONTENT_LENGTH, body.getContentLength());
            if (body.getContentType() != null) {
                request.setHeader(HttpHeaders.CONTENT_TYPE, body.getContentType());
            }
            request.setEntity(body);
        }
        return answer(request);
    }

    private ClassicHttpRequest request(String method, String path) {
        ClassicHttpRequest request =
                ClassicRequestBuilder.create(method).setPath(path).build();
        request.setHeader(HttpHeaders.HOST, host);
        return request;
    }

    private Answer answer(ClassicHttpRequest request) throws IOException, HttpException {
        connection.sendRequestHeader(request);
        if (request.getEntity() != null) {
            connection.sendRequestEntity(request);
        }
        connection.flush();
        ClassicHttpResponse response = connection.receiveResponseHeader();
        Header link = response.getFirstHeader("Link");
        return new Answer(response.getCode(), body(response), link == null ? null : link.getValue());
    }

    private String body(ClassicHttpResponse response) throws IOException, HttpException {
        if (response.getCode() == 204) {
            return "";
        }
        connection.receiveResponseEntity(response);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        response.getEntity().getContent().transferTo(body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close(CloseMode.IMMEDIATE);
    }
}
