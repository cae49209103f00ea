package dev.ferry.rest.pages;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import dev.ferry.rest.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser as the server sees it: with a session's cookie or without, sending forms as its pages have them. */
public record Browser(TestServer server, Optional<String> session) {
    private static final String VISIT = "a visit of nobody in particular";

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return server.send("GET", path, noBody(), headers(headers));
    }

    /** The page that an answer leads to, with what the browser keeps on the way there. */
    public HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        return get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""), answer);
    }

    /** A page, with what the browser keeps of an answer before it. */
    public HttpResponse<String> get(String path, HttpResponse<String> answer, String... headers)
            throws IOException, InterruptedException {
        String kept = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "Accept",
                "text/html,application/xhtml+xml",
                "Cookie",
                kept.isEmpty() ? cookie() : cookie() + "; " + kept));
        return server.send("GET", path, noBody(), all.toArray(String[]::new));
    }

    /** Sends a form with the token that its page would have had. */
    public HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return submit(path, fields, Csrf.token(secret()));
    }

    public HttpResponse<String> submit(String path, Map<String, String> fields, String csrf, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "csrf=" + encoded(csrf) + "&", ""));
        return server.send("POST", path, ofString(form), headers(all.toArray(String[]::new)));
    }

    /** Sends a file's form, whose token is in its address; an empty archive is none, as browsers send it. */
    HttpResponse<String> upload(String path, String archive, String csrf) throws IOException, InterruptedException {
        return upload(path, archive, Map.of(), csrf);
    }

    /** The same, with other fields of the form. */
    HttpResponse<String> upload(String path, String archive, Map<String, String> fields, String csrf)
            throws IOException, InterruptedException {
        String others = fields.entrySet().stream()
                .map(field -> """
                    --limit\r
                    Content-Disposition: form-data; name="%s"\r
                    \r
                    %s\r
                    """.formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        String body = others + """
            --limit\r
            Content-Disposition: form-data; name="archive"; filename="%s"\r
            Content-Type: application/zip\r
            \r
            %s\r
            --limit--\r
            """.formatted(archive.isEmpty() ? "" : "export.zip", archive);
        return server.send(
                "POST",
                path + "?csrf=" + encoded(csrf),
                ofString(body),
                headers("Content-Type", "multipart/form-data; boundary=limit"));
    }

    /** What its forms are tied to. */
    String secret() {
        return session.orElse(VISIT);
    }

    private String[] headers(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("Accept", "text/html,application/xhtml+xml", "Cookie", cookie()));
        return all.toArray(String[]::new);
    }

    private String cookie() {
        return session.map(token -> Cookies.SESSION + "=" + token).orElse(Cookies.VISIT + "=\"" + VISIT + "\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
