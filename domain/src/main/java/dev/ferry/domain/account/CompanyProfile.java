package dev.ferry.domain.account;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The company behind an account.
 *
 * @param country ISO 3166 alpha-2, upper case
 */
public record CompanyProfile(Optional<String> name, Optional<String> country) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Reads a country, trimmed, in upper or lower case; refuses {@link Code#MALFORMED_COUNTRY}. */
    public static Outcome<String> readCountry(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? Outcome.done(code) : Outcome.refused(Code.MALFORMED_COUNTRY, "value", typed);
    }
}
