package dev.ferry.cli.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.cli.terminal.Printable;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts reports together from what a run counted and what was gathered on the way. */
public final class ReportWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Clock clock;

    @Inject
    ReportWriter(Reply reply, Clock clock) {
        this.messages = reply.messages();
        this.clock = clock;
    }

    /** Writes the report on a wave, and answers where it is, if one was asked for. */
    public Optional<String> write(ReportFile file, WaveResult result, ReportSamples samples) {
        return file.write(() -> of(result, samples));
    }

    /** The same on how all accounts stand. */
    public Optional<String> write(ReportFile file, ReadinessResult result, ReportSamples samples) {
        return file.write(() -> of(result, samples));
    }

    Report of(WaveResult result, ReportSamples samples) {
        boolean dry = result.dryRun();
        return new Report(
                messages,
                text("report.wave", result.wave().value()),
                made(),
                remark(result),
                List.of(
                        new Report.Share(
                                "moved",
                                text(dry ? "cli.wave.moved.dry" : "cli.wave.moved"),
                                result.counts().migrated()),
                        new Report.Share(
                                "before",
                                text("cli.wave.already"),
                                result.counts().alreadyMigrated()),
                        new Report.Share(
                                "needed",
                                text("cli.wave.needed"),
                                result.counts().actionNeeded())),
                sections(result.counts().findings(), samples),
                unmapped(result.counts().usersUnmapped(), samples),
                roles(samples),
                new Report.Rejected(result.rejectedRows(), rejectsFile(result), rejects(samples)),
                Stream.concat(gone(result), result.warnings().stream().map(warning -> Warnings.text(messages, warning)))
                        .map(Printable::of)
                        .toList());
    }

    /** By its name in {@code HOME/rejects}: who is handed the report need not know where home is. */
    private static Optional<String> rejectsFile(WaveResult result) {
        return result.rejectsFile().map(file -> Printable.of(file.replaceFirst("^.*[/\\\\]", "")));
    }

    /** Users whom the load takes away, and why it will not do so without asking. */
    private Stream<String> gone(WaveResult result) {
        long users = result.counts().usersGone();
        long owners = result.counts().ownersGone();
        Stream<String> counted = users + owners == 0
                ? Stream.of()
                : Stream.of(text(result.dryRun() ? "cli.wave.gone.dry" : "cli.wave.gone", users, owners));
        return Stream.concat(counted, result.objection().stream().map(messages::refusal));
    }

    Report of(ReadinessResult result, ReportSamples samples) {
        return new Report(
                messages,
                text("cli.readiness.title"),
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
                List.of());
    }

    private String made() {
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return text("report.made", messages.date(at.toLocalDate()) + ", " + TIME.format(at) + " UTC");
    }

    private Optional<String> remark(WaveResult result) {
        if (result.stopped()) {
            return Optional.of(text("cli.wave.stopped"));
        }
        return result.dryRun() ? Optional.of(text("cli.wave.dry")) : Optional.empty();
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
                                one.account().value(),
                                Printable.of(one.displayName()),
                                Printable.of(found(one.finding()))))
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
                                .map(Printable::of)
                                .toList())
                        .toList());
    }

    /** By address, or object id. */
    private static String named(Identity identity) {
        return identity.email().map(EmailAddress::shown).orElseGet(identity::key);
    }

    /** A row for each role that occurred; the columns are the roles of Partner Center and, last, none. */
    private static List<Report.RoleRow> roles(ReportSamples samples) {
        return Arrays.stream(LegacyRole.values())
                .map(before -> new Report.RoleRow(before.slug(), after(before, samples.roles())))
                .filter(row -> row.after().stream().anyMatch(users -> users > 0))
                .toList();
    }

    private static List<Long> after(LegacyRole before, Map<ReportSamples.RoleChange, Long> roles) {
        List<Long> after = new ArrayList<>();
        for (Role role : Role.values()) {
            after.add(roles.getOrDefault(new ReportSamples.RoleChange(before, Optional.of(role)), 0L));
        }
        after.add(roles.getOrDefault(new ReportSamples.RoleChange(before, Optional.empty()), 0L));
        return after;
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
                        messages.refusal(reject.reason()))
                .map(Printable::of)
                .toList();
    }

    private String text(String key, Object... arguments) {
        return Printable.of(messages.text(key, arguments));
    }
}
