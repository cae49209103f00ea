package dev.ferry.door.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.user.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the HTML report shows, every text in the reader's language and {@link Shown}; the template escapes it for HTML.
 *
 * @param remark what the reader should know of the run as a whole
 * @param shares how the accounts divide, the good news first
 * @param roles one row for each role before the move
 * @param lists what its lists of accounts and users are beside its figures
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
        List<String> warnings,
        Lists lists) {
    private static final int OPEN = 25;

    /** The roles that somebody got, in their order: those that nobody has would only make the table wide. */
    List<Role> rolesAfter() {
        return Arrays.stream(Role.values()).filter(role -> users(role) > 0).toList();
    }

    private long users(Role role) {
        return roles.stream().mapToLong(row -> row.users(role)).sum();
    }

    /** Of accounts and users: what the run saw, how they stand now, or none. */
    enum Lists {
        OF_THE_RUN,
        OF_NOW,
        NONE
    }

    /** A part of all accounts; {@code style} names its colour. */
    record Share(String style, String label, long accounts) {}

    /** One finding: how many accounts have it, what to do, and the first of them. */
    record Section(String code, String name, String wayOut, long accounts, List<Entry> entries) {}

    /** An account and what was found on it. */
    record Entry(String publisherId, String displayName, String found) {}

    /** The first rows of a listing, and how many there are in all. */
    record Listing(long total, List<List<String>> rows) {}

    /** How many users of one role before the move got which role, and how many none. */
    record RoleRow(String before, Map<Role, Long> after, long none) {
        long users(Role role) {
            return after.getOrDefault(role, 0L);
        }
    }

    record Rejected(long total, Optional<String> file, List<List<String>> rows) {}

    /** A part of the report that its contents lead to. */
    record Chapter(String id, String title) {}

    /** Longer lists are shut until somebody opens them, so that the whole is no longer than a few screens. */
    boolean isLong(List<?> rows) {
        return rows.size() > OPEN;
    }

    /** Why fewer are listed than were counted: there are too many, or some are as they were no more. */
    Optional<String> bound(int listed, long counted, String left) {
        if (listed >= counted || lists == Lists.NONE) {
            return Optional.empty();
        }
        boolean cut = lists == Lists.OF_THE_RUN || listed >= ReportSamples.MOST;
        return Optional.of(text(cut ? "report.first" : left, listed, counted));
    }

    /** Its parts, in their order. */
    List<Chapter> contents() {
        return Stream.of(
                        chapter(!sections.isEmpty(), "needs", "common.findings"),
                        chapter(!roles.isEmpty(), "roles", "report.roles"),
                        chapter(unmapped.total() > 0, "unmapped", "report.unmapped"),
                        chapter(rejected.total() > 0, "rejects", "report.rejects"),
                        chapter(!warnings.isEmpty(), "notes", "report.notes"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chapter> chapter(boolean there, String id, String key) {
        return there ? Optional.of(new Chapter(id, text(key))) : Optional.empty();
    }

    long accounts() {
        return shares.stream().mapToLong(Share::accounts).sum();
    }

    String text(String key, Object... arguments) {
        return Shown.of(words.text(key, arguments));
    }

    String number(long number) {
        return words.text("report.number", number);
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
