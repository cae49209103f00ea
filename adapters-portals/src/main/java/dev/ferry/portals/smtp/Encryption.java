package dev.ferry.portals.smtp;

import dev.ferry.domain.outcome.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the way to the server is kept from others; each is the value of a setting. */
enum Encryption implements Slug {
    /** The connection begins in the clear and becomes TLS at once ({@code STARTTLS}), or ends. */
    REQUIRED(587),
    /** TLS from the first byte. */
    IMPLICIT(465),
    /** In the clear: to this machine alone. */
    NONE(25);

    private final int port;

    Encryption(int port) {
        this.port = port;
    }

    /** Where servers listen for it, by RFC 6409, 8314 and 5321. */
    int port() {
        return port;
    }

    static Optional<Encryption> parse(String text) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(text)).findFirst();
    }

    static List<String> slugs() {
        return Arrays.stream(values()).map(Encryption::slug).toList();
    }
}
