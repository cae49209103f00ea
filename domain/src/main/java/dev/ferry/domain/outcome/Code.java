package dev.ferry.domain.outcome;

import static dev.ferry.domain.outcome.Kind.BUSY;
import static dev.ferry.domain.outcome.Kind.CONFLICT;
import static dev.ferry.domain.outcome.Kind.FORBIDDEN;
import static dev.ferry.domain.outcome.Kind.INVALID;
import static dev.ferry.domain.outcome.Kind.LIMITED;
import static dev.ferry.domain.outcome.Kind.NOT_FOUND;
import static dev.ferry.domain.outcome.Kind.STALE;
import static dev.ferry.domain.outcome.Kind.UNAUTHENTICATED;
import static dev.ferry.domain.outcome.Kind.UNAVAILABLE;
import static dev.ferry.domain.outcome.Kind.USAGE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every reason there is to turn a request down. Slugs are public contract: add, never rename. */
public enum Code {
    NOT_SIGNED_IN(UNAUTHENTICATED),
    SIGN_IN_ELSEWHERE(CONFLICT, "link"),
    SIGN_IN_TOO_LARGE(CONFLICT),
    ACCOUNT_NOT_FOUND(NOT_FOUND, "publisherId"),
    OPERATOR_ONLY(FORBIDDEN),
    OWNER_ONLY(FORBIDDEN, "signInAs"),
    MANAGER_ONLY(FORBIDDEN, "signInAs"),
    MANAGED_IN_CPP(CONFLICT, "publisherId"),
    MANAGED_IN_PARTNER_CENTER(CONFLICT, "publisherId"),
    WAVE_BUSY("busy", BUSY),
    STILL_RUNNING(BUSY),
    IDEMPOTENCY_KEY_REUSED(INVALID),
    REGISTRY_UNAVAILABLE(UNAVAILABLE, "system", "why", "file", "line", "replacedMpnId"),

    START_FIRST(CONFLICT),
    PROVE_EMAIL_FIRST(CONFLICT),
    NOT_READY(CONFLICT, "findings"),
    ALREADY_MEMBER(CONFLICT, "value", "standing", "wayOut", "why"),
    NAMED_TWICE(INVALID, "value"),
    AWAITING_MEMBERSHIP_CENTER(CONFLICT),
    TENANT_MISMATCH(INVALID, "tenantName"),
    UNKNOWN_TENANT(INVALID, "domain", "tenantName"),
    PERSONAL_ADDRESS(INVALID, "domain"),
    ADDRESS_NOT_ACCEPTED(INVALID, "value"),
    WRONG_CODE(INVALID, "triesLeft"),
    MALFORMED_CODE(INVALID),
    CODE_EXPIRED(INVALID, "purpose"),
    TOO_MANY_TRIES(LIMITED, "retryAfterSeconds", "purpose"),
    JOB_NOT_FOUND(NOT_FOUND, "jobId"),
    USER_NOT_FOUND(NOT_FOUND, "userId"),
    LAST_OWNER(CONFLICT, "publisherId", "publisherIds"),
    SUCCESSOR_UNFIT(INVALID, "publisherId"),
    USER_UNMAPPED(CONFLICT, "userId"),
    USER_MAPPED(CONFLICT, "userId"),
    ROLE_NOT_FOR_PROGRAM(INVALID),
    NO_INVITATION(CONFLICT),
    CHANGED_MEANWHILE(STALE),
    ACT_WAITS(CONFLICT),
    TOO_LATE_TO_UNDO(CONFLICT),
    TOO_MANY_REMOVALS(CONFLICT, "removals", "users", "share", "owners", "publisherIds"),
    SYNC_BACK_OVER(CONFLICT, "retirement"),
    NOT_SET_ASIDE(CONFLICT),
    ENROLMENT_NOT_FOUND(NOT_FOUND, "mpnId"),
    WAVE_NOT_FOUND(NOT_FOUND, "wave"),
    MAIL_NOT_FOUND(NOT_FOUND),
    ENROLLED_HERE(CONFLICT),
    ENROL_ELSEWHERE(CONFLICT),
    MAILBOX_ELSEWHERE(CONFLICT),
    AGREEMENT_OUTDATED(CONFLICT, "version"),
    AGREEMENT_UNREAD(INVALID),
    BILLING_MISSING(CONFLICT),
    OFFER_NOT_FOUND(NOT_FOUND, "offerId"),
    OFFER_EXISTS(CONFLICT, "offerId"),
    OFFER_DELETED(CONFLICT),
    KIND_LEFT_ALONE(CONFLICT),
    KIND_MISMATCH(CONFLICT, "kind"),
    NOT_REPLACEABLE(CONFLICT),
    ALREADY_REPLACED(CONFLICT, "offerId"),
    REPLACED(CONFLICT, "offerId"),
    STEP_BLOCKED(CONFLICT, "step", "blockedBy"),
    NOT_A_DRAFT(CONFLICT),
    ALREADY_SUBMITTED(CONFLICT),
    NOT_SUBMITTED(CONFLICT),
    ALREADY_LIVE(CONFLICT),
    NOT_CERTIFIED(CONFLICT),
    CATALOG_UNAVAILABLE(UNAVAILABLE),
    DUPLICATE_LACKS(CONFLICT, "lacks"),
    SAME_LEGAL_ENTITY(CONFLICT),
    NOT_A_LOOK_ALIKE(INVALID),
    NOT_A_DUPLICATE(CONFLICT),
    NO_LISTING(CONFLICT),
    NO_SOLUTION(CONFLICT),
    NOT_APPSOURCE_URL(INVALID),
    GO_TO_MARKET_UNAVAILABLE(UNAVAILABLE),
    CERTIFIED_ELSEWHERE(CONFLICT),
    DUPLICATE_UNDECIDED(CONFLICT),
    PLATFORM_OUTDATED(INVALID, "latest"),
    PREMIUM_NOT_ELIGIBLE(INVALID),
    PAGE_INCOMPLETE(INVALID, "pages"),
    CERTIFICATION_UNAVAILABLE(UNAVAILABLE),
    DEADLINE_MET(CONFLICT),
    NOT_WAIVABLE(CONFLICT),
    UNKNOWN_DEADLINE(INVALID, "value", "known"),
    TOO_MANY_DRAFTS(CONFLICT, "removals", "drafts", "share"),
    CASE_NOT_FOUND(NOT_FOUND, "caseId"),
    CASE_OPEN(CONFLICT, "caseId"),
    CASE_CLOSED(CONFLICT),
    NO_VERDICT(INVALID, "topic"),
    ANSWERED_ELSEWHERE(CONFLICT),

    MALFORMED_PUBLISHER_ID(INVALID, "value"),
    MALFORMED_EMAIL(INVALID, "value"),
    MALFORMED_DOMAIN(INVALID, "value"),
    MALFORMED_ID(INVALID, "value"),
    MALFORMED_WAVE(INVALID, "value"),
    MPN_INVALID(INVALID, "mpnId", "standing"),
    UNKNOWN_VALUE(INVALID, "value", "known"),
    VALUE_MISSING(INVALID),
    VALUE_TOO_LONG(INVALID, "most"),
    VALUE_NESTED(INVALID),
    NOT_A_TEXT(INVALID),
    NOT_A_LIST(INVALID),
    NOT_AN_OBJECT(INVALID),
    CONTROL_CHARACTERS(INVALID),
    MALFORMED_COUNTRY(INVALID, "value", "meant", "why"),
    MALFORMED_LANGUAGE(INVALID, "value"),
    MALFORMED_URL(INVALID, "value"),
    MALFORMED_DATE(INVALID, "value"),
    DATE_IS_OVER(INVALID, "value"),
    MALFORMED_NUMBER(INVALID, "value"),
    UNKNOWN_ZONE(INVALID, "value"),
    ROWS_DISAGREE(INVALID, "key"),
    ROW_UNREADABLE(INVALID),
    ROW_RAGGED(INVALID, "cells", "columns"),
    DUPLICATE_KEY(INVALID, "key"),
    UNKNOWN_ACCOUNT(INVALID, "publisherId"),
    ACCOUNT_REJECTED(INVALID, "publisherId", "file", "line"),
    TOO_MANY(INVALID, "most", "per"),

    EXPORT_NOT_FOUND(INVALID, "file"),
    EXPORT_NOT_AN_ARCHIVE(INVALID, "file"),
    EXPORT_ENCRYPTED(INVALID, "file", "entry"),
    EXPORT_PACKING_UNKNOWN(INVALID, "file", "entry", "method"),
    EXPORT_HEADERS_WRONG(INVALID, "faults"),
    EXPORT_FILE_MISSING(INVALID, "file"),
    EXPORT_FILE_AMBIGUOUS(INVALID, "file", "other"),
    EXPORT_COLUMN_MISSING(INVALID, "file", "column", "columns", "found", "why"),
    EXPORT_COLUMN_MISSPELT(INVALID, "file", "column", "meant"),
    EXPORT_WRONG_DELIMITER(INVALID, "file", "delimiter", "why"),
    EXPORT_NOT_JSON_LINES(INVALID, "file", "line"),
    EXPORT_COLUMN_TWICE(INVALID, "file", "column", "first", "second"),
    EXPORT_WRONG_ENCODING(INVALID, "file", "line", "why"),
    EXPORT_LINE_TOO_LONG(INVALID, "file", "line", "most"),
    EXPORT_TOO_LARGE(INVALID, "file", "most"),
    EXPORT_CLIMBS_OUT(INVALID, "file"),
    EXPORT_UNREADABLE(INVALID, "file", "line", "why"),
    EXPORT_LACKS_ACCOUNT(USAGE, "publisherIds"),
    MEMBERSHIP_TENANT_UNKNOWN(INVALID, "tenantId"),

    FILE_NOT_FOUND(INVALID, "file"),
    TARGET_EXISTS(CONFLICT, "file"),
    TARGET_UNWRITABLE(INVALID, "file"),
    BACKUP_BY_THE_DATABASE(CONFLICT);

    private final String slug;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> facts;

    Code(Kind kind, String... facts) {
        this.slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.kind = kind;
        this.facts = List.of(facts);
    }

    Code(String slug, Kind kind) {
        this.slug = slug;
        this.kind = kind;
        this.facts = List.of();
    }

    /** The name in problems, on stderr, in the manual: lower case, words joined by hyphens. */
    public String slug() {
        return slug;
    }

    /** The code of this slug, if there is one. */
    public static Optional<Code> find(String slug) {
        return Arrays.stream(values()).filter(code -> code.slug.equals(slug)).findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** The names of the facts that a refusal with this code may carry, in the order in which messages number them. */
    public List<String> facts() {
        return facts;
    }
}
