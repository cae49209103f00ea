package dev.ferry.benchmarks.question;

import dev.ferry.benchmarks.database.Target;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is asked of a large home: the first page of each list, searches, and the pages that operators begin with. */
public record Questions(Target target, Path home, int accounts) {
    /** Words that no account is known by. */
    public static final String NOBODY = "nobody-is-called-so";

    private static final String API = "/api/v1/";

    /** What the answer says of each account. */
    private static final String ROWS = """
        select l.publisher_id, coalesce(a.display_name, l.display_name), m.state, m.wave, s.findings,
            (select count(*) from legacy_user u where u.publisher_id = l.publisher_id),
            (select count(*) from account_user v where v.publisher_id = l.publisher_id),
            (select count(*) from legacy_offer o where o.publisher_id = l.publisher_id)
        from legacy_account l
        left join migration m on m.publisher_id = l.publisher_id
        left join account a on a.publisher_id = l.publisher_id
        left join account_standing s on s.publisher_id = l.publisher_id
        """;

    private static final String FIRST = " order by l.publisher_id limit ?";
    private static final int PAGE = 51;
    private static final int COUNTED = 10_001;
    private static final String BEGINS = "(select publisher_id from account_word where word >= ? and word < ?)";

    /** What is read by an index that has nothing else, or has few rows: no statement beside them says more. */
    private static final List<String> LISTS = List.of(
            "accounts?limit=50&ready=true",
            "accounts?limit=50&situation=published",
            "accounts?limit=50&outcome=ahead",
            "offers?limit=50&situation=draft",
            "offers?limit=50&step=enrolment",
            "solutions?limit=50",
            "memberships?limit=50",
            "enrolments?limit=50",
            "enrolments?limit=50&state=decided",
            "certifications?limit=50",
            "cases?limit=50",
            "deadlines/standing",
            "figures",
            "sync-back",
            "systems");

    private static final List<String> PAGES = List.of(
            "/operator",
            "/operator/standing",
            "/operator/ready",
            "/operator/accounts",
            "/operator/invitations",
            "/operator/memberships",
            "/operator/deadlines",
            "/operator/deadlines/risk",
            "/operator/waves",
            "/operator/enrolments",
            "/operator/enrolments/decided",
            "/operator/sync-back");

    /**
     * A question.
     *
     * @param sql reads the same rows and counts as far as the answer does; nothing where none stands beside it
     */
    public record Question(String what, String path, List<Sql> sql) {
        /** Where the limit can be said, another each time: the same question H2 answers from what it said before. */
        public String path(int time) {
            return path.replace("limit=50", "limit=" + (50 - time % 2));
        }

        /** Whether it goes to a page for people. */
        public boolean isPage() {
            return !path.startsWith(API);
        }
    }

    /** All, in the order of the table. */
    public List<Question> all() throws IOException, SQLException {
        List<Question> all = new ArrayList<>(lists());
        all.addAll(searches());
        LISTS.forEach(list -> all.add(new Question('`' + list + '`', API + list, List.of())));
        PAGES.forEach(page -> all.add(new Question("page `" + page + '`', page, List.of())));
        return all;
    }

    private static List<Question> lists() {
        return List.of(
                new Question(
                        "the first page of all accounts",
                        API + "accounts?limit=50",
                        List.of(Sql.of(ROWS + FIRST, PAGE), counted("legacy_account"))),
                new Question(
                        "the first page of those with a finding",
                        API + "accounts?limit=50&finding=mpn-missing",
                        List.of(
                                Sql.of(
                                        "select publisher_id from account_standing where findings like '%mpn-missing%'"
                                                + FIRST.replace("l.", ""),
                                        PAGE),
                                counted("account_standing where findings like '%mpn-missing%'"))),
                new Question(
                        "readiness: how many stand how",
                        API + "readiness",
                        List.of(
                                Sql.of("select state, count(*) from account_standing group by state limit ?", PAGE),
                                counted("account_standing where ready"))),
                new Question(
                        "the first page of all offers",
                        API + "offers?limit=50",
                        List.of(Sql.of(
                                "select * from offer o left join offer_progress p on p.publisher_id = o.publisher_id"
                                        + " and p.offer_id = o.offer_id order by o.publisher_id, o.offer_id limit ?",
                                PAGE))),
                new Question(
                        "a search for an offer that finds nothing",
                        API + "offers?limit=50&q=" + NOBODY,
                        List.of(Sql.of(
                                "select * from offer where publisher_id in " + BEGINS
                                        + " order by publisher_id, offer_id limit ?",
                                PAGE,
                                NOBODY,
                                behind(NOBODY)))));
    }

    private static Sql counted(String from) {
        return Sql.of("select count(*) from (select 1 from " + from + " limit ?) counted", COUNTED);
    }

    private List<Question> searches() throws IOException, SQLException {
        String id;
        String address;
        try (Connection connection = target.written(home)) {
            id = one(connection, "select publisher_id from legacy_account order by publisher_id", accounts / 2);
            address = one(
                    connection,
                    "select email from account_user where email is not null order by publisher_id",
                    accounts / 3);
        }
        return List.of(
                byWord("a search that finds one, by its publisher ID", id),
                byWord("a search for the address of a user", address),
                byWord("a search that finds nothing", NOBODY),
                byCommonWord("a search for the beginning of most words: `p`", "p"));
    }

    private static String one(Connection connection, String select, int offset) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(select + " offset " + offset + " rows fetch next 1 rows only")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Question byWord(String what, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return new Question(
                what,
                path(text),
                List.of(
                        Sql.of(ROWS + " where l.publisher_id in " + BEGINS + FIRST, PAGE, word, behind(word)),
                        Sql.of(
                                "select count(*) from (select distinct publisher_id from " + BEGINS
                                        + " part limit ?) counted",
                                COUNTED,
                                word,
                                behind(word))));
    }

    private static Question byCommonWord(String what, String word) {
        return new Question(
                what,
                path(word),
                List.of(
                        Sql.of(
                                ROWS + " join account_called c on c.publisher_id = l.publisher_id"
                                        + " where position(cast(? as varchar) in c.words) > 0" + FIRST,
                                PAGE,
                                ' ' + word),
                        Sql.of(
                                "select count(*) from (select distinct publisher_id from (select publisher_id from"
                                    + " account_word where word >= ? and word < ? limit 40000) part limit ?) counted",
                                COUNTED,
                                word,
                                behind(word))));
    }

    private static String path(String text) {
        return "/api/v1/accounts?limit=50&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first text that begins otherwise. */
    private static String behind(String word) {
        int last = word.length() - 1;
        return word.substring(0, last) + (char) (word.charAt(last) + 1);
    }
}
