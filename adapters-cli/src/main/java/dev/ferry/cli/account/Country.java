package dev.ferry.cli.account;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.outcome.Outcome;

/**
 * A country, as it is typed.
 *
 * @param code ISO 3166 alpha-2
 */
public record Country(String code) {

    /** Refuses what is no country. */
    public static Outcome<Country> parse(String typed) {
        return CompanyProfile.readCountry(typed).map(Country::new);
    }
}
