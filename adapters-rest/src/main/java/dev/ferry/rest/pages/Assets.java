package dev.ferry.rest.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What pages are made of besides their text; nothing else is served. */
final class Assets {
    private static final String OURS = "/dev/ferry/rest/pages/";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final int VERSION_DIGITS = 16;

    private static final Map<String, Asset> ALL = Map.of(
            "ferry.css", read(OURS + "ferry.css", "text/css;charset=utf-8"),
            "ferry.js", read(OURS + "ferry.js", SCRIPT),
            "ferry.svg", read(OURS + "ferry.svg", "image/svg+xml"),
            "htmx.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", SCRIPT));

    private Assets() {}

    /**
     * A file of text in UTF-8.
     *
     * @param version made of what it holds, so that another content has another address
     */
    record Asset(String content, String type, String version) {}

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Where pages find it. */
    static String address(String name) {
        return "/assets/" + name + "?v=" + find(name).orElseThrow().version();
    }

    private static Asset read(String resource, String type) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(
                    new String(content, StandardCharsets.UTF_8),
                    type,
                    HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
