package dev.ferry.cli.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Printable;
import java.util.List;
import java.util.Optional;

/**
 * What the HTML report shows, every text in the reader's language and {@link Printable}; the template escapes it for
 * HTML.
 *
 * @param remark what the reader should know of the run as a whole
 * @param shares how the accounts divide, the good news first
 * @param roles one row for each role before the move
 */
record Report(
        Messages words,
        String title,
        String made,
        Optional<String> remark,
        List<Share> shares,
        List<Section> sections,
        Listing unmapped,
        List<RoleRow> roles,
        Rejected rejected,
        List<String> warnings) {

    /** A part of all accounts; {@code style} names its colour. */
    record Share(String style, String label, long accounts) {}

    /** One finding: how many accounts have it, what to do, and the first of them. */
    record Section(String code, String name, String wayOut, long accounts, List<Entry> entries) {}

    /** An account and what was found on it. */
    record Entry(String publisherId, String displayName, String found) {}

    /** The first rows of a listing, and how many there are in all. */
    record Listing(long total, List<List<String>> rows) {}

    /** How many users of one role before the move got which role. */
    record RoleRow(String before, List<Long> after) {}

    record Rejected(long total, Optional<String> file, List<List<String>> rows) {}

    long accounts() {
        return shares.stream().mapToLong(Share::accounts).sum();
    }

    String text(String key, Object... arguments) {
        return Printable.of(words.text(key, arguments));
    }

    String number(long number) {
        return words.text("cli.number", number);
    }

    /** How far from the left the share begins, of {@code width} in all. */
    double start(int share, int width) {
        return scaled(
                shares.subList(0, share).stream().mapToLong(Share::accounts).sum(), accounts(), width);
    }

    /** How wide the share is, of {@code width} in all. */
    double span(Share share, int width) {
        return scaled(share.accounts(), accounts(), width);
    }

    /** How long the section's bar is beside the longest; never so short that it cannot be seen. */
    double bar(Section section, int width) {
        long most = sections.stream().mapToLong(Section::accounts).max().orElse(1);
        return Math.max(3, scaled(section.accounts(), most, width));
    }

    private static double scaled(long part, long whole, int width) {
        return whole == 0 ? 0 : Math.round(10.0 * width * part / whole) / 10.0;
    }
}
