package dev.ferry.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of each table, by example: every column, and what it does not take. */
class RowsTest {
    private static final String TENANT = "11111111-1111-4111-8111-111111111111";
    private static final String OFFER_COLUMNS = "publisher_id,offer_id,name,kind,situation,in_appsource,appsource_url,"
            + "requires_cloud_embed,co_sell_prioritised,certified_before,premium_eligible,legal_entity,contacts,"
            + "collateral,markets\n";

    private static final OfferPages PAGES = OfferPages.NONE
            .with(new PageContent(Page.LISTING, Map.of("summary", List.of("Ships"))))
            .with(new PageContent(Page.AVAILABILITY, Map.of("markets", List.of("SE", "NL"))));

    @TempDir
    Path temporary;

    private ExportFolder export = new ExportFolder(Path.of(""));

    @BeforeEach
    void begin() {
        export = ExportFolder.begin(temporary);
    }

    private ReadExport read() {
        return ReadExport.at(export.location());
    }

    @Test
    void aMembershipHasItsTenantStandingKindAndCompany() {
        export.with(
                "memberships.csv",
                "mpn_id,tenant_id,standing,kind,company_name\n"
                        + "007," + TENANT + ",awaiting-membership-center,location,Contoso AB\n"
                        + "8," + TENANT.toUpperCase(Locale.ROOT) + ",active,,\n");
        TenantId tenant = new TenantId(UUID.fromString(TENANT));
        assertThat(read().memberships())
                .containsExactly(
                        new Sourced<>(
                                new Membership(
                                        new MpnId("007"),
                                        tenant,
                                        MembershipState.AWAITING_MEMBERSHIP_CENTER,
                                        MembershipKind.LOCATION,
                                        Optional.of("Contoso AB")),
                                new Source("memberships.csv", 2),
                                "007," + TENANT + ",awaiting-membership-center,location,Contoso AB"),
                        new Sourced<>(
                                new Membership(
                                        new MpnId("8"),
                                        tenant,
                                        MembershipState.ACTIVE,
                                        MembershipKind.GLOBAL,
                                        Optional.empty()),
                                new Source("memberships.csv", 3),
                                "8," + TENANT.toUpperCase(Locale.ROOT) + ",active,,"));
    }

    @Test
    void aMembershipThatIsWrongIsRejectedByItsColumn() {
        export.with(
                "memberships.csv",
                "mpn_id,tenant_id,standing,kind\n"
                        + "1," + TENANT + ",active,\n"
                        + "1," + TENANT + ",inactive,\n"
                        + "x2," + TENANT + ",active,\n"
                        + "3,not-a-uuid,active,\n"
                        + "4," + TENANT + ",Active,\n"
                        + "5," + TENANT + ",,\n"
                        + "6," + TENANT + ",not-vetted,branch\n"
                        + "," + TENANT + ",active,\n"
                        + "7,,active,\n");
        ReadExport read = read();
        // Which of two with one number stands depends on whose tenant is known: that is not for the reader to say.
        assertThat(read.memberships()).extracting(row -> row.source().line()).containsExactly(2L, 3L);
        assertThat(read.rejects())
                .containsExactlyInAnyOrder(
                        "memberships.csv:4 mpn_id mpn-invalid",
                        "memberships.csv:5 tenant_id malformed-id",
                        "memberships.csv:6 standing unknown-value",
                        "memberships.csv:7 standing value-missing",
                        "memberships.csv:8 kind unknown-value",
                        "memberships.csv:9 mpn_id value-missing",
                        "memberships.csv:10 tenant_id value-missing");
    }

    @Test
    void anOfferHasAllItsColumns() {
        export.with(
                "offers.csv",
                OFFER_COLUMNS
                        + "contoso,crm-1,CRM ✓,dynamics-365-customer-engagement,published,true,https://a.example/x,"
                        + "TRUE,false,true,,Contoso AB,a@x.example; b@x.example ;,deck.pdf,SE;NL\n"
                        + "contoso,other,Other,other,not-detected,,,,,,,,,,\n");
        assertThat(read().accounts().getFirst().offers())
                .containsExactly(
                        new Offer(
                                new OfferId("crm-1"),
                                "CRM ✓",
                                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                                Situation.PUBLISHED,
                                true,
                                Optional.of("https://a.example/x"),
                                true,
                                false,
                                true,
                                false,
                                Optional.of("Contoso AB"),
                                List.of("a@x.example", "b@x.example"),
                                List.of("deck.pdf"),
                                List.of("SE", "NL")),
                        new Offer(
                                new OfferId("other"),
                                "Other",
                                OfferKind.OTHER,
                                Situation.NOT_DETECTED,
                                false,
                                Optional.empty(),
                                false,
                                false,
                                false,
                                false,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of()));
    }

    @Test
    void anOfferHasThePagesThatWereGivenEarlier() {
        export.with(
                "offers.jsonl",
                "{\"publisher_id\":\"contoso\",\"offer_id\":\"crm\",\"name\":\"CRM\",\"kind\":\"other\","
                        + "\"situation\":\"draft\",\"pages\":{\"listing\":{\"summary\":\" Ships \",\"logoUrl\":null},"
                        + "\"availability\":{\"markets\":[\"SE\",\"NL\"]},\"leads\":{}}}\n");
        assertThat(read().accounts().getFirst().offers())
                .extracting(Offer::pages)
                .containsExactly(PAGES);
    }

    @Test
    void anAppSourceUrlIsAnAddressThatPeopleMayBeSentTo() {
        export.with("offers.csv", """
            publisher_id,offer_id,name,kind,situation,appsource_url
            contoso,a,A,other,published,javascript:alert(1)
            contoso,b,B,other,published,appsource.example/product/b
            contoso,c,C,other,published,https://appsource.example/product/c
            contoso,d,D,other,published,
            """);

        ReadExport read = read();
        assertThat(read.accounts().getFirst().offers())
                .extracting(offer -> offer.id().value())
                .containsExactly("c", "d");
        assertThat(read.rejects())
                .containsExactly(
                        "offers.csv:2 appsource_url malformed-url", "offers.csv:3 appsource_url malformed-url");
    }

    @Test
    void halfOfASurrogatePairIsNoTextAndNeverBecomesAnotherSign() {
        export.without("accounts.csv").with("accounts.jsonl", """
            {"publisher_id":"contoso","display_name":"Cont\\ud83doso"}
            {"publisher_id":"fabrikam","display_name":"Fabrikam \\ud83d\\ude00"}
            """);
        export.with("offers.jsonl", """
            {"publisher_id":"fabrikam","offer_id":"crm","name":"CRM","kind":"other","situation":"draft",\
            "markets":["S\\ude00E"]}
            """);

        ReadExport read = read();
        assertThat(read.accounts()).extracting(LegacyAccount::displayName).containsExactly("Fabrikam 😀");
        assertThat(read.rejects())
                .contains(
                        "accounts.jsonl:1 display_name control-characters",
                        "offers.jsonl:1 markets control-characters");
    }

    @Test
    void pagesMayStandInACellOverSeveralLines() {
        export.with("offers.csv", """
            publisher_id,offer_id,name,kind,situation,pages
            contoso,crm,CRM,other,draft,"{""listing"": {""summary"": ""Ships""},
             ""availability"": {""markets"": [""SE"", ""NL""]}}"
            contoso,erp,ERP,other,draft,
            """);
        assertThat(read().accounts().getFirst().offers())
                .extracting(Offer::pages)
                .containsExactly(PAGES, OfferPages.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "nonsense | not-an-object",
                "{'listing': | not-an-object",
                "[] | not-an-object",
                "null | not-an-object",
                "{} {} | not-an-object",
                "{'listing': {}, 'listing': {}} | not-an-object",
                "{'listing': 'text'} | not-an-object",
                "{'cover': {}} | unknown-value",
                "{'listing': {'price': '1'}} | unknown-value",
                "{'listing': {'summary': 1}} | not-a-text",
                "{'listing': {'contacts': 'Anna'}} | not-a-list",
                "{'listing': {'helpUrl': 'ftp://x.example'}} | malformed-url",
                "{'availability': {'markets': ['SE', 'X1']}} | malformed-country"
            })
    void pagesThatAreWrongRejectTheirRow(String json, String code) {
        export.with(
                "offers.csv",
                "publisher_id,offer_id,name,kind,situation,pages\n" + "contoso,crm,CRM,other,draft,\""
                        + json.replace("'", "\"\"") + "\"\n");
        ReadExport read = read();
        assertThat(read.accounts().getFirst().offers()).isEmpty();
        assertThat(read.rejects()).containsExactly("offers.csv:2 pages " + code);
    }

    @Test
    void anOfferThatIsWrongIsRejectedByItsColumn() {
        export.with("offers.csv", """
            publisher_id,offer_id,name,kind,situation,in_appsource
            contoso,one,One,other,draft,
            contoso,one,Again,other,draft,
            contoso,two words,Two,other,draft,
            contoso,three,,other,draft,
            contoso,four,Four,game,draft,
            contoso,five,Five,other,sold,
            contoso,six,Six,other,draft,yes
            nobody,seven,Seven,other,draft,
            ,eight,Eight,other,draft,
            """);
        ReadExport read = read();
        assertThat(read.accounts().getFirst().offers()).hasSize(1);
        assertThat(read.rejects())
                .containsExactlyInAnyOrder(
                        "offers.csv:3 offer_id duplicate-key",
                        "offers.csv:4 offer_id malformed-id",
                        "offers.csv:5 name value-missing",
                        "offers.csv:6 kind unknown-value",
                        "offers.csv:7 situation unknown-value",
                        "offers.csv:8 in_appsource unknown-value",
                        "offers.csv:9 publisher_id unknown-account",
                        "offers.csv:10 publisher_id value-missing");
    }

    @Test
    void aServicePrincipalIsKnownByItsObjectIdWhateverAddressComesWithIt() {
        export.with("users.csv", """
            publisher_id,email,legacy_role,kind,object_id
            contoso,,contributor,service-principal,App-1
            contoso,not even an address,contributor,service-principal,app-2
            contoso,robot@contoso.example,contributor,service-principal,APP-1
            """);
        ReadExport read = read();
        assertThat(read.accounts().getFirst().users())
                .allMatch(user -> user.identity().email().isEmpty())
                .extracting(user -> user.identity().objectId())
                .containsExactly(Optional.of(new ObjectId("app-1")), Optional.of(new ObjectId("app-2")));
        assertThat(read.rejects()).containsExactly("users.csv:4 object_id duplicate-key");
    }

    @Test
    void textAndListsAreBounded() {
        export.with(
                "offers.csv",
                "publisher_id,offer_id,name,kind,situation,markets\n"
                        + "contoso,fits," + "å".repeat(500) + ",other,draft," + "SE;".repeat(3_333) + "\n"
                        + "contoso,long," + "å".repeat(501) + ",other,draft,\n"
                        + "contoso,list,List,other,draft," + "SE;".repeat(3_334) + "\n");
        ReadExport read = read();
        assertThat(read.accounts().getFirst().offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.markets()).hasSize(3_333));
        assertThat(read.rejects())
                .containsExactly("offers.csv:3 name value-too-long", "offers.csv:4 markets value-too-long");
    }

    @Test
    void anAccountHasSoManyUsersAndNoMore() {
        StringBuilder users = new StringBuilder("publisher_id,email,legacy_role,kind\n");
        for (int i = 0; i < 200_002; i++) {
            users.append("contoso,u").append(i).append("@c.example,contributor,work\n");
        }
        export.with("users.csv", users.toString());
        ReadExport read = read();
        assertThat(read.accounts().getFirst().users()).hasSize(200_000);
        assertThat(read.rejects())
                .containsExactly("users.csv:200002 publisher_id too-many", "users.csv:200003 publisher_id too-many");
    }

    @Test
    void aCellThatGoesOnAfterItsClosingQuoteIsNeverGuessedAt() {
        for (String cell : new String[] {"\"Con\"toso", "\"Contoso\" ", "\"The \"best\" AB\""}) {
            export.with("accounts.csv", "publisher_id,display_name\nfirst,First\ncontoso," + cell + "\nnext,Next\n");
            assertThat(new FileExportReader(Limits.STANDARD).open(export.location()))
                    .isEqualTo(Outcome.refused(
                            new Refusal(Code.EXPORT_UNREADABLE, Map.of("file", "accounts.csv", "line", 3L))));
        }
    }

    @Test
    void aQuoteWithinACellWithoutQuotesIsACharacter() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,The \"best\" AB\n");
        assertThat(read().accounts().getFirst().displayName()).isEqualTo("The \"best\" AB");
    }
}
