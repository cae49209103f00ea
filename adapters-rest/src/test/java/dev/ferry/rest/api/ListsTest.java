package dev.ferry.rest.api;

import static dev.ferry.rest.Person.body;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.rest.Companies;
import dev.ferry.rest.KeptFindings;
import dev.ferry.rest.MovedCompany;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.description.Described;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every list of the API, page by page, while something in it changes: what stays in it is shown once, neither passed
 * over nor shown twice. A list without a row here fails the build.
 */
class ListsTest {
    private static final String CONTOSO = "/accounts/{publisherId}";
    private static final String DEVELOPER = "{\"email\":\"developer@contoso.example\"}";
    private static final List<String> TOPICS = List.of("managing", "publishing", "certification", "migrated-in-error");

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    /** What happens to the list between its first page and the others. */
    @FunctionalInterface
    private interface Change {
        void happens(MovedCompany contoso, JsonNode firstOfTheList) throws IOException, InterruptedException;
    }

    /**
     * A list.
     *
     * @param query that it is asked with
     * @param change takes the first row away, or brings one before it; where neither is possible, one behind it
     */
    private record Row(String query, Change change) {}

    private static final Map<String, Row> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "GET /accounts",
                    new Row("", (contoso, _) -> contoso.companies().with(Samples.legacyAccount("alpine")))),
            Map.entry(
                    "GET " + CONTOSO + "/history",
                    new Row("", (contoso, _) -> body(contoso.owner().get("/accounts/contoso/history?limit=1"), 200))),
            Map.entry("GET " + CONTOSO + "/users", new Row("", (contoso, first) -> remove(contoso, first))),
            Map.entry("GET /legacy" + CONTOSO + "/users", new Row("", (_, _) -> forgetALegacyUser())),
            Map.entry("GET " + CONTOSO + "/offers", new Row("", (_, _) -> addOffer("a-new"))),
            Map.entry("GET /offers", new Row("", (_, _) -> addOffer("a-new"))),
            Map.entry("GET /deadlines/standing", new Row("", (_, _) -> addOffer("a-new"))),
            Map.entry("GET /figures", new Row("from=2019-07-01&to=2019-07-31", (_, _) -> addDay("2019-07-01"))),
            // systems neither come nor go
            Map.entry("GET /systems", new Row("", (_, _) -> {})),
            Map.entry("GET /certifications", new Row("", (_, first) -> takeBack(first))),
            Map.entry("GET /solutions", new Row("", (_, _) -> addSolution("a"))),
            Map.entry("GET " + CONTOSO + "/cases", new Row("", (contoso, first) -> answer(contoso, first))),
            Map.entry("GET /cases", new Row("state=open", (contoso, first) -> answer(contoso, first))),
            Map.entry("GET /enrolments", new Row("", (contoso, first) -> decide(contoso, first))),
            Map.entry("GET /memberships", new Row("state=unconfirmed", (_, first) -> confirm(first))),
            Map.entry("POST /people/export", new Row("", (contoso, first) -> remove(contoso, first.get("facts"))))));

    private static final Finding UNCONFIRMED =
            new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed());

    /** Contoso has moved, with some of everything that there are lists of. */
    private static MovedCompany world() throws IOException, InterruptedException {
        server.forgetAll();
        List<Offer> offers = Stream.of("crm", "erp", "fin", "hr", "law")
                .map(id -> HandedInOffers.listed(id, "https://appsource.example/" + id))
                .toList();
        MovedCompany contoso = MovedCompany.on(server, offers);
        offers.forEach(
                offer -> HandedInOffers.handIn(server.stores(), new OfferKey(Samples.id("contoso"), offer.id())));
        Companies companies = contoso.companies();
        Stream.of("fabrikam", "northwind", "tailspin", "woodgrove").forEach(name -> {
            companies.with(Samples.legacyAccount(name)).withTenant(name);
            companies.withEnrolmentThatWaits(name);
        });
        body(companies.operator().get("/memberships"), 200); // so that all are judged
        Stream.of("fabrikam", "northwind", "tailspin", "woodgrove")
                .forEach(name -> KeptFindings.of(server, name, List.of(UNCONFIRMED)));
        Stream.of("k", "l", "m", "n").forEach(ListsTest::addSolution);
        Stream.of("2019-07-02", "2019-07-03", "2019-07-31").forEach(ListsTest::addDay);
        for (String topic : TOPICS) {
            body(
                    contoso.owner().post("/accounts/contoso/cases", "{\"topic\":\"" + topic + "\",\"text\":\"How?\"}"),
                    201);
        }
        return contoso;
    }

    private static void confirm(JsonNode number) {
        KeptFindings.of(server, number.get("publisherId").asText(), List.of());
    }

    private static void remove(MovedCompany contoso, JsonNode user) throws IOException, InterruptedException {
        HttpResponse<String> removed = contoso.owner()
                .send("DELETE", "/accounts/contoso/users/" + user.get("userId").asText(), noBody(), "If-Match", "*");
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
    }

    private static void forgetALegacyUser() {
        LegacyAccount there =
                server.stores().legacyAccounts().find(Samples.id("contoso")).orElseThrow();
        server.stores()
                .legacyAccounts()
                .replaceAll(List.of(new LegacyAccount(
                        there.id(),
                        there.displayName(),
                        there.mpnId(),
                        there.company(),
                        there.payoutProfile(),
                        there.users().subList(1, there.users().size()),
                        there.offers())));
    }

    private static void addOffer(String id) {
        server.stores()
                .offers()
                .addAll(OfferStages.arrived(Samples.id("contoso"), List.of(OfferStages.of(id, Situation.DRAFT))));
    }

    private static void addSolution(String id) {
        server.stores()
                .goToMarketPortal()
                .add(new Solution(id, Samples.id("fabrikam"), "Solution " + id, Optional.empty(), Optional.empty()));
    }

    private static void addDay(String day) {
        server.stores().figures().keep(new DayFigures(LocalDate.parse(day), Samples.NOON, Map.of("accounts", 7L)));
    }

    private static void takeBack(JsonNode offer) {
        OfferKey key = new OfferKey(
                Samples.id("contoso"), new OfferId(offer.get("offerId").asText()));
        server.stores()
                .offers()
                .save(new ListedOffer(
                        OfferStages.as(key, OfferStages.all(key.account()).getFirst()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void answer(MovedCompany contoso, JsonNode one) throws IOException, InterruptedException {
        body(
                contoso.companies()
                        .operator()
                        .post(
                                "/accounts/contoso/cases/" + one.get("caseId").asText() + "/answer",
                                "{\"state\":\"closed\",\"text\":\"So.\"}"),
                200);
    }

    private static void decide(MovedCompany contoso, JsonNode enrolment) throws IOException, InterruptedException {
        body(
                contoso.companies()
                        .operator()
                        .post("/enrolments/" + enrolment.get("mpnId").asText() + "/decision", "{\"accepted\":true}"),
                200);
    }

    @Test
    void everyListHasARow() {
        Set<String> lists = new TreeSet<>();
        for (Class<? extends JerseyPart> part : server.parts()) {
            for (Method method : part.getMethods()) {
                if (Arrays.stream(method.getParameters()).anyMatch(ListsTest::isCursor)) {
                    lists.add(route(part, method));
                }
            }
        }

        assertThat(lists).isEqualTo(ROWS.keySet());
    }

    private static boolean isCursor(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query != null && query.value().equals("cursor");
    }

    private static String route(Class<?> part, Method method) {
        Path below = method.getAnnotation(Path.class);
        String verb = Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(one -> one != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
        return verb + " " + part.getAnnotation(Path.class).value().substring(Api.ROOT.length())
                + (below == null ? "" : below.value());
    }

    @TestFactory
    Stream<DynamicTest> whatStaysIsShownOnceWhateverComesAndGoes() {
        return ROWS.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    MovedCompany contoso = world();
                    Person operator = contoso.companies().operator();
                    List<JsonNode> before = all(operator, row, 200);
                    assertThat(before).as("rows to page through").hasSizeGreaterThan(1);

                    List<JsonNode> seen = new ArrayList<>();
                    JsonNode page = part(operator, row, 1, "");
                    page.get("items").forEach(seen::add);
                    row.getValue().change().happens(contoso, seen.getFirst());
                    while (page.get("cursor").isTextual()) {
                        page = part(
                                operator,
                                row,
                                1,
                                "&cursor=" + page.get("cursor").asText());
                        page.get("items").forEach(seen::add);
                    }

                    Set<JsonNode> stays = new HashSet<>(before);
                    stays.retainAll(Set.copyOf(all(operator, row, 200)));
                    assertThat(seen).doesNotHaveDuplicates();
                    assertThat(seen).containsAll(stays);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCursorThatWasCutOrChangedIsFoundOut() {
        return ROWS.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Person operator = world().companies().operator();
                    String cursor = part(operator, row, 1, "").get("cursor").asText();
                    for (String damaged : List.of(
                            cursor.substring(1),
                            cursor.substring(0, cursor.length() - 2),
                            cursor + "AAAA",
                            (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1),
                            "",
                            "NQ",
                            "!")) {
                        JsonNode problem =
                                Person.problem(ask(operator, row, 1, "&cursor=" + damaged), 400, "bad-request");
                        assertThat(problem.get("errors").get(0).get("pointer").asText())
                                .isEqualTo("#/cursor");
                    }
                    assertThat(cursor).doesNotContain("@");
                }));
    }

    /** In another list it would pass over what nobody then looks for. */
    @TestFactory
    Stream<DynamicTest> aCursorIsGoodForTheListThatGaveIt() throws IOException, InterruptedException {
        Person operator = world().companies().operator();
        Map<String, String> cursors = new TreeMap<>();
        for (Map.Entry<String, Row> row : ROWS.entrySet()) {
            cursors.put(row.getKey(), part(operator, row, 1, "").get("cursor").asText());
        }
        JsonNode paths = Described.by(server).api().get("paths");
        return ROWS.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    String own = "&cursor=" + cursors.get(row.getKey());
                    for (String other : cursors.keySet()) {
                        if (!other.equals(row.getKey())) {
                            requireNoCursor(other, ask(operator, row, 1, "&cursor=" + cursors.get(other)));
                        }
                    }
                    for (String filter : filters(paths, row.getKey())) {
                        if (!row.getValue().query().contains(filter + "=")) {
                            requireNoCursor(filter, ask(operator, row, 1, own + "&" + filter + "=2019-08-01"));
                        }
                    }
                    assertThat(ask(operator, row, 2, own).statusCode())
                            .as("how many are asked for is no filter")
                            .isEqualTo(200);
                }));
    }

    private static void requireNoCursor(String what, HttpResponse<String> answer) throws IOException {
        assertThat(answer.body()).as(what).contains("\"#/cursor\"");
        Person.problem(answer, 400, "bad-request");
    }

    private static List<String> filters(JsonNode paths, String list) {
        String[] route = list.split(" ", 2);
        return paths.at("/" + (Api.ROOT + route[1]).replace("/", "~1") + "/" + route[0].toLowerCase(Locale.ROOT))
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .filter(name -> !Set.of("limit", "cursor").contains(name))
                .toList();
    }

    @Test
    void aCursorOfOneAccountIsNoneOfAnother() throws IOException, InterruptedException {
        Person operator = world().companies().operator();
        String cursor = body(operator.get("/legacy/accounts/contoso/users?limit=1"), 200)
                .get("cursor")
                .asText();

        requireNoCursor("fabrikam", operator.get("/legacy/accounts/fabrikam/users?limit=1&cursor=" + cursor));
    }

    /** What is kept of them would be handed out with gaps. */
    @Test
    void aCursorOfOnePersonIsNoneOfAnother() throws IOException, InterruptedException {
        Person operator = world().companies().operator();
        String export = "/people/export?limit=1";
        String cursor =
                body(operator.post(export, DEVELOPER), 200).get("cursor").asText();

        requireNoCursor("owner", operator.post(export + "&cursor=" + cursor, "{\"email\":\"owner@contoso.example\"}"));
        body(operator.post(export + "&cursor=" + cursor, DEVELOPER.replace("dev", "DEV")), 200);
    }

    private static List<JsonNode> all(Person operator, Map.Entry<String, Row> row, int limit)
            throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        part(operator, row, limit, "").get("items").forEach(all::add);
        return all;
    }

    /** The part at this cursor, query and all; the first without one. */
    private static JsonNode part(Person operator, Map.Entry<String, Row> row, int limit, String cursor)
            throws IOException, InterruptedException {
        return body(ask(operator, row, limit, cursor), 200);
    }

    private static HttpResponse<String> ask(Person operator, Map.Entry<String, Row> row, int limit, String cursor)
            throws IOException, InterruptedException {
        String[] route = row.getKey().replace("{publisherId}", "contoso").split(" ", 2);
        String path = route[1] + "?limit=" + limit + "&" + row.getValue().query() + cursor;
        return route[0].equals("GET") ? operator.get(path) : operator.post(path, DEVELOPER);
    }
}
