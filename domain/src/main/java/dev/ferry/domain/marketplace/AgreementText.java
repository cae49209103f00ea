package dev.ferry.domain.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * An agreement as it is shown.
 *
 * @param version the day that it is named by; the latest is the current one
 * @param language two letters, as {@code en}
 * @param text to the letter: its digest tells that it was this one
 */
public record AgreementText(Agreement agreement, LocalDate version, String language, String text) {

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public String digest() {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
