package dev.ferry.persistence.person;

import dev.ferry.persistence.table.PersonalTable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a column may hold of a person. Whoever adds one that may hold text enters it here; where that is an address, it
 * is planted by {@code Planted}, taken out by the table's {@link PersonalTable}, and told of in docs/privacy.md.
 */
enum Holding {
    /** An address, alone or in a text. */
    ADDRESS(
            "ACCOUNT_MEMBER.USER_KEY",
            "ACCOUNT_USER.ACCESS_KEY",
            "ACCOUNT_USER.EMAIL",
            "ACCOUNT_USER.FURTHER_LEGACY_KEYS",
            "ACCOUNT_USER.LEGACY_KEY",
            "CHALLENGE.ADDRESS",
            "EMBEDDED_SUBMISSION.REASONS",
            "ENROLMENT.ADDRESS",
            "ENROLMENT.APPLICANT",
            "ENROLMENT.COMPANY_NAME",
            "ENROLMENT.ENROLMENT_KEY",
            "HISTORY.ACTOR",
            "HISTORY.FACTS",
            "JOB.ACTOR",
            "JOB.RESULT",
            "LEGACY_OFFER.COLLATERAL",
            "LEGACY_OFFER.CONTACTS",
            "LEGACY_OFFER.PAGES",
            "LEGACY_USER.EMAIL",
            "LEGACY_USER.USER_KEY",
            "MAILBOX.BODY",
            "MAILBOX.RECIPIENT",
            "MAILBOX.RECIPIENT_KEY",
            "MAILBOX.SUBJECT",
            "MAIL_QUEUE.BODY",
            "MAIL_QUEUE.REASON",
            "MAIL_QUEUE.RECIPIENT",
            "MAIL_QUEUE.SUBJECT",
            "MARKETPLACE_ACCOUNT.ADDENDUM_BY",
            "MARKETPLACE_ACCOUNT.BILLED_ADDRESS",
            "MARKETPLACE_ACCOUNT.BILLED_COMPANY",
            "MARKETPLACE_ACCOUNT.BILLED_CONTACT",
            "MARKETPLACE_ACCOUNT.BILLED_TAX_ID",
            "MARKETPLACE_ACCOUNT.BILLING_CONFIRMED_BY",
            "MARKETPLACE_ACCOUNT.BILLING_GIVEN_BY",
            "MARKETPLACE_ACCOUNT.ENROLLED_BY",
            "MIGRATION.NAMED_OWNERS",
            "MIGRATION.PROVED_BY",
            "MIGRATION.PROVED_EMAIL",
            "NAMED_OWNER.USER_KEY",
            "OFFER.COLLATERAL",
            "OFFER.CONTACTS",
            "OFFER.PAGES",
            "OFFER_COPY.CONTENT",
            "OFFER_PAGE.CONTENT",
            "OFFER_PROGRESS.BEFORE_BY",
            "OFFER_PROGRESS.DECIDED_BY",
            "OFFER_PROGRESS.DELETED_BY",
            "OFFER_PROGRESS.KIND_SAID_BY",
            "OFFER_PROGRESS.LINK_BY",
            "OFFER_PROGRESS.LISTED_BY",
            "OFFER_PROGRESS.REASONS",
            "OFFER_PROGRESS.SUBMITTED_BY",
            "OFFER_PROGRESS.VERDICT_BY",
            "OFFER_PROGRESS.WITHDRAWING_BY",
            "REPLAY.ANSWER",
            "SCHEDULED_DELETION.USER_KEY",
            "SUPPORT_ANSWER.ANSWERED_BY",
            "SUPPORT_ANSWER.TEXT",
            "SUPPORT_CASE.OPENED_BY",
            "SUPPORT_CASE.TEXT",
            "SYNC_CHANGE.CHANGE",
            "SYNC_DELIVERED.USER_KEY",
            "SYNC_LANE.REASON",
            "SYSTEM_ACT.REASON"),
    /** More of a person, in a row that goes with their address. */
    BESIDE_AN_ADDRESS(
            "ACCOUNT_USER.DISPLAY_NAME",
            "ACCOUNT_USER.LANGUAGE",
            "ACCOUNT_USER.OBJECT_ID",
            "LEGACY_USER.DISPLAY_NAME",
            "LEGACY_USER.LANGUAGE",
            "LEGACY_USER.OBJECT_ID"),
    /**
     * Nothing that could be read back, in rows that are swept once they have run out, an enrolment's aside, which names
     * no person.
     */
    DIGEST(
            "ALLOWANCE.WHAT_DIGEST",
            "CHALLENGE.CODE_DIGEST",
            "CHALLENGE.KEY_DIGEST",
            "ENROLMENT.KEY_DIGEST",
            "REPLAY.FINGERPRINT",
            "REPLAY.KEY_DIGEST",
            "SIGNED_OUT.TOKEN_ID"),
    /** What a company, an account, an offer or a wave is called: of no person, as far as those who named it did. */
    NAME_OF_NO_PERSON(
            "ACCOUNT.COMPANY_NAME",
            "ACCOUNT.DISPLAY_NAME",
            "AGREEMENT_TEXT.TEXT",
            "INVITATION.WAVE",
            "LEGACY_ACCOUNT.COMPANY_NAME",
            "LEGACY_ACCOUNT.DISPLAY_NAME",
            "LEGACY_ACCOUNT.MPN_ID",
            "LEGACY_OFFER.APPSOURCE_URL",
            "LEGACY_OFFER.LEGAL_ENTITY",
            "LEGACY_OFFER.MARKETS",
            "LEGACY_OFFER.NAME",
            "INCOMPLETE_TABLE.FILE",
            "LOST_DOMAIN.DOMAIN",
            "LOST_DOMAIN.FILE",
            "LOST_MEMBERSHIP.FILE",
            "MEMBERSHIP.COMPANY_NAME",
            "MIGRATION.WAVE",
            "OFFER.APPSOURCE_URL",
            "OFFER.LEGAL_ENTITY",
            "OFFER.MARKETS",
            "OFFER.NAME",
            "TENANT.DISPLAY_NAME",
            "TENANT_DOMAIN.DOMAIN",
            "WAVE_RUN.WAVE",
            "WAVE_SHARE.NODE_ID"),
    /** Ids, codes, times and numbers. */
    NOTHING(
            "ACCOUNT.COUNTRY",
            "ACCOUNT.MPN_ID",
            "ACCOUNT.PUBLISHER_ID",
            "ACCOUNT_MEMBER.PUBLISHER_ID",
            "ACCOUNT_USER.APPLICATION_ID",
            "ACCOUNT_USER.KIND",
            "ACCOUNT_USER.LEGACY_ROLE",
            "ACCOUNT_USER.PUBLISHER_ID",
            "ACCOUNT_USER.ROLE",
            "AGREEMENT_TEXT.AGREEMENT",
            "AGREEMENT_TEXT.LANGUAGE",
            "ALLOWANCE.TAKEN",
            "EMBEDDED_SUBMISSION.STATE",
            "EMBEDDED_SUBMISSION.SUBMISSION_KEY",
            "ENROLMENT.COUNTRY",
            "ENROLMENT.MPN_ID",
            "ENROLMENT.STATE",
            "HISTORY.ACTION",
            "HISTORY.PUBLISHER_ID",
            "INVITATION.PUBLISHER_ID",
            "JOB.KIND",
            "JOB.STATE",
            "LEGACY_ACCOUNT.COUNTRY",
            "LEGACY_ACCOUNT.PUBLISHER_ID",
            "INCOMPLETE_TABLE.NAME",
            "LEGACY_LOCK.PUBLISHER_ID",
            "LOST_DOMAIN.TENANT_KEY",
            "LOST_MEMBERSHIP.MPN_ID",
            "LEGACY_OFFER.KIND",
            "LEGACY_OFFER.OFFER_ID",
            "LEGACY_OFFER.PUBLISHER_ID",
            "LEGACY_OFFER.SITUATION",
            "LEGACY_TAKEN.PUBLISHER_ID",
            "LEGACY_USER.KIND",
            "LEGACY_USER.LEGACY_ROLE",
            "LEGACY_USER.PUBLISHER_ID",
            "MAILBOX.KIND",
            "MAILBOX.PUBLISHER_ID",
            "MAIL_QUEUE.KIND",
            "MAIL_QUEUE.PUBLISHER_ID",
            "MARKETPLACE_ACCOUNT.ADDENDUM_DIGEST",
            "MARKETPLACE_ACCOUNT.BILLED_COUNTRY",
            "MARKETPLACE_ACCOUNT.PUBLISHER_ID",
            "MEMBERSHIP.KIND",
            "MEMBERSHIP.MPN_ID",
            "MEMBERSHIP.STATE",
            "MIGRATION.JOINED_MPN_ID",
            "MIGRATION.MPN_ID",
            "MIGRATION.PUBLISHER_ID",
            "MIGRATION.STATE",
            "MIGRATION.VERDICT",
            "NAMED_OWNER.PUBLISHER_ID",
            "OFFER.KIND",
            "OFFER.OFFER_ID",
            "OFFER.PUBLISHER_ID",
            "OFFER.SITUATION",
            "OFFER.LAST_STEP",
            "OFFER.NEXT_STEP",
            "OFFER.STATE",
            "OFFER_COPY.OFFER_ID",
            "OFFER_COPY.PAGE",
            "OFFER_COPY.PUBLISHER_ID",
            "OFFER_PAGE.OFFER_ID",
            "OFFER_PAGE.PAGE",
            "OFFER_PAGE.PUBLISHER_ID",
            "OFFER_PROGRESS.BEFORE_LISTING",
            "OFFER_PROGRESS.BEFORE_URL",
            "OFFER_PROGRESS.CERTIFICATION",
            "OFFER_PROGRESS.DECIDED_OF",
            "OFFER_PROGRESS.DECIDED_ON",
            "OFFER_PROGRESS.DECISION",
            "OFFER_PROGRESS.LINK_URL",
            "OFFER_PROGRESS.LISTED_URL",
            "OFFER_PROGRESS.LISTING",
            "OFFER_PROGRESS.LISTING_ANSWERED",
            "OFFER_PROGRESS.LOOK_ALIKES",
            "OFFER_PROGRESS.OFFER_ID",
            "OFFER_PROGRESS.PLATFORM_VERSION",
            "OFFER_PROGRESS.PUBLISHER_ID",
            "OFFER_PROGRESS.REPLACED_BY",
            "OFFER_PROGRESS.REPLACES",
            "OFFER_PROGRESS.TIER",
            "OUTBOX.PUBLISHER_ID",
            "OUTBOX.TOPIC",
            "SCHEDULED_DELETION.PUBLISHER_ID",
            "SOLUTION_ENTRY.APPSOURCE_URL",
            "SOLUTION_ENTRY.OFFER_ID",
            "SOLUTION_ENTRY.PUBLISHER_ID",
            "SUPPORT_ANSWER.ANSWER_KEY",
            "SUPPORT_ANSWER.STATE",
            "SUPPORT_ANSWER.VERDICT",
            "SUPPORT_CASE.DESK",
            "SUPPORT_CASE.OFFER_ID",
            "SUPPORT_CASE.PUBLISHER_ID",
            "SUPPORT_CASE.STANDS_FOR",
            "SUPPORT_CASE.STATE",
            "SUPPORT_CASE.TOPIC",
            "SYNC_CHANGE.KIND",
            "SYNC_CHANGE.PUBLISHER_ID",
            "SYNC_DELIVERED.PUBLISHER_ID",
            "SYNC_LANE.PUBLISHER_ID",
            "SYSTEM_ACT.KIND",
            "SYSTEM_ACT.LANE",
            "SYSTEM_ACT.OFFER_ID",
            "SYSTEM_ACT.PUBLISHER_ID",
            "SYSTEM_ACT.SIDE",
            "WAVE_PAGE.COUNTS");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> columns;

    Holding(String... columns) {
        this.columns = Set.of(columns);
    }

    /** Their names, behind those of their tables. */
    Set<String> columns() {
        return columns;
    }

    /** The tables that hold something of a person, in the order of their names. */
    static Set<String> tables() {
        return ADDRESS.columns.stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> allColumns() {
        return Arrays.stream(values())
                .flatMap(holding -> holding.columns.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
