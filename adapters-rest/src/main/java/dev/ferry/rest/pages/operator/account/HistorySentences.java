package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.PageContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what happened to an account in sentences. Facts that they do not quote are told beside them. */
final class HistorySentences {
    /** The facts that a sentence quotes, in their order; who did it comes before them. */
    private static final Map<Action, List<String>> QUOTED = new EnumMap<>(Action.class);

    static {
        QUOTED.put(Action.JUDGED, List.of("findings", "wave"));
        QUOTED.put(Action.MOVED, List.of("mpnId", "users", "wave"));
        QUOTED.put(Action.MIGRATION_STARTED, List.of());
        QUOTED.put(Action.WORK_EMAIL_GIVEN, List.of("email", "decision"));
        QUOTED.put(Action.WORK_EMAIL_PROVED, List.of("email"));
        QUOTED.put(Action.MEMBERSHIP_GIVEN, List.of("mpnId", "decision"));
        QUOTED.put(Action.ENROLLED, List.of("companyName", "decision"));
        QUOTED.put(Action.ENROLMENT_DECIDED, List.of("mpnId", "accepted"));
        QUOTED.put(Action.MEMBERSHIP_CONFIRMED, List.of("mpnId", "tenantId"));
        QUOTED.put(Action.OWNER_NAMED, List.of("owner", "reason"));
        QUOTED.put(Action.OWNERS_INVITED, List.of("mails"));
        QUOTED.put(Action.OWNERS_REMINDED, List.of("mails"));
        QUOTED.put(Action.USER_ADDED, List.of("user", "role"));
        QUOTED.put(Action.INVITATION_RESENT, List.of("user"));
        QUOTED.put(Action.INVITATION_ACCEPTED, List.of("user", "role"));
        QUOTED.put(Action.ROLE_CHANGED, List.of("user", "before", "role"));
        QUOTED.put(Action.USER_MAPPED, List.of("legacyUser", "user", "role"));
        QUOTED.put(Action.USERS_MERGED, List.of("user", "role"));
        QUOTED.put(Action.USER_REMOVED, List.of("user", "role"));
        QUOTED.put(Action.SETTINGS_CHANGED, List.of());
        QUOTED.put(Action.MARKETPLACE_ENROLLED, List.of());
        QUOTED.put(Action.AGREEMENT_ACCEPTED, List.of("agreement", "version"));
        QUOTED.put(Action.BILLING_GIVEN, List.of());
        QUOTED.put(Action.BILLING_CONFIRMED, List.of());
        for (Action action : Action.values()) {
            if (action.name().startsWith("OFFER_") || action.name().startsWith("MARKETPLACE_LINK_")) {
                QUOTED.put(action, List.of("offerId"));
            }
        }
        QUOTED.put(Action.OFFER_PAGE_CHANGED, List.of("offerId", "page"));
        QUOTED.put(Action.OFFER_DUPLICATE_DECIDED, List.of("offerId", "decision"));
        QUOTED.put(Action.CONSEQUENCE_IN_FORCE, List.of("offerId", "deadline", "consequence"));
        QUOTED.put(Action.CONSEQUENCE_LIFTED, List.of("offerId", "deadline", "consequence"));
        QUOTED.put(Action.DEADLINE_REMINDED, List.of("mails"));
        QUOTED.put(Action.DEADLINE_WAIVED, List.of("deadline", "offerId", "reason"));
        QUOTED.put(Action.WAIVER_TAKEN_BACK, List.of("deadline", "offerId"));
        QUOTED.put(Action.CASE_OPENED, List.of("topic"));
        QUOTED.put(Action.CASE_ANSWERED, List.of("state"));
        QUOTED.put(Action.CASE_TAKEN_BACK, List.of("topic"));
        QUOTED.put(Action.SYNC_RETRIED, List.of("changes"));
        QUOTED.put(Action.SYNC_DROPPED, List.of("number"));
        QUOTED.put(Action.SYNC_REPAIRED, List.of("changes", "removals"));
        QUOTED.put(Action.CODE_REFUSED, List.of("decision"));
    }

    /** Facts that sentences count, or choose their words by. */
    private static final Set<String> COUNTED = Set.of("mails", "changes", "removals", "users", "accepted");

    /** Ids that say nothing to people. */
    private static final List<String> UNTOLD = List.of("userId", "digest", "caseId", "submission");

    /** Facts that the pages have words for. */
    private static final Set<String> NAMED = Set.of("passing", "tenantId", "unmapped");

    private final PageContext page;
    private final DeadlineWords deadlines;

    HistorySentences(PageContext page) {
        this.page = page;
        this.deadlines = new DeadlineWords(page.messages());
    }

    /** What somebody did, in one sentence. */
    String of(HistoryEntry entry) {
        List<String> quoted = QUOTED.get(entry.action());
        Stream<Object> who = Stream.of(PageContext.person(entry.actor()));
        return quoted == null
                ? page.text(
                        "page.did.other",
                        PageContext.person(entry.actor()),
                        entry.action().slug())
                : page.text(
                        "page.did." + entry.action().slug(),
                        Stream.concat(
                                        who,
                                        quoted.stream()
                                                .map(name -> quoted(
                                                        name, entry.facts().get(name))))
                                .toArray());
    }

    /** What the sentence leaves out; facts without words of their own go by their names, the same in every language. */
    String others(HistoryEntry entry) {
        List<String> quoted = QUOTED.getOrDefault(entry.action(), List.of());
        return entry.facts().entrySet().stream()
                .filter(fact -> !quoted.contains(fact.getKey()) && !UNTOLD.contains(fact.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> page.text("page.fact", named(fact.getKey()), written(fact.getValue())))
                .collect(Collectors.joining("; "));
    }

    private String named(String fact) {
        return NAMED.contains(fact) ? page.text("page.fact." + fact) : fact;
    }

    private Object quoted(String name, @Nullable Object fact) {
        if (COUNTED.contains(name)) {
            return counted(fact);
        }
        return switch (fact) {
            case null -> "–";
            case List<?> none when none.isEmpty() -> page.text("page.did.nothing");
            case String consequence when name.equals("consequence") -> deadlines.consequence(consequence);
            default -> written(fact);
        };
    }

    private static long counted(@Nullable Object fact) {
        return switch (fact) {
            case Number number -> number.longValue();
            case Boolean yes -> yes ? 1 : 0;
            case null, default -> 0;
        };
    }

    private String written(Object fact) {
        return switch (fact) {
            case Collection<?> several -> several.stream().map(this::written).collect(Collectors.joining(", "));
            case Map<?, ?> finding
            when finding.get("code") instanceof String code && isFinding(finding) ->
                page.text("finding." + code + ".name");
            case Map<?, ?> named ->
                named.entrySet().stream()
                        .sorted(Comparator.comparing(one -> !"code".equals(one.getKey())))
                        .map(one -> written(Objects.requireNonNull(one.getValue())))
                        .collect(Collectors.joining(" · "));
            case String text -> role(PageContext.person(text));
            default -> String.valueOf(fact);
        };
    }

    private static boolean isFinding(Map<?, ?> finding) {
        return Arrays.stream(FindingCode.values()).map(Slug::slug).anyMatch(slug -> slug.equals(finding.get("code")));
    }

    private String role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.slug().equals(text))
                .findFirst()
                .map(page.messages()::role)
                .orElse(text);
    }
}
