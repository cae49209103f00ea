package dev.ferry.app.whole;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser that keeps cookies, goes where it is led, and runs no script. Of one thread. */
final class PageVisitor {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    private URI server;
    private @Nullable HttpResponse<String> page;

    /** @param server whose pages are meant by paths */
    PageVisitor(URI server) {
        this.server = server;
    }

    /** The same server from now on has this address. */
    void goesOnAt(URI other) {
        server = other;
    }

    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return got(HttpRequest.newBuilder(server.resolve(address)));
    }

    /** Sends the form of this page that goes back to where the page came from. */
    HttpResponse<String> send(Map<String, String> fields) throws IOException, InterruptedException {
        return send(page().uri(), fields);
    }

    /** Sends a form of the page that Ferry shows. */
    HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page().body());
        if (!csrf.find()) {
            throw new AssertionError("no form is on the page " + page().uri() + "\n" + page().body());
        }
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", csrf.group(1));
        return send(server.resolve(path), all);
    }

    /** The last one that was shown. */
    HttpResponse<String> page() {
        if (page == null) {
            throw new AssertionError("no page was opened");
        }
        return page;
    }

    /** Sends this form, on whichever page it stands. */
    HttpResponse<String> send(URI address, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return got(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> got(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                request.header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
        page = answer;
        return answer;
    }
}
