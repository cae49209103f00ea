package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_CALLED;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_READING;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_UNREAD;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_WORD;
import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.search.KnownWords;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code account_unread}. Who changes what accounts are called notes in the same transaction which they are,
 * and no more: they are read behind that.
 */
public final class WordMarks {
    /** So many accounts are read in one transaction. */
    static final int SOME = 500;

    private static final int THE_ONE = 1;

    /** So few are noted one by one: who searches waits for them. */
    private static final int FEW = 20;

    /** So many pages, or words of many accounts, somebody who searches waits for. */
    private static final int LITTLE = 2;

    private static final int MOST = Integer.MAX_VALUE;
    private static final String BLANK = " ";
    private static final Condition IS_SINGLE =
            ACCOUNT_UNREAD.LAST_ID.isNull().and(ACCOUNT_UNREAD.IDS.isNull()).and(ACCOUNT_UNREAD.WORD.isNull());

    /**
     * A row.
     *
     * @param first the one account, or the first of several
     * @param ids of several, with blanks between them
     */
    private record Mark(
            String first, @Nullable String ids, @Nullable String word) {
        static Mark single(String id) {
            return new Mark(id, null, null);
        }

        static Mark page(List<String> ids) {
            return new Mark(ids.getFirst(), String.join(BLANK, ids), null);
        }

        static Mark word(String word) {
            return new Mark("", null, word);
        }
    }

    private static final Columns<Mark> COLUMNS = Columns.of(ACCOUNT_UNREAD, Mark.class)
            .with(ACCOUNT_UNREAD.FIRST_ID, Mark::first)
            .with(ACCOUNT_UNREAD.IDS, Mark::ids)
            .with(ACCOUNT_UNREAD.WORD, Mark::word);

    private WordMarks() {}

    /** These are called anew; of many it is one row. */
    public static void note(Transaction transaction, Collection<PublisherId> accounts) {
        noteAgain(
                transaction.sql(),
                accounts.stream()
                        .map(PublisherId::value)
                        .distinct()
                        .filter(transaction::marks)
                        .toList());
    }

    /** What these are called is to be read again, whatever was noted in this transaction before. */
    static void noteAgain(DSLContext sql, List<String> accounts) {
        List<Mark> marks = accounts.size() <= FEW
                ? accounts.stream().map(Mark::single).toList()
                : accounts.stream()
                        .gather(Gatherers.windowFixed(SOME))
                        .map(Mark::page)
                        .toList();
        COLUMNS.insert(sql, marks);
    }

    /** These tenants are called otherwise, and so are the accounts that are found by them. */
    public static void noteTenants(DSLContext sql, Collection<TenantId> tenants) {
        noteWords(sql, tenants.stream().flatMap(tenant -> new KnownWords().ofTenant(tenant).all().stream()));
    }

    /** These numbers are of other tenants now. */
    public static void noteNumbers(DSLContext sql, Collection<MpnId> numbers) {
        noteWords(sql, numbers.stream().map(MpnId::value));
    }

    /**
     * Before any account was read none needs to be read again. Whoever may be reading the first just now is waited for;
     * who comes next waits until it is to be seen what the tenants and numbers are now.
     */
    private static void noteWords(DSLContext sql, Stream<String> words) {
        List<Mark> marks = words.map(Mark::word).toList();
        if (!marks.isEmpty() && isAnyRead(sql)) {
            COLUMNS.insert(sql, marks);
        }
    }

    private static boolean isAnyRead(DSLContext sql) {
        if (sql.fetchExists(ACCOUNT_CALLED)) {
            return true;
        }
        takeTurn(sql);
        return sql.fetchExists(ACCOUNT_CALLED);
    }

    /** Waits until nobody else reads; until the transaction ends nobody else does. */
    static void takeTurn(DSLContext sql) {
        boolean isThere = sql.selectFrom(ACCOUNT_READING)
                .where(ACCOUNT_READING.NUMBER.eq(THE_ONE))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!isThere) {
            sql.insertInto(ACCOUNT_READING).set(ACCOUNT_READING.NUMBER, THE_ONE).execute();
        }
    }

    /** Whether nothing is noted. */
    static boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(ACCOUNT_UNREAD);
    }

    /** Reads some of what is noted; answers whether there may be more. */
    static boolean readSome(DSLContext sql) {
        if (isEmpty(sql)) {
            return false;
        }
        takeTurn(sql);
        return readSingle(sql) || readPart(sql, MOST);
    }

    /**
     * The same where little is noted, for somebody who waits: accounts alone, and what came in a page or two. Answers
     * whether there may be more of that kind.
     */
    static boolean readLittle(DSLContext sql) {
        int parts = sql.fetchCount(
                DSL.selectOne().from(ACCOUNT_UNREAD).where(DSL.not(IS_SINGLE)).limit(LITTLE + 1));
        boolean fewParts = parts > 0 && parts <= LITTLE;
        if (!fewParts && !sql.fetchExists(ACCOUNT_UNREAD, IS_SINGLE)) {
            return false;
        }
        takeTurn(sql);
        return readSingle(sql) || readPart(sql, LITTLE);
    }

    private static boolean readSingle(DSLContext sql) {
        Result<? extends Record> marks = sql.selectFrom(ACCOUNT_UNREAD)
                .where(IS_SINGLE)
                .orderBy(ACCOUNT_UNREAD.NUMBER)
                .limit(SOME)
                .fetch();
        readEach(sql, marks);
        return !marks.isEmpty();
    }

    private static boolean readPart(DSLContext sql, int most) {
        Result<? extends Record> marks = sql.selectFrom(ACCOUNT_UNREAD)
                .where(DSL.not(IS_SINGLE))
                .orderBy(ACCOUNT_UNREAD.NUMBER)
                .limit(LITTLE + 1)
                .fetch();
        boolean isToBeRead = !marks.isEmpty() && marks.size() <= most;
        if (isToBeRead) {
            readPart(sql, marks.getFirst());
        }
        return isToBeRead;
    }

    private static void readEach(DSLContext sql, List<? extends Record> marks) {
        if (marks.isEmpty()) {
            return;
        }
        WordRows.renew(
                sql,
                marks.stream()
                        .map(mark -> mark.get(ACCOUNT_UNREAD.FIRST_ID))
                        .distinct()
                        .toList());
        sql.deleteFrom(ACCOUNT_UNREAD)
                .where(ACCOUNT_UNREAD.NUMBER.in(marks.stream()
                        .map(mark -> mark.get(ACCOUNT_UNREAD.NUMBER))
                        .toList()))
                .execute();
    }

    /** The next time begins with the first that is left. */
    private static void readPart(DSLContext sql, Record mark) {
        List<String> ids = accounts(sql, mark);
        WordRows.renew(sql, ids.subList(0, Math.min(SOME, ids.size())));
        Condition isMark = ACCOUNT_UNREAD.NUMBER.eq(mark.get(ACCOUNT_UNREAD.NUMBER));
        if (ids.size() <= SOME) {
            sql.deleteFrom(ACCOUNT_UNREAD).where(isMark).execute();
        } else {
            sql.update(ACCOUNT_UNREAD)
                    .set(ACCOUNT_UNREAD.FIRST_ID, ids.getLast())
                    .where(isMark)
                    .execute();
        }
    }

    /** No more than one more than {@link #SOME}. */
    private static List<String> accounts(DSLContext sql, Record mark) {
        if (mark.get(ACCOUNT_UNREAD.IDS) != null) {
            return List.of(mark.get(ACCOUNT_UNREAD.IDS).split(BLANK, -1));
        }
        return mark.get(ACCOUNT_UNREAD.WORD) == null ? inRange(sql, mark) : ofWord(sql, mark);
    }

    private static List<String> inRange(DSLContext sql, Record mark) {
        return sql.select(LEGACY_ACCOUNT.PUBLISHER_ID)
                .from(LEGACY_ACCOUNT)
                .where(LEGACY_ACCOUNT.PUBLISHER_ID.between(
                        mark.get(ACCOUNT_UNREAD.FIRST_ID), mark.get(ACCOUNT_UNREAD.LAST_ID)))
                .orderBy(LEGACY_ACCOUNT.PUBLISHER_ID)
                .limit(SOME + 1)
                .fetch(LEGACY_ACCOUNT.PUBLISHER_ID);
    }

    private static List<String> ofWord(DSLContext sql, Record mark) {
        return sql.select(ACCOUNT_WORD.PUBLISHER_ID)
                .from(ACCOUNT_WORD)
                .where(ACCOUNT_WORD.WORD.eq(mark.get(ACCOUNT_UNREAD.WORD)))
                .and(ACCOUNT_WORD.PUBLISHER_ID.ge(mark.get(ACCOUNT_UNREAD.FIRST_ID)))
                .orderBy(ACCOUNT_WORD.PUBLISHER_ID)
                .limit(SOME + 1)
                .fetch(ACCOUNT_WORD.PUBLISHER_ID);
    }
}
