package dev.ferry.testkit.sample;

import java.util.List;
import java.util.stream.Stream;

/** Texts that an adapter must keep as they are. */
public final class Scripts {
    /** Names in several scripts, with what tends to be lost: composed and decomposed letters, emoji, quotes, blanks. */
    public static final List<String> NAMES = List.of(
            "Contoso, Ltd.",
            "Åkeri & Söner",
            "Weiß\u2019 Straße",
            "Cafe\u0301 \u00c9t\u00e9",
            "\u682a\u5f0f\u4f1a\u793e\u65e5\u672c",
            "\u0434\u043e\u0431\u0440\u044b\u0439 \u0434\u0435\u043d\u044c",
            "\u0634\u0631\u0643\u0629 \u0645\u062b\u0627\u0644",
            "Z\u0351\u036b\u0343\u036aa\u0302l\u030ag\u0322o \u0928\u092e\u0938\u094d\u0924\u0947 \u1112\u1161\u11ab",
            "\ud83d\udea2 Ferry \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "O'Brien \"&\" <b>;DROP\\'--%_",
            "two\nlines\tand a tab",
            " kept blanks ");

    /** A text longer than a column of 255, 1,000 or 4,000 characters takes. */
    public static final String LONG = "a long text \u00e5\u00e4\u00f6 ".repeat(300);

    /** The names and the long text: everything that a text may be. */
    public static final List<String> TEXTS =
            Stream.concat(NAMES.stream(), Stream.of(LONG)).toList();

    private Scripts() {}
}
