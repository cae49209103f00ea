package dev.ferry.door.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts reports together from what a run counted and what was gathered of it. */
final class ReportTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Instant made;

    ReportTexts(Messages messages, Instant made) {
        this.messages = messages;
        this.made = made;
    }

    Report of(WaveResult result, ReportSamples samples) {
        boolean dry = result.dryRun();
        return new Report(
                messages,
                text("report.wave", result.wave().value()),
                made(),
                remark(result, lists(result, samples)),
                List.of(
                        new Report.Share(
                                "moved",
                                text(dry ? "common.wave.moved.dry" : "common.wave.moved"),
                                result.counts().migrated()),
                        new Report.Share(
                                "before",
                                text("common.wave.already"),
                                result.counts().alreadyMigrated()),
                        new Report.Share(
                                "needed",
                                text("common.wave.needed"),
                                result.counts().actionNeeded())),
                sections(result.counts().findings(), samples),
                unmapped(result.counts().usersUnmapped(), samples),
                roles(samples),
                new Report.Rejected(result.rejectedRows(), rejectsFile(result), rejects(samples)),
                Stream.concat(gone(result), result.warnings().stream().map(warning -> Warnings.text(messages, warning)))
                        .map(Shown::of)
                        .toList(),
                lists(result, samples));
    }

    /** A dry run leaves nothing by which its accounts could be found again. */
    private static Report.Lists lists(WaveResult result, ReportSamples samples) {
        if (!samples.isLater()) {
            return Report.Lists.OF_THE_RUN;
        }
        return result.dryRun() ? Report.Lists.NONE : Report.Lists.OF_NOW;
    }

    /** By its name in {@code HOME/rejects}: who is handed the report need not know where home is. */
    private static Optional<String> rejectsFile(WaveResult result) {
        return result.rejectsFile().map(file -> Shown.of(file.replaceFirst("^.*[/\\\\]", "")));
    }

    /** Users whom the load takes away, and why it will not do so without asking. */
    private Stream<String> gone(WaveResult result) {
        long users = result.counts().usersGone();
        long owners = result.counts().ownersGone();
        Stream<String> counted = users + owners == 0
                ? Stream.of()
                : Stream.of(text(result.dryRun() ? "common.wave.gone.dry" : "common.wave.gone", users, owners));
        return Stream.concat(counted, result.objection().stream().map(messages::refusal));
    }

    Report of(ReadinessResult result, ReportSamples samples) {
        return new Report(
                messages,
                text("report.readiness"),
                made(),
                Optional.empty(),
                List.of(
                        new Report.Share("moved", text("common.readiness.ready"), result.ready()),
                        new Report.Share("before", text("common.readiness.migrated"), result.migrated()),
                        new Report.Share("needed", text("common.readiness.needed"), result.actionNeeded())),
                sections(result.findings(), samples),
                new Report.Listing(0, List.of()),
                List.of(),
                new Report.Rejected(0, Optional.empty(), List.of()),
                List.of(),
                Report.Lists.OF_THE_RUN);
    }

    private String made() {
        LocalDateTime at = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
        return text("report.made", messages.date(at.toLocalDate()) + ", " + TIME.format(at) + " UTC");
    }

    private Optional<String> remark(WaveResult result, Report.Lists lists) {
        List<String> said = new ArrayList<>();
        if (result.stopped()) {
            said.add(text("report.stopped"));
        } else if (result.dryRun()) {
            said.add(text("report.dry"));
        }
        switch (lists) {
            case OF_THE_RUN -> {}
            case OF_NOW -> said.add(text("report.later"));
            case NONE -> said.add(text("report.later.dry"));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** The most frequent first, as on the dashboard. */
    private List<Report.Section> sections(Map<FindingCode, Long> findings, ReportSamples samples) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.<FindingCode, Long>comparingByValue().reversed())
                .map(entry -> section(
                        entry.getKey(), entry.getValue(), samples.waiting().getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private Report.Section section(FindingCode code, long accounts, List<ReportSamples.Waiting> waiting) {
        return new Report.Section(
                code.slug(),
                messages.name(code),
                messages.wayOut(code),
                accounts,
                waiting.stream()
                        .map(one -> new Report.Entry(
                                one.account().value(), Shown.of(one.displayName()), Shown.of(found(one.finding()))))
                        .toList());
    }

    /** What an MPN ID needs differs from one to the next. */
    private String found(Finding finding) {
        String found = messages.finding(finding);
        return finding instanceof Finding.MpnInvalid ? found + ' ' + messages.wayOut(finding) : found;
    }

    private static Report.Listing unmapped(long total, ReportSamples samples) {
        return new Report.Listing(
                total,
                samples.unmapped().stream()
                        .map(one -> Stream.of(
                                        one.account().value(),
                                        named(one.user().identity()),
                                        one.user().identity().kind().slug(),
                                        one.user().legacyRole().slug())
                                .map(Shown::of)
                                .toList())
                        .toList());
    }

    /** By address, or object id. */
    private static String named(Identity identity) {
        return identity.email().map(EmailAddress::shown).orElseGet(identity::key);
    }

    /** A row for each role before the move that occurred. */
    private static List<Report.RoleRow> roles(ReportSamples samples) {
        return Arrays.stream(LegacyRole.values())
                .map(before -> row(before, samples.roles()))
                .filter(row -> row.none() > 0 || !row.after().isEmpty())
                .toList();
    }

    private static Report.RoleRow row(LegacyRole before, Map<ReportSamples.RoleChange, Long> roles) {
        Map<Role, Long> after = new EnumMap<>(Role.class);
        roles.forEach((change, users) -> {
            if (change.before() == before) {
                change.after().ifPresent(role -> after.put(role, users));
            }
        });
        long none = roles.getOrDefault(new ReportSamples.RoleChange(before, Optional.empty()), 0L);
        return new Report.RoleRow(before.slug(), after, none);
    }

    private List<List<String>> rejects(ReportSamples samples) {
        return samples.rejects().stream().map(this::row).toList();
    }

    private List<String> row(Reject reject) {
        return Stream.of(
                        reject.source().file(),
                        Long.toString(reject.source().line()),
                        reject.column(),
                        reject.reason().code().slug(),
                        detail(reject.reason()))
                .map(Shown::of)
                .toList();
    }

    /** Whoever reads rows back from their file has no facts of them. */
    private String detail(Refusal reason) {
        return reason.facts().isEmpty() ? messages.title(reason.code()) : messages.refusal(reason);
    }

    private String text(String key, Object... arguments) {
        return Shown.of(messages.text(key, arguments));
    }
}
