package dev.ferry.application.mail;

import dev.ferry.application.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail says, apart from how: its plain text and its page of HTML are both made of this, so that neither says
 * what the other does not. Only what is {@link Quoted} stands out; no text that others chose can.
 */
record MailBody(String sentences, List<Quoted> quoted) {
    /** Before and behind the number of what is quoted: Unicode keeps it out of texts. */
    private static final char MARK = '\uFDD0';

    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9]+)" + MARK);

    /** A part of it, from top to bottom. */
    sealed interface Part {
        /** Lines that belong together. */
        record Paragraph(List<String> lines) implements Part {}

        /** What stands by itself. */
        record Apart(Quoted what) implements Part {}
    }

    /** The sentence of this key, with these put in. */
    static MailBody of(Messages messages, String key, Object... arguments) {
        List<Quoted> quoted = new ArrayList<>();
        Object[] marked = Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Quoted one -> {
                        quoted.add(one);
                        yield mark(quoted.size() - 1);
                    }
                    case String text -> text.replace(MARK, ' ');
                    default -> argument;
                })
                .toArray();
        return new MailBody(messages.text(key, marked), List.copyOf(quoted));
    }

    private static String mark(int number) {
        return MARK + Integer.toString(number) + MARK;
    }

    /** Lines, each ending with LF. */
    String text() {
        return filled(sentences);
    }

    private String filled(String line) {
        return MARKED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        quoted.get(Integer.parseInt(found.group(1))).text()));
    }

    /** An empty line ends a paragraph, and so does a line that is wholly quoted. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : sentences.lines().map(String::strip).toList()) {
            Matcher apart = MARKED.matcher(line);
            if (apart.matches()) {
                endParagraph(lines, parts);
                parts.add(new Part.Apart(quoted.get(Integer.parseInt(apart.group(1)))));
            } else if (line.isEmpty()) {
                endParagraph(lines, parts);
            } else {
                lines.add(filled(line));
            }
        }
        endParagraph(lines, parts);
        return parts;
    }

    private static void endParagraph(List<String> lines, List<Part> parts) {
        if (!lines.isEmpty()) {
            parts.add(new Part.Paragraph(List.copyOf(lines)));
            lines.clear();
        }
    }
}
