package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the files of an export are written where somebody said that it is not by contract.
 *
 * @param delimiter what stands between the cells of CSV
 * @param encoding by what bytes are read as text
 */
public record ExportDialect(char delimiter, Charset encoding) {
    /** By contract: commas, and UTF-8. */
    public static final ExportDialect STANDARD = new ExportDialect(',', StandardCharsets.UTF_8);

    private static final Map<String, Character> WORDS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|', "colon", ':');

    /** All that may stand between cells, the usual one first. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ':');

    /** Some encodings that there are, the usual one first. */
    public static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "windows-1252", "windows-1250", "ISO-8859-1", "ISO-8859-15", "IBM850");

    /** Reads a sign or its word, such as {@code tab}; refuses {@link Code#UNKNOWN_VALUE}. */
    public static Outcome<Character> parseDelimiter(String typed) {
        String sign = typed.equals("\\t") ? "tab" : typed;
        if (WORDS.containsKey(sign)) {
            return Outcome.done(Objects.requireNonNull(WORDS.get(sign)));
        }
        return sign.length() == 1 && DELIMITERS.contains(sign.charAt(0))
                ? Outcome.done(sign.charAt(0))
                : unknown(typed, DELIMITERS.stream().map(ExportDialect::word).toList());
    }

    /** Reads the name of an encoding that Java knows; refuses {@link Code#UNKNOWN_VALUE}. */
    public static Outcome<Charset> parseEncoding(String typed) {
        try {
            return Outcome.done(Charset.forName(typed));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return unknown(typed, ENCODINGS);
        }
    }

    private static <T> Outcome<T> unknown(String typed, List<String> known) {
        return Outcome.refused(new Refusal(Code.UNKNOWN_VALUE, Map.of("value", typed, "known", known)));
    }

    public boolean isStandard() {
        return equals(STANDARD);
    }

    /** What people call the sign: {@code tab}, or itself. */
    public static String word(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
