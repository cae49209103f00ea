package dev.ferry.testkit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.LostMembership;
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
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ExportReader} must do. Extend it, hand out a reader. Tests are final: no passing by overriding. */
public abstract class ExportReaderContract extends Contract {
    @TempDir
    protected Path temporary;

    protected ExportFolder export = new ExportFolder(Path.of(""));
    private final CollectedRejects rejects = new CollectedRejects();

    protected abstract ExportReader reader();

    @BeforeEach
    final void begin() throws Exception {
        export = ExportFolder.begin(Files.createDirectory(temporary.resolve("export")));
    }

    private Export open(String location) {
        return switch (reader().open(location)) {
            case Outcome.Done<Export>(var opened) -> opened;
            case Outcome.Refused<Export>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private List<LegacyAccount> accounts(String location) {
        try (Export opened = open(location);
                var accounts = opened.accounts(rejects)) {
            return accounts.toList();
        }
    }

    private void assertRefused(Code code) {
        assertThat(reader().open(export.location()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    @Test
    public final void anArchiveAndJsonLinesAndGzipSayTheSameAsADirectoryOfCsv() {
        List<LegacyAccount> expected = accounts(export.location());
        assertThat(accounts(export.zipped(temporary.resolve("flat.zip"), ""))).isEqualTo(expected);
        assertThat(accounts(export.zipped(temporary.resolve("one.zip"), "one/")))
                .isEqualTo(expected);
        export.gzipped("users.csv");
        assertThat(accounts(export.location())).isEqualTo(expected);
        export.without("accounts.csv")
                .with(
                        "accounts.jsonl",
                        "{\"mpn_id\":1000001,\"publisher_id\":\"contoso\",\"display_name\":\"Contoso\"}\n");
        assertThat(accounts(export.location())).isEqualTo(expected);
        assertThat(rejects.lines()).isEmpty();
    }

    @Test
    public final void allThatAnExportSaysOfAnAccountIsRead() {
        export.with("accounts.csv", """
            publisher_id,display_name,mpn_id,company_name,country,payout_profile
            fabrikam,Fabrikam,,,,
            contoso,Contoso Shop,1000001,Contoso AB,SE,true
            """).with("users.csv", """
                publisher_id,email,legacy_role,kind,display_name,object_id,language
                contoso,anna@contoso.example,owner,work,Anna Ek,object-of-anna,sv
                contoso,bo@mail.example,contributor,microsoft-account,,,
                contoso,team@contoso.example,contributor,group,,,
                contoso,,contributor,service-principal,Build,object-of-build,
                fabrikam,fia@fabrikam.example,owner,work,,,
                """).with("offers.csv", """
                    publisher_id,offer_id,name,kind,situation,in_appsource,appsource_url,requires_cloud_embed,\
                    co_sell_prioritised,certified_before,premium_eligible,legal_entity,contacts,collateral,markets,pages
                    contoso,crm,CRM,dynamics-365-customer-engagement,published,true,https://store.example/crm,\
                    false,true,false,true,Contoso AB,anna;bo,https://a.example;https://b.example,SE;NL,\
                    "{""listing"":{""summary"":""Ships""}}"
                    contoso,erp,ERP,dynamics-365-operations,draft,false,,true,false,true,false,,,,,
                    contoso,till,Till,dynamics-365-business-central,not-detected,,,,,,,,,,,
                    """);
        Offer crm = new Offer(
                new OfferId("crm"),
                "CRM",
                OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT,
                Situation.PUBLISHED,
                true,
                Optional.of("https://store.example/crm"),
                false,
                true,
                false,
                true,
                Optional.of("Contoso AB"),
                List.of("anna", "bo"),
                List.of("https://a.example", "https://b.example"),
                List.of("SE", "NL"),
                OfferPages.NONE.with(new PageContent(Page.LISTING, Map.of("summary", List.of("Ships")))));
        LegacyAccount contoso = new LegacyAccount(
                new PublisherId("contoso"),
                "Contoso Shop",
                Optional.of("1000001"),
                new CompanyProfile(Optional.of("Contoso AB"), Optional.of("SE")),
                true,
                List.of(
                        user(
                                UserKind.WORK,
                                "anna@contoso.example",
                                LegacyRole.OWNER,
                                "Anna Ek",
                                "object-of-anna",
                                "sv"),
                        user(UserKind.MICROSOFT_ACCOUNT, "bo@mail.example", LegacyRole.CONTRIBUTOR, "", "", ""),
                        user(UserKind.GROUP, "team@contoso.example", LegacyRole.CONTRIBUTOR, "", "", ""),
                        user(UserKind.SERVICE_PRINCIPAL, "", LegacyRole.CONTRIBUTOR, "Build", "object-of-build", "")),
                List.of(
                        crm,
                        plain("erp", "ERP", OfferKind.DYNAMICS_365_OPERATIONS, Situation.DRAFT, true),
                        plain("till", "Till", OfferKind.DYNAMICS_365_BUSINESS_CENTRAL, Situation.NOT_DETECTED, false)));
        LegacyAccount fabrikam = new LegacyAccount(
                new PublisherId("fabrikam"),
                "Fabrikam",
                Optional.empty(),
                new CompanyProfile(Optional.empty(), Optional.empty()),
                false,
                List.of(user(UserKind.WORK, "fia@fabrikam.example", LegacyRole.OWNER, "", "", "")),
                List.of());

        assertThat(accounts(export.location())).containsExactly(contoso, fabrikam);
        assertThat(rejects.lines()).isEmpty();
    }

    private static LegacyUser user(
            UserKind kind, String email, LegacyRole role, String name, String objectId, String language) {
        Identity identity = new Identity(
                kind, given(email).map(Samples::email), given(objectId).map(ObjectId::new));
        return new LegacyUser(identity, role, given(name), given(language), true);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static Offer plain(String id, String name, OfferKind kind, Situation situation, boolean before) {
        return new Offer(
                new OfferId(id),
                name,
                kind,
                situation,
                false,
                Optional.empty(),
                before,
                false,
                before,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    public final void allThatAnExportSaysOfCompaniesIsRead() {
        export.with("tenants.csv", "tenant_id,display_name,domains\n" + ID + "1,Contoso,b.example;A.example\n")
                .with(
                        "memberships.csv",
                        "mpn_id,tenant_id,standing,kind,company_name\n"
                                + "7," + ID + "1,active,,Contoso AB\n"
                                + "8," + ID + "2,not-vetted,location,\n");
        try (Export opened = open(export.location());
                var tenants = opened.tenants(rejects)) {
            assertThat(tenants)
                    .containsExactly(new Tenant(
                            tenant("1"), "Contoso", Set.of(new Domain("a.example"), new Domain("b.example"))));
            try (var memberships = opened.memberships(rejects)) {
                assertThat(memberships)
                        .extracting(Sourced::value, Sourced::source)
                        .containsExactly(
                                tuple(
                                        new Membership(
                                                new MpnId("7"),
                                                tenant("1"),
                                                MembershipState.ACTIVE,
                                                MembershipKind.GLOBAL,
                                                Optional.of("Contoso AB")),
                                        new Source("memberships.csv", 2)),
                                tuple(
                                        new Membership(
                                                new MpnId("8"),
                                                tenant("2"),
                                                MembershipState.NOT_VETTED,
                                                MembershipKind.LOCATION,
                                                Optional.empty()),
                                        new Source("memberships.csv", 3)));
            }
        }
        assertThat(rejects.lines()).isEmpty();
    }

    private static TenantId tenant(String number) {
        return new TenantId(UUID.fromString(ID + number));
    }

    private String fingerprint(String location) {
        try (Export opened = open(location)) {
            return opened.fingerprint();
        }
    }

    @Test
    public final void theFingerprintIsThatOfTheBytesHoweverTheyArePacked() {
        String print = fingerprint(export.location());
        assertThat(print).matches("[0-9a-f]{1,64}").isEqualTo(fingerprint(export.location()));
        assertThat(fingerprint(export.zipped(temporary.resolve("packed.zip"), "one/")))
                .isEqualTo(print);
        export.gzipped("users.csv");
        assertThat(fingerprint(export.location())).isEqualTo(print);
    }

    @Test
    public final void anotherByteOrTheSameBytesInAnotherFileMakeAnotherFingerprint() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Contoso\n");
        String print = fingerprint(export.location());
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Contosa\n");
        assertThat(fingerprint(export.location())).isNotEqualTo(print);
        String both = "tenant_id,display_name,domains,mpn_id,standing\n";
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Contoso\n");
        String inTenants = fingerprint(export.with("tenants.csv", both).location());
        String inMemberships = fingerprint(
                export.without("tenants.csv").with("memberships.csv", both).location());
        assertThat(List.of(print, inTenants, inMemberships)).doesNotHaveDuplicates();
    }

    @Test
    public final void columnsComeInAnyOrderAndUnknownOnesAreAWarning() {
        export.with(
                "accounts.csv",
                "\uFEFFshoe_size,display_name,publisher_id\r\n44,\"Con\"\"toso\r\nAB\",contoso\r\n\r\n");
        assertThat(accounts(export.location()).getFirst().displayName()).isEqualTo("Con\"toso AB");
        try (Export opened = open(export.location())) {
            assertThat(opened.accountRows()).isEqualTo(1);
            assertThat(opened.warnings()).containsExactly(new ExportWarning.UnknownColumn("accounts.csv", "shoe_size"));
        }
    }

    @Test
    public final void streamsAreInTheOrderOfKeysAndCanBeTakenAgain() {
        export.with("accounts.csv", "publisher_id,display_name\nb,B\na_1,A1\na,A\na-1,A-1\n9,Nine\n");
        try (Export opened = open(export.location())) {
            List<String> ids =
                    opened.accounts(rejects).map(one -> one.id().value()).toList();
            assertThat(ids).containsExactly("9", "a", "a-1", "a_1", "b");
            assertThat(opened.accounts(rejects).map(one -> one.id().value())).isEqualTo(ids);
            assertThat(opened.lacking(Set.of(new PublisherId("a"), new PublisherId("zzz"))))
                    .containsExactly(new PublisherId("zzz"));
        }
    }

    @Test
    public final void aRowThatCannotBeTakenIsRejectedAlone() {
        export.with("accounts.csv", """
            publisher_id,display_name,mpn_id,country
            contoso,Contoso,what ever,se
            Bad,x,,
            lost,,,
            far,Far,,Atlantis
            contoso,Again,,
            ragged,Ragged
            bidi,\u202Etxt,,
            """).with("users.csv", """
                publisher_id,email,legacy_role,kind,object_id,language
                contoso,Elin@Contoso.example,owner,work,,sv
                contoso,elin@CONTOSO.example,contributor,work,,
                contoso,bob@contoso.example,boss,work,,
                contoso,not an address,owner,work,,
                contoso,,owner,service-principal,,
                contoso,x@contoso.example,owner,work,,sv_SE
                contoso,y@contoso.example,owner,work,,nl_BE.UTF-8
                contoso,z@contoso.example,owner,work,,Swedish language
                lost,ann@contoso.example,owner,work,,
                """);
        List<LegacyAccount> accounts = accounts(export.location());
        assertThat(accounts).hasSize(1);
        assertThat(accounts.getFirst().mpnId()).contains("what ever");
        // A language that cannot be understood counts as none: nobody is lost by it.
        assertThat(accounts.getFirst().users())
                .extracting(user -> user.identity().key(), LegacyUser::language)
                .containsExactly(
                        tuple("elin@contoso.example", Optional.of("sv")),
                        tuple("x@contoso.example", Optional.of("sv-SE")),
                        tuple("y@contoso.example", Optional.of("nl-BE")),
                        tuple("z@contoso.example", Optional.empty()));
        assertThat(rejects.lines())
                .containsExactlyInAnyOrder(
                        "accounts.csv:3 publisher_id malformed-publisher-id",
                        "accounts.csv:4 display_name value-missing",
                        "accounts.csv:5 country malformed-country",
                        "accounts.csv:6 publisher_id duplicate-key",
                        "accounts.csv:7  row-ragged",
                        "accounts.csv:8 display_name control-characters",
                        "users.csv:3 email duplicate-key",
                        "users.csv:4 legacy_role unknown-value",
                        "users.csv:5 email malformed-email",
                        "users.csv:6 object_id value-missing",
                        "users.csv:10 publisher_id account-rejected");
    }

    @Test
    public final void whoIsOfARejectedAccountIsToldWhereItStands() {
        export.with("accounts.csv", "publisher_id,display_name,country\nlost,Lost,Atlantis\n")
                .with("users.csv", """
                    publisher_id,email,legacy_role,kind
                    lost,a@b.example,owner,work
                    none,a@b.example,owner,work
                    """);
        assertThat(accounts(export.location())).isEmpty();
        assertThat(rejects.lines())
                .contains("users.csv:2 publisher_id account-rejected", "users.csv:3 publisher_id unknown-account");
    }

    @Test
    public final void anOwnerRightThatASecondRowLosesIsAWarning() {
        export.with("users.csv", """
            publisher_id,email,legacy_role,kind
            contoso,a@b.example,contributor,work
            contoso,A@b.example,owner,work
            contoso,a@b.example,contributor,work
            """);
        try (Export opened = open(export.location());
                var accounts = opened.accounts(rejects)) {
            assertThat(accounts).hasSize(1);
            assertThat(opened.warnings()).containsExactly(new ExportWarning.OwnerRightLost("contoso", "users.csv", 3));
        }
    }

    @Test
    public final void whatDatabasesWriteForNothingIsNoObjectId() {
        export.with("users.csv", """
            publisher_id,email,legacy_role,kind,object_id
            contoso,a@contoso.example,owner,work,NULL
            contoso,b@contoso.example,owner,work,\\N
            contoso,,contributor,service-principal,null
            """);
        assertThat(accounts(export.location()).getFirst().users())
                .hasSize(2)
                .allMatch(user -> user.identity().objectId().isEmpty());
        assertThat(rejects.lines()).containsExactly("users.csv:4 object_id value-missing");
    }

    @Test
    public final void whatIsRejectedKeepsItsRowAsItStood() {
        export.with("accounts.csv", """
            display_name,mood,publisher_id,country
            "Contoso, Inc.",,contoso,
            "Far, ""far""\",glad,far,Atlantis
            Ragged,x
            """)
                .with("users.csv", """
                    publisher_id,email,legacy_role,kind
                    contoso,=cmd,owner,work
                    contoso, spaced ,owner,work
                    """)
                .with("memberships.csv", "mpn_id,tenant_id,standing\n7,nobody,active\n");
        assertThat(accounts(export.location())).hasSize(1);
        try (Export opened = open(export.location());
                var memberships = opened.memberships(rejects)) {
            assertThat(memberships).isEmpty();
        }
        assertThat(rejects.rows("accounts.csv"))
                .containsExactlyInAnyOrder("\"Far, \"\"far\"\"\",glad,far,Atlantis", "Ragged,x");
        assertThat(rejects.rows("users.csv"))
                .containsExactlyInAnyOrder("contoso,=cmd,owner,work", "contoso, spaced ,owner,work");
        assertThat(rejects.rows("memberships.csv")).containsExactly("7,nobody,active");
    }

    @Test
    public final void aRowOfJsonIsKeptAsOneThatCanBeReadAgain() {
        export.without("accounts.csv").with("accounts.jsonl", """
            {oops
            {"publisher_id":"far","country":"Atlantis","display_name":"Far \\"x\\""}
            {"publisher_id":"near","country":"Nowhere","display_name":"Near","mood":"glad"}
            """);
        assertThat(accounts(export.location())).isEmpty();
        assertThat(rejects.rows("accounts.jsonl"))
                .containsExactlyInAnyOrder(
                        "{oops",
                        "{\"publisher_id\":\"far\",\"display_name\":\"Far \\\"x\\\"\",\"country\":\"Atlantis\"}",
                        "{\"publisher_id\":\"near\",\"country\":\"Nowhere\",\"display_name\":\"Near\",\"mood\":\"glad\"}");
    }

    @Test
    public final void aTenantOfJsonSaysWhichDomainsItHasBeItNone() {
        String none = "11111111-1111-4111-8111-111111111111";
        export.with("tenants.jsonl", """
            {"tenant_id":"%s","display_name":"None","domains":[]}
            {"tenant_id":"22222222-2222-4222-8222-222222222222","display_name":"Silent"}
            """.formatted(none));
        try (Export opened = open(export.location());
                var tenants = opened.tenants(rejects)) {
            assertThat(tenants).containsExactly(new Tenant(new TenantId(UUID.fromString(none)), "None", Set.of()));
        }
        assertThat(rejects.lines()).containsExactly("tenants.jsonl:2 domains value-missing");
    }

    @Test
    public final void rowsOfCommasAlonePassForBlankLines() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Contoso\n,\n ,\u00a0\n,,,,\n\n");
        assertThat(accounts(export.location())).hasSize(1);
        assertThat(rejects.lines()).isEmpty();
        try (Export opened = open(export.location())) {
            assertThat(opened.accountRows()).isEqualTo(1);
        }
    }

    private Export addition(LegacyAccount... known) {
        return switch (reader().openAddition(
                        export.location(),
                        id -> Stream.of(known)
                                .filter(account -> account.id().equals(id))
                                .findFirst())) {
            case Outcome.Done<Export>(var opened) -> opened;
            case Outcome.Refused<Export>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    @Test
    public final void anAdditionMayBeOfOneFileAlone() {
        LegacyAccount known = LegacyAccountSample.named("contoso").build();
        export.without("accounts.csv").with("users.csv", """
            publisher_id,email,legacy_role,kind
            contoso,mended@contoso.example,contributor,work
            nobody,x@contoso.example,owner,work
            """);
        try (Export opened = addition(known);
                var accounts = opened.accounts(rejects)) {
            assertThat(accounts.toList()).singleElement().satisfies(one -> {
                assertThat(one.displayName()).isEqualTo(known.displayName());
                assertThat(one.mpnId()).isEqualTo(known.mpnId());
                assertThat(one.users())
                        .extracting(user -> user.identity().key())
                        .containsExactly("mended@contoso.example");
                assertThat(one.offers()).isEmpty();
            });
            assertThat(opened.lacking(Set.of(known.id(), new PublisherId("nobody"))))
                    .containsExactly(new PublisherId("nobody"));
        }
        assertThat(rejects.lines()).contains("users.csv:3 publisher_id unknown-account");
        assertRefused(Code.EXPORT_FILE_MISSING);
    }

    @Test
    public final void anAdditionOfNothingIsRefused() {
        export.without("accounts.csv").without("users.csv");
        assertThat(reader().openAddition(export.location(), _ -> Optional.empty()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Code.EXPORT_FILE_MISSING));
    }

    @Test
    public final void anAccountThatAnAdditionHasARowForIsAsTheRowSays() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Renamed\n");
        try (Export opened = addition(LegacyAccountSample.named("contoso").build());
                var accounts = opened.accounts(rejects)) {
            assertThat(accounts.findFirst().orElseThrow().displayName()).isEqualTo("Renamed");
        }
    }

    @Test
    public final void aLineOfJsonThatCannotBeReadIsRejectedAlone() {
        export.without("accounts.csv").with("accounts.jsonl", """
            {"publisher_id":"contoso","display_name":"Contoso","payout_profile":true}
            {oops
            {"publisher_id":"a","publisher_id":"b"}
            []
            {"publisher_id":"n","display_name":{"en":"N"}}
            """);
        assertThat(accounts(export.location())).hasSize(1).allMatch(LegacyAccount::payoutProfile);
        assertThat(rejects.lines())
                .containsExactlyInAnyOrder(
                        "accounts.jsonl:2  row-unreadable",
                        "accounts.jsonl:3  row-unreadable",
                        "accounts.jsonl:4  row-unreadable",
                        "accounts.jsonl:5 display_name value-nested");
    }

    @Test
    public final void tenantsCompareById() {
        String id = "11111111-1111-4111-8111-11111111111";
        export.with(
                "tenants.csv",
                "tenant_id,display_name,domains\n" + id + "B,B,\n" + id + "a,A,Contoso.example; weiß.example\n" + id
                        + "b,B again,\n" + id + "c,C,not a domain\n");
        try (Export opened = open(export.location())) {
            assertThat(opened.tenants(rejects).map(Tenant::displayName)).containsExactly("A", "B");
            assertThat(rejects.lines())
                    .containsExactly("tenants.csv:4 tenant_id duplicate-key", "tenants.csv:5 domains malformed-domain");
        }
    }

    private static final String ID = "11111111-1111-4111-8111-11111111111";

    @Test
    public final void r9ARejectedMembershipIsTheLossOfItsNumber() {
        export.with(
                "memberships.csv",
                "mpn_id,tenant_id,standing,kind\n"
                        + "1," + ID + "1,Active,\n"
                        + "2," + ID + "1,active,planet\n"
                        + "MPN 3,{" + ID + "1},active,\n"
                        + "4,not a uuid,active,\n"
                        + "5," + ID + "1,,\n"
                        + "5," + ID + "1,active,\n"
                        + "6," + ID + "1,active,\n"
                        + "6," + ID + "1,Active,\n"
                        + ",,,\n");
        try (Export opened = open(export.location());
                var lost = opened.lostMemberships()) {
            assertThat(lost)
                    .containsExactlyInAnyOrder(
                            lost("1", ID + "1", 2), lost("2", ID + "1", 3), lost("3", ID + "1", 4), lost("4", "", 5));
            assertThat(opened.holds(CompanyTable.MEMBERSHIPS)).isTrue();
            assertThat(opened.holds(CompanyTable.TENANTS)).isFalse();
        }
    }

    @Test
    public final void r9ARowWhoseNumberCannotBeReadMayBeAboutAny() {
        export.with(
                "memberships.csv",
                "mpn_id,tenant_id,standing\n1.23E+06," + ID + "1,active\n," + ID + "2,active\n7," + ID
                        + "1,active,extra\n");
        try (Export opened = open(export.location());
                var lost = opened.lostMemberships()) {
            assertThat(lost)
                    .as("one for all that have no number")
                    .containsExactlyInAnyOrder(lost("", ID + "1", 2), lost("", "", 3));
        }
    }

    @Test
    public final void r9APartOfADamagedNumberOrDomainMayBePartOfAnother() {
        export.with("memberships.csv", "mpn_id,tenant_id,standing\nl2345," + ID + "1,active\n");
        export.with("tenants.csv", "tenant_id,display_name,domains\n" + ID + "1,One,m?nchen.example\n");
        try (Export opened = open(export.location());
                var memberships = opened.lostMemberships();
                var tenants = opened.lostTenants()) {
            assertThat(memberships).singleElement().returns(true, LostMembership::others);
            assertThat(tenants).singleElement().returns(true, LostTenant::others);
        }
    }

    private static LostMembership lost(String number, String tenant, long line) {
        return new LostMembership(
                Optional.of(number).filter(text -> !text.isEmpty()).map(MpnId::new),
                Optional.of(tenant)
                        .filter(text -> !text.isEmpty())
                        .map(UUID::fromString)
                        .map(TenantId::new),
                new Unavailability.RowRejected("memberships.csv", line));
    }

    @Test
    public final void r9ARejectedTenantIsTheLossOfItsDomains() {
        export.with(
                "tenants.csv",
                "tenant_id,display_name,domains\n"
                        + ID + "1,,one.example;weiß.example\n"
                        + "no id,Two,two.example\n"
                        + ID + "3,Three,\"three.example,https://three.test/; @tres.example\"\n"
                        + ID + "4,Four,four.example\n"
                        + ID + "4,Four again,four.example;vier.example\n"
                        + ID + "5,,\n"
                        + ID + "6,Six,six\n"
                        + ID + "7,Seven,seven.example,extra\n");
        try (Export opened = open(export.location());
                var lost = opened.lostTenants()) {
            assertThat(lost)
                    .containsExactlyInAnyOrder(
                            lost(ID + "1", false, 2, "one.example", "xn--wei-7ka.example"),
                            lost("", false, 3, "two.example"),
                            lost(ID + "3", false, 4, "three.example", "three.test", "tres.example"),
                            lost(ID + "4", false, 6, "vier.example"),
                            lost(ID + "6", true, 8),
                            lost("", true, 9));
        }
    }

    private static LostTenant lost(String tenant, boolean others, long line, String... domains) {
        return new LostTenant(
                Optional.of(tenant)
                        .filter(text -> !text.isEmpty())
                        .map(UUID::fromString)
                        .map(TenantId::new),
                Arrays.stream(domains).map(Domain::new).collect(Collectors.toSet()),
                others,
                new Unavailability.RowRejected("tenants.csv", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Memberships.csv",
                "MEMBERSHIPS.CSV",
                "memberships.CSV",
                "memberships.csv.bak",
                "memberships.csv~",
                "memberships.txt",
                "memberships",
                "memberships (1).csv",
                "Copy of memberships.csv",
                "memberships-2026.csv.gz",
                "membership.csv",
                "memberships.xlsx",
                "memberships.jsonl.zip",
                "ContosoMemberships.tsv",
                "members.csv"
            })
    public final void aFileThatMayBeATableAndIsNotReadIsAWarningAndNamed(String name) {
        export.with(name, "mpn_id,tenant_id,standing\n")
                .with("readme.txt", "hello")
                .with(".memberships.csv.swp", "x");
        for (String location : List.of(export.location(), export.zipped(temporary.resolve("flat.zip"), ""))) {
            try (Export opened = open(location)) {
                assertThat(opened.warnings()).containsExactly(new ExportWarning.FilePassedOver(name));
                assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).contains(name);
                assertThat(opened.holds(CompanyTable.MEMBERSHIPS)).isFalse();
            }
        }
    }

    @Test
    public final void whatIsReadIsNotPassedOverAndWhatLiesBesideItMayHoldTheRest() {
        export.with("memberships.csv", "mpn_id,tenant_id,standing\n")
                .with("tenants.csv", "tenant_id,display_name,domains\n");
        try (Export opened = open(export.location())) {
            assertThat(opened.warnings()).isEmpty();
            assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).isEmpty();
        }
        export.with("notes.csv", "x").with("Users.csv", "x");
        try (Export opened = open(export.location())) {
            assertThat(opened.warnings())
                    .containsExactlyInAnyOrder(
                            new ExportWarning.FilePassedOver("notes.csv"),
                            new ExportWarning.FilePassedOver("Users.csv"));
            assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).isEmpty();
            assertThat(opened.passedOver(CompanyTable.TENANTS)).isEmpty();
        }
        export.with("tenants (1).csv", "x");
        try (Export opened = open(export.location())) {
            assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).isEmpty();
            assertThat(opened.passedOver(CompanyTable.TENANTS)).contains("tenants (1).csv");
        }
    }

    @Test
    public final void tablesInFoldersWithinAreNotReadAndNamed() throws Exception {
        Files.createDirectories(export.directory().resolve("memberships"));
        export.with("memberships/part-0.csv", "x");
        Files.createDirectories(export.directory().resolve("old"));
        export.with("old/tenants.csv", "x");
        try (Export opened = open(export.location())) {
            assertThat(opened.warnings())
                    .containsExactlyInAnyOrder(
                            new ExportWarning.FilePassedOver("memberships/part-0.csv"),
                            new ExportWarning.FilePassedOver("old/tenants.csv"));
            assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).contains("memberships/part-0.csv");
            assertThat(opened.passedOver(CompanyTable.TENANTS)).contains("old/tenants.csv");
        }
    }

    @Test
    public final void soAreThoseFurtherDownAndArchives() throws Exception {
        Files.createDirectories(export.directory().resolve("2019/data"));
        export.with("2019/data/memberships.csv", "x");
        export.with("2019/companies.zip", "x");
        try (Export opened = open(export.location())) {
            assertThat(opened.warnings())
                    .contains(
                            new ExportWarning.FilePassedOver("2019/data/memberships.csv"),
                            new ExportWarning.FilePassedOver("2019/companies.zip"));
            assertThat(opened.passedOver(CompanyTable.MEMBERSHIPS)).contains("2019/data/memberships.csv");
        }
    }

    /** Two nodes whose verdicts would differ by it do not run the same wave. */
    @Test
    public final void aFileThatWasPassedOverMakesAnotherFingerprint() {
        String print = fingerprint(export.location());
        export.with("Memberships.csv", "x");
        String other = fingerprint(export.location());

        assertThat(other).isNotEqualTo(print).matches("[0-9a-f]{1,64}");
        assertThat(fingerprint(export.zipped(temporary.resolve("packed.zip"), "one/")))
                .isEqualTo(other);
    }

    @Test
    public final void aMissingFileOrColumnIsRefused() {
        export.with("users.csv", "publisher_id,email,kind\n");
        assertRefused(Code.EXPORT_COLUMN_MISSING);
        export.with("users.csv", "");
        assertRefused(Code.EXPORT_COLUMN_MISSING);
        export.with("users.csv", "publisher_id,email,legacy_role,kind,kind\n");
        assertRefused(Code.EXPORT_COLUMN_TWICE);
        export.without("users.csv");
        assertRefused(Code.EXPORT_FILE_MISSING);
        export.with("users.csv", "x").with("users.jsonl", "");
        assertRefused(Code.EXPORT_FILE_AMBIGUOUS);
    }

    private Refusal refusal() {
        return switch (reader().open(export.location())) {
            case Outcome.Refused<Export>(var reason) -> reason;
            case Outcome.Done<Export>(var opened) -> {
                opened.close();
                throw new AssertionError("taken");
            }
        };
    }

    @Test
    public final void allThatIsWrongWithHeadersIsToldAtOnceInTheOrderOfTheContract() {
        export.with("offers.csv", "publisher_id,name\n")
                .with("tenants.csv", "tenant_id;display_name;domains\n")
                .with("users.csv", "kind,publisher_id,language,Email\n")
                .with("accounts.csv", "mpn_id\n");
        assertThat(refusal())
                .isEqualTo(new Refusal(
                        Code.EXPORT_HEADERS_WRONG,
                        Map.of(
                                "faults",
                                List.of(
                                        missing("accounts.csv", List.of("mpn_id"), "publisher_id", "display_name"),
                                        Map.of(
                                                "code",
                                                "export-column-misspelt",
                                                "file",
                                                "users.csv",
                                                "column",
                                                "Email",
                                                "meant",
                                                "email"),
                                        missing(
                                                "users.csv",
                                                List.of("kind", "publisher_id", "language", "Email"),
                                                "legacy_role"),
                                        Map.of(
                                                "code",
                                                "export-wrong-delimiter",
                                                "file",
                                                "tenants.csv",
                                                "delimiter",
                                                ";"),
                                        missing(
                                                "offers.csv",
                                                List.of("publisher_id", "name"),
                                                "offer_id",
                                                "kind",
                                                "situation")))));
    }

    private static Map<String, Object> missing(String file, List<String> found, String... columns) {
        return Map.of(
                "code",
                "export-column-missing",
                "file",
                file,
                "column",
                columns[0],
                "columns",
                List.of(columns),
                "found",
                found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MPN_ID", "mpn id", "Mpn-Id", "\"mpn_id\u200b.\"", "mpnid"})
    public final void aColumnThatIsNearlyOneStopsTheLoad(String name) {
        export.with("accounts.csv", "publisher_id,display_name," + name + "\ncontoso,Contoso,1\n");
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_COLUMN_MISSPELT);
        assertThat(refusal().facts()).containsEntry("meant", "mpn_id");
    }

    @Test
    public final void aFieldOfJsonThatIsNearlyOneStopsTheLoad() {
        export.without("accounts.csv")
                .with("accounts.jsonl", "{\"publisher_id\":\"a\",\"display_name\":\"A\",\"mpnId\":\"1\"}\n");
        assertThat(refusal().facts()).containsEntry("column", "mpnId").containsEntry("meant", "mpn_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    public final void anotherDelimiterIsNamedAndTakenWhereItIsAskedFor(String sign) {
        String text = "\"publisher_id\",\"display_name\"\ncontoso,\"Contoso\"\nlost,\n".replace(",", sign);
        export.with("accounts.csv", text)
                .with(
                        "users.csv",
                        "publisher_id,email,legacy_role,kind\ncontoso,a@b.example,owner,work\n".replace(",", sign));
        assertThat(refusal().toString())
                .contains("export-wrong-delimiter", "delimiter=" + (sign.equals("\t") ? "tab" : sign));
        try (Export opened = open(new ExportDialect(sign.charAt(0), StandardCharsets.UTF_8));
                var accounts = opened.accounts(rejects)) {
            assertThat(accounts.toList())
                    .singleElement()
                    .satisfies(one -> assertThat(one.users()).hasSize(1));
        }
        assertThat(rejects.rows("accounts.csv")).containsExactly("lost" + sign);
    }

    private Export open(ExportDialect dialect) {
        return switch (reader().open(export.location(), dialect)) {
            case Outcome.Done<Export>(var opened) -> opened;
            case Outcome.Refused<Export>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    @Test
    public final void theLineThatNamesADelimiterIsToldAndPassedOverWhereItIsRight() {
        export.with("accounts.csv", "sep=;\npublisher_id;display_name\n");
        assertThat(refusal().facts()).containsEntry("delimiter", ";").containsEntry("why", "sep-line");
        export.with("accounts.csv", "sep=^\npublisher_id^display_name\n");
        assertThat(refusal().facts()).containsEntry("delimiter", "^").containsEntry("why", "sep-line-unknown");
        export.with("accounts.csv", "sep=,\npublisher_id,display_name\ncontoso,Contoso\nlost,\n");
        assertThat(accounts(export.location())).hasSize(1);
        assertThat(rejects.lines()).containsExactly("accounts.csv:4 display_name value-missing");
    }

    @Test
    public final void anotherEncodingIsTakenWhereItIsAskedFor() {
        String text = "publisher_id,display_name\ncontoso,Åsa\n";
        for (Charset encoding : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            export.with("accounts.csv", text.getBytes(encoding))
                    .with("users.csv", "publisher_id,email,legacy_role,kind\n".getBytes(encoding));
            try (Export opened = open(new ExportDialect(',', encoding));
                    var accounts = opened.accounts(rejects)) {
                assertThat(accounts.map(LegacyAccount::displayName)).containsExactly("Åsa");
            }
        }
        export.with("accounts.csv", text.getBytes(StandardCharsets.UTF_16LE))
                .with("users.csv", "publisher_id,email,legacy_role,kind\n");
        assertThat(refusal().facts()).containsEntry("why", "utf-16");
    }

    @Test
    public final void twoReadingsOfTheSameBytesAreTwoExports() {
        try (Export one = open(ExportDialect.STANDARD);
                Export other = open(new ExportDialect(',', StandardCharsets.ISO_8859_1))) {
            assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
        }
    }

    @Test
    public final void theLineOfAWrongByteIsExact() {
        String row = "contoso,Contoso of the north\r\n";
        byte[] text = ("publisher_id,display_name\r\n" + row.repeat(30_000) + "x,\u00c5\n" + row)
                .getBytes(StandardCharsets.ISO_8859_1);
        export.with("accounts.csv", text);
        assertThat(refusal().facts()).containsEntry("line", 30_002L);
    }

    @Test
    public final void aNulIsToldAsOne() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Con\0toso\n");
        assertThat(refusal().facts()).containsEntry("why", "nul").containsEntry("line", 2L);
    }

    @Test
    public final void aMarkThatStandsTwiceIsNoPartOfTheFirstName() {
        export.with("accounts.csv", "\uFEFF\uFEFFpublisher_id,display_name\ncontoso,Contoso\n");
        assertThat(accounts(export.location())).hasSize(1);
    }

    @Test
    public final void jsonThatIsSpreadOverLinesIsRefused() {
        for (String json : List.of("[\n{\"publisher_id\":\"a\"}\n]\n", "\n[{\"a\":1}]", "{\n  \"a\": 1\n}\n")) {
            export.without("accounts.csv").with("accounts.jsonl", json);
            assertRefused(Code.EXPORT_NOT_JSON_LINES);
            export.without("accounts.jsonl").with("accounts.csv", "");
        }
    }

    @Test
    public final void whatIsNotUtf8IsRefused() {
        String text = "publisher_id,display_name\ncontoso,Åsa\n";
        export.with("accounts.csv", text.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(Code.EXPORT_WRONG_ENCODING);
        export.with("accounts.csv", text.getBytes(StandardCharsets.UTF_16));
        assertRefused(Code.EXPORT_WRONG_ENCODING);
        export.with("accounts.csv", text.getBytes(StandardCharsets.UTF_16LE));
        assertRefused(Code.EXPORT_WRONG_ENCODING);
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,Con\0toso\n");
        assertRefused(Code.EXPORT_WRONG_ENCODING);
    }

    /** It stands for bytes that somebody else could not read, and is a character all the same. */
    @Test
    public final void aReplacementCharacterInAHeaderIsNoWrongEncoding() {
        export.with("accounts.csv", "publisher_id,display_name,caf\uFFFD\ncontoso,Contoso,x\n");
        assertThat(accounts(export.location())).hasSize(1);
        export.with("accounts.csv", "publisher_id,display_name,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(Code.EXPORT_WRONG_ENCODING);
    }

    @Test
    public final void anOpenQuoteSwallowsNothing() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,\"Contoso\nother,Other\nthird,Third\n");
        assertRefused(Code.EXPORT_UNREADABLE);
    }

    @Test
    public final void whatIsNoArchiveIsRefused() {
        export.with("accounts.csv.gz", "not gzip").without("accounts.csv");
        assertRefused(Code.EXPORT_UNREADABLE);
        Path text = export.directory().resolve("users.csv");
        assertThat(reader().open(text.toString()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Code.EXPORT_NOT_AN_ARCHIVE));
        assertThat(reader().open(temporary.resolve("nowhere").toString()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Code.EXPORT_NOT_FOUND));
    }

    @Test
    public final void aPathThatClimbsOutIsRefused() {
        for (String folder : List.of("../", "one/../../", "/etc/", "C:\\")) {
            assertThat(reader().open(export.zipped(temporary.resolve("climbing.zip"), folder)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo(Code.EXPORT_CLIMBS_OUT));
        }
    }

    @Test
    public final void aLinkThatLeadsOutIsRefused() throws Exception {
        Path outside = Files.writeString(temporary.resolve("outside.csv"), "publisher_id,display_name\nx,X\n");
        export.without("accounts.csv");
        Files.createSymbolicLink(export.directory().resolve("accounts.csv"), outside);
        assertRefused(Code.EXPORT_CLIMBS_OUT);
    }

    @Test
    public final void aBombIsRefused() {
        String line = "x".repeat(1000) + ",bomb\n";
        export.with("accounts.csv", "publisher_id,display_name\n" + line.repeat(20_000))
                .gzipped("accounts.csv");
        assertRefused(Code.EXPORT_TOO_LARGE);
    }

    @Test
    public final void aLineWithoutEndIsRefused() {
        export.with("accounts.csv", "publisher_id,display_name\ncontoso," + "x".repeat(3 << 20));
        assertRefused(Code.EXPORT_LINE_TOO_LONG);
        export.with("accounts.csv", "publisher_id,display_name\ncontoso" + ",".repeat(3 << 20));
        assertRefused(Code.EXPORT_LINE_TOO_LONG);
        export.with("accounts.csv", "publisher_id,display_name\ncontoso,\"" + "x\n".repeat(3 << 20));
        assertRefused(Code.EXPORT_LINE_TOO_LONG);
        export.without("accounts.csv").with("accounts.jsonl", "{\"a\":\"" + "x".repeat(3 << 20));
        assertRefused(Code.EXPORT_LINE_TOO_LONG);
    }
}
