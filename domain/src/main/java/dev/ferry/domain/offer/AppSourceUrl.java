package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of an offer in the public catalog as somebody copied it: https, 1 to 2,000 characters, kept as written.
 * Which page it is, host and path say: the language before the path and what comes behind a question mark differ from
 * reader to reader.
 */
public record AppSourceUrl(String value) {
    private static final int LONGEST = 2_000;
    private static final Pattern LANGUAGE = Pattern.compile("^/[a-z]{2,3}(-[a-z0-9]{2,8}){1,2}(?=/)");

    public AppSourceUrl {
        if (pageOf(value, "https").isEmpty()) {
            throw new IllegalArgumentException("not a page of AppSource: " + value);
        }
    }

    /** Reads what was typed, trimmed; refuses {@link Code#NOT_APPSOURCE_URL}. */
    public static Outcome<AppSourceUrl> parse(String typed) {
        String url = Trimmed.of(typed);
        return pageOf(url, "https").isPresent()
                ? Outcome.done(new AppSourceUrl(url))
                : Outcome.refused(Code.NOT_APPSOURCE_URL);
    }

    /** Whether both lead to one page; the other may be of http. */
    boolean leadsWhere(String other) {
        return pageOf(value, "https").equals(pageOf(other, "https").or(() -> pageOf(other, "http")));
    }

    private static Optional<String> pageOf(String url, String scheme) {
        try {
            URI uri = URI.create(url);
            return url.length() <= LONGEST
                            && scheme.equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                    ? Optional.of(uri.getHost().toLowerCase(Locale.ROOT) + pathOf(uri))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String pathOf(URI uri) {
        String path = uri.getPath().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        return LANGUAGE.matcher(path).replaceFirst("");
    }
}
