package dev.ferry.domain.catalog;

import dev.ferry.domain.text.PlainText;
import java.util.List;
import java.util.Set;

/**
 * A name of a product or a company without what tells two spellings of one name apart: case, accents, punctuation, the
 * legal form of a company. What is folded is compared, and never shown. Indexes may be kept of it: who changes the
 * folding has them made anew.
 *
 * @param words in their order, at least one
 */
public record FoldedName(List<String> words) {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "aps",
            "as",
            "asa",
            "bv",
            "bvba",
            "co",
            "company",
            "corp",
            "corporation",
            "doo",
            "eirl",
            "gmbh",
            "hb",
            "inc",
            "incorporated",
            "kb",
            "kft",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "ltda",
            "mbh",
            "nv",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "publ",
            "sa",
            "sarl",
            "sas",
            "sasu",
            "spa",
            "spol",
            "sprl",
            "srl",
            "sro",
            "vof");

    public FoldedName {
        words = List.copyOf(words);
    }

    public static FoldedName of(String name) {
        String plain = PlainText.of(name);
        List<String> all = PlainText.words(PlainText.withoutApostrophes(PlainText.withInitialsJoined(plain)));
        List<String> distinctive =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return distinctive.isEmpty() ? ofLittle(all, plain) : new FoldedName(distinctive);
    }

    /** A name that is nothing but a legal form, or has no letters at all, is still a name. */
    private static FoldedName ofLittle(List<String> all, String plain) {
        return new FoldedName(all.isEmpty() ? List.of(plain.strip()) : all);
    }

    /** The words with a space between them. */
    public String text() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return text();
    }
}
