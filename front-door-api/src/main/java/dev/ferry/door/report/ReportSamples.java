package dev.ferry.door.report;

import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what a report tells beyond counts. Of everything that could grow with the export only the first {@link #MOST}
 * are kept, so that memory does not. Not thread-safe.
 */
public final class ReportSamples implements WaveWatch {
    public static final int MOST = 1_000;

    private final Map<FindingCode, List<Waiting>> waiting = new EnumMap<>(FindingCode.class);
    private final Map<RoleChange, Long> roles = new HashMap<>();
    private final List<Unmapped> unmapped = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private final boolean later;

    /** Of a run that it watches. */
    public ReportSamples() {
        this(false);
    }

    private ReportSamples(boolean later) {
        this.later = later;
    }

    /** Of a run that is over: what is added is how things stand now. */
    public static ReportSamples later() {
        return new ReportSamples(true);
    }

    /** An account with one of its findings. */
    record Waiting(PublisherId account, String displayName, Finding finding) {}

    /** A user who came along without a role. */
    record Unmapped(PublisherId account, User user) {}

    /** From which role to which; none where the user is unmapped. */
    record RoleChange(LegacyRole before, Optional<Role> after) {}

    /** An account that waits for what this finding is about. */
    public void waits(PublisherId account, String displayName, Finding finding) {
        keep(
                waiting.computeIfAbsent(finding.code(), _ -> new ArrayList<>()),
                new Waiting(account, displayName, finding));
    }

    /** A user who has no role. */
    public void unmapped(PublisherId account, User user) {
        keep(unmapped, new Unmapped(account, user));
    }

    /** So many users came from one role to another, or to none. */
    public void roles(LegacyRole before, Optional<Role> after, long users) {
        roles.merge(new RoleChange(before, after), users, Long::sum);
    }

    @Override
    public void moved(LegacyAccount account, List<User> users) {
        for (User user : users) {
            roles(user.legacyRole(), user.role(), 1);
            if (user.role().isEmpty()) {
                unmapped(account.id(), user);
            }
        }
    }

    @Override
    public void actionNeeded(LegacyAccount account, List<Finding> findings) {
        findings.forEach(finding -> waits(account.id(), account.displayName(), finding));
    }

    @Override
    public void rejected(Reject reject) {
        keep(rejects, new Reject(reject.source(), reject.column(), reject.reason())); // rows may be long
    }

    boolean isLater() {
        return later;
    }

    Map<FindingCode, List<Waiting>> waiting() {
        return waiting;
    }

    Map<RoleChange, Long> roles() {
        return roles;
    }

    List<Unmapped> unmapped() {
        return unmapped;
    }

    List<Reject> rejects() {
        return rejects;
    }

    private static <T> void keep(List<T> kept, T one) {
        if (kept.size() < MOST) {
            kept.add(one);
        }
    }
}
