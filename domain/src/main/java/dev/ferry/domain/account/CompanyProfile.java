package dev.ferry.domain.account;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
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

    /**
     * Reads a country, trimmed, in upper or lower case; refuses {@link Code#MALFORMED_COUNTRY}, with the code that was
     * probably {@code meant} where there is one.
     */
    public static Outcome<String> readCountry(String typed) {
        String code = Trimmed.of(typed).toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? Outcome.done(code) : Outcome.refused(CountryHint.refusal(typed, code));
    }
}
