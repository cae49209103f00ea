package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.ferry.app.InstallationInTest;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.membership.UnconfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.application.messages.Language;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.export.InMemoryExport;
import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * MPN IDs that owners typed in and nobody has confirmed, over restarts of Ferry, with a Partner Center that knows every
 * number.
 */
abstract class TypedNumbers {
    private static final Requester OPERATOR = new Requester.Operator("operator");
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final String ADDRESS = "owner@contoso.example";
    private static final Requester OWNER = new Requester.Person(Samples.signIn(ADDRESS));
    private static final MpnId GOOD = Samples.mpnId("contoso");
    private static final MpnId TYPED = Samples.mpnId("tailspin");

    @TempDir
    private Path directory;

    private final Storage storage = storage();

    /** A storage that holds nothing. */
    abstract Storage storage();

    @Test
    void r9ANumberThatNobodyConfirmedYetIsStillThereAfterARestart() {
        try (HttpStub partnerCenter = HttpStub.answering(TypedNumbers::answer)) {
            Map<String, String> environment = storage.ferry(directory.resolve("home"))
                    .with(Map.of(
                            "FERRY_MEMBERSHIPS", "partner-center",
                            "FERRY_LINKS_JOINING", "https://partners.example/join",
                            "FERRY_PARTNER_CENTER_URL", partnerCenter.url().toString(),
                            "FERRY_PARTNER_CENTER_TOKEN_URL", partnerCenter.url() + "token",
                            "FERRY_PARTNER_CENTER_CLIENT_ID", "ferry",
                            "FERRY_PARTNER_CENTER_CLIENT_SECRET", "s3cret"))
                    .environment();
            run(environment, TypedNumbers::ownerTypesAnotherNumber);
            run(environment, TypedNumbers::itWaits);
            run(environment, TypedNumbers::operatorConfirmsIt);
            run(environment, TypedNumbers::ownerMoves);
        }
    }

    private static void run(Map<String, String> environment, Consumer<Injector> steps) {
        try (InstallationInTest installation = new InstallationInTest(environment)) {
            steps.accept(installation.with(binder -> binder.bind(ExportReader.class)
                    .toInstance(new InMemoryExport(
                            List.of(Samples.tenant("contoso")),
                            List.of(),
                            List.of(Samples.legacyAccount("contoso"))))));
        }
    }

    private static StubResponse answer(StubRequest request) {
        String number = Optional.ofNullable(request.uri().getQuery()).orElse("").replace("mpnId=", "");
        return StubResponse.json(
                request.path().equals("token")
                        ? "{\"access_token\": \"t0ken\", \"expires_in\": 3599}"
                        : "{\"mpnId\": \"%s\", \"profileType\": \"MpnProfile\", \"isAgreementSigned\": true}"
                                .formatted(number));
    }

    private static void ownerTypesAnotherNumber(Injector ferry) {
        ferry.getInstance(MigrateExport.class)
                .run(
                        OPERATOR,
                        new WaveRequest(
                                "contoso-export",
                                false,
                                Optional.empty(),
                                Set.of(),
                                false,
                                false,
                                OptionalLong.of(1_000)),
                        WaveWatch.NONE);
        confirm(ferry, GOOD);
        value(ferry.getInstance(StartMigration.class).run(OWNER, CONTOSO));
        value(ferry.getInstance(GiveWorkEmail.class).run(OWNER, CONTOSO, ADDRESS, Language.ENGLISH));
        assertThat(progress(ferry).findings()).isEmpty();

        assertThat(ferry.getInstance(GiveMembership.class).run(OWNER, CONTOSO, TYPED.value()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Code.REGISTRY_UNAVAILABLE));
    }

    private static void itWaits(Injector ferry) {
        assertThat(progress(ferry))
                .returns(Optional.of(TYPED.value()), MigrationProgress::mpnId)
                .returns(Optional.of(GOOD), MigrationProgress::replaced)
                .returns(
                        List.of(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed())),
                        MigrationProgress::findings);
        assertThat(listed(ferry))
                .singleElement()
                .returns(TYPED, UnconfirmedNumber::mpnId)
                .satisfies(one -> assertThat(one.given().orElseThrow().by()).isEqualTo(ADDRESS));
    }

    private static void operatorConfirmsIt(Injector ferry) {
        confirm(ferry, TYPED);
    }

    private static void confirm(Injector ferry, MpnId number) {
        value(ferry.getInstance(UnconfirmedNumbers.class)
                .confirm(OPERATOR, number, Samples.tenantId("contoso"), MembershipKind.GLOBAL));
    }

    private static void ownerMoves(Injector ferry) {
        assertThat(listed(ferry)).isEmpty();
        assertThat(progress(ferry).replaced()).isEmpty();
        value(ferry.getInstance(CompleteMigration.class).run(OWNER, CONTOSO));
        assertThat(progress(ferry).mpnId()).contains(TYPED.value());
    }

    private static List<UnconfirmedNumber> listed(Injector ferry) {
        try (Stream<UnconfirmedNumber> all =
                value(ferry.getInstance(UnconfirmedNumbers.class).list(OPERATOR))) {
            return all.toList();
        }
    }

    private static MigrationProgress progress(Injector ferry) {
        return value(ferry.getInstance(ShowMigration.class).run(OWNER, CONTOSO));
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }
}
