package dev.ferry.domain.text;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Addresses of pages that people may be sent to. */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Whether it is an absolute address of http or https, in which nobody's name stands before the host. */
    public static boolean is(String text) {
        try {
            URI uri = URI.create(text);
            String authority = uri.getRawAuthority();
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && authority != null
                    && authority.indexOf('@') < 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
