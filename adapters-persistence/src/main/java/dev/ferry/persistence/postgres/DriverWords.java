package dev.ferry.persistence.postgres;

import java.sql.SQLException;
import org.postgresql.util.GT;
import org.postgresql.util.PSQLException;

/**
 * What only the driver's sentences tell apart, in whichever language it says them: it gives one state to all in which
 * it and the server do not agree.
 */
final class DriverWords {
    private static final String NO_SSL = "The server does not support SSL.";
    private static final String NO_PASSWORD =
            "The server requested SCRAM-based authentication, but no password was provided.";
    private static final String NO_PASSWORD_BY =
            "The server requested password-based authentication, but no password was provided by plugin {0}";

    private DriverWords() {}

    /** The server encrypts no connections, and {@code sslmode} wants it to. */
    static boolean wantEncryption(SQLException fault) {
        return said(fault).equals(GT.tr(NO_SSL));
    }

    /** The server asks for a password, and the driver was given none. */
    static boolean wantPassword(SQLException fault) {
        String said = said(fault);
        return said.equals(GT.tr(NO_PASSWORD))
                || said.startsWith(GT.tr(NO_PASSWORD_BY, "").strip());
    }

    /** Whether the server said it, rather than the driver. */
    static boolean areTheServers(SQLException fault) {
        return fault instanceof PSQLException known && known.getServerErrorMessage() != null;
    }

    private static String said(SQLException fault) {
        return String.valueOf(fault.getMessage());
    }
}
