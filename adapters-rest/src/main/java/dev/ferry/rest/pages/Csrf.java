package dev.ferry.rest.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The token in every form: made of the secret in the browser's cookie, which no other site can read, and good for that
 * session alone.
 */
final class Csrf {
    static final String FIELD = "csrf";

    private Csrf() {}

    static String token(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("form|" + secret));
    }

    static boolean isOf(String secret, String token) {
        return MessageDigest.isEqual(
                token(secret).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
