package dev.ferry.application.messages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Countries by their ISO 3166 codes, as people of a language call them. */
final class Countries {
    private static final List<String> CODES = List.of(Locale.getISOCountries());

    private Countries() {}

    /** All of them, in the order of their names in this language. */
    static List<Country> in(Language language) {
        Comparator<String> order = Collator.getInstance(language.locale())::compare;
        return CODES.stream()
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, order).thenComparing(Country::code))
                .toList();
    }

    /** What a country is called; its code where nobody calls it anything. */
    static String name(String code, Language language) {
        return CODES.contains(code) ? Locale.of("", code).getDisplayCountry(language.locale()) : code;
    }
}
