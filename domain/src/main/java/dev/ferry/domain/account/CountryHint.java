package dev.ferry.domain.account;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody meant who wrote no country of ISO 3166 alpha-2: the code of three letters, a name, the EU's own code.
 */
final class CountryHint {
    private static final Map<String, String> OTHERS = Map.of("UK", "GB", "EL", "GR", "ENGLAND", "GB", "SCOTLAND", "GB");

    /** Used by many, and assigned by nobody. */
    private static final String KOSOVO = "XK";

    private CountryHint() {}

    /** @param code as it was typed, trimmed, in upper case */
    static Refusal refusal(String typed, String code) {
        if (code.equals(KOSOVO)) {
            return new Refusal(Code.MALFORMED_COUNTRY, Map.of("value", typed, "why", "unassigned"));
        }
        String meant = Names.MEANT.get(code);
        return new Refusal(
                Code.MALFORMED_COUNTRY,
                meant == null ? Map.of("value", typed) : Map.of("value", typed, "meant", meant));
    }

    /** Only put together once somebody is mistaken. */
    private static final class Names {
        static final Map<String, String> MEANT = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                MEANT.put(country.getISO3Country().toUpperCase(Locale.ROOT), code);
                MEANT.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
            }
            MEANT.putAll(OTHERS);
        }
    }
}
