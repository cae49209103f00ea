package dev.ferry.http;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is sent to this machine is read by nobody on the way, and never sent by way of another. */
public final class ThisMachine {
    private ThisMachine() {}

    /**
     * Whether this is the machine itself, by the name alone: what a name server says today it may not say tomorrow.
     *
     * @param host a name or a literal address, as a URI has it or without brackets; null is none
     */
    public static boolean is(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            return host.toLowerCase(Locale.ROOT).equals("localhost")
                    || InetAddress.ofLiteral(host.replaceFirst("^\\[(.*)]$", "$1"))
                            .isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
