package dev.ferry.cli;

import dev.ferry.application.messages.Language;
import dev.ferry.cli.account.Country;
import dev.ferry.cli.offer.NewOfferId;
import dev.ferry.cli.wave.NamedAccounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.Role;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Turns what is typed into values of the domain, which refuse what they cannot be. */
final class Arguments {
    private Arguments() {}

    /** Makes a command line read these types. */
    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(PublisherId.class, parsing(PublisherId::parse))
                .registerConverter(EmailAddress.class, parsing(EmailAddress::parse))
                .registerConverter(WaveName.class, parsing(WaveName::parse))
                .registerConverter(LastDay.class, parsing(LastDay::parse))
                .registerConverter(FindingCode.class, parsing(typed -> Slug.parse(FindingCode.class, typed)))
                .registerConverter(Standing.class, parsing(typed -> Slug.parse(Standing.class, typed)))
                .registerConverter(Country.class, parsing(Country::parse))
                .registerConverter(FigureDay.class, parsing(FigureDay::parse))
                .registerConverter(Role.class, parsing(typed -> Slug.parse(Role.class, typed)))
                .registerConverter(MigrationState.class, parsing(typed -> Slug.parse(MigrationState.class, typed)))
                .registerConverter(OfferId.class, parsing(OfferId::parse))
                .registerConverter(NewOfferId.class, parsing(NewOfferId::parse))
                .registerConverter(OfferKey.class, parsing(OfferKey::parse))
                .registerConverter(
                        DuplicateDecision.Kind.class, parsing(typed -> Slug.parse(DuplicateDecision.Kind.class, typed)))
                .registerConverter(AsOf.class, parsing(AsOf::parse))
                .registerConverter(OfferKind.class, parsing(typed -> Slug.parse(OfferKind.class, typed)))
                .registerConverter(Situation.class, parsing(typed -> Slug.parse(Situation.class, typed)))
                .registerConverter(
                        Certification.State.class, parsing(typed -> Slug.parse(Certification.State.class, typed)))
                .registerConverter(Step.class, parsing(typed -> Slug.parse(Step.class, typed)))
                .registerConverter(Page.class, parsing(typed -> Slug.parse(Page.class, typed)))
                .registerConverter(CaseId.class, parsing(CaseId::parse))
                .registerConverter(Topic.class, parsing(typed -> Slug.parse(Topic.class, typed)))
                .registerConverter(CaseState.class, parsing(typed -> Slug.parse(CaseState.class, typed)))
                .registerConverter(MpnId.class, parsing(MpnId::parse))
                .registerConverter(TenantId.class, parsing(TenantId::parse))
                .registerConverter(MembershipKind.class, parsing(typed -> Slug.parse(MembershipKind.class, typed)))
                .registerConverter(Desk.class, parsing(typed -> Slug.parse(Desk.class, typed)))
                .registerConverter(Verdict.class, parsing(typed -> Slug.parse(Verdict.class, typed)))
                .registerConverter(NamedAccounts.class, parsing(NamedAccounts::parse))
                .registerConverter(Character.class, parsing(ExportDialect::parseDelimiter))
                .registerConverter(Charset.class, parsing(ExportDialect::parseEncoding))
                .registerConverter(Path.class, Arguments::path)
                .registerConverter(Integer.class, Arguments::smallNumber)
                .registerConverter(int.class, Arguments::smallNumber)
                .registerConverter(Language.class, Arguments::language)
                .registerConverter(Long.class, Arguments::number)
                .registerConverter(long.class, Arguments::number);
    }

    private static <T> ITypeConverter<T> parsing(Function<String, Outcome<T>> parser) {
        return typed -> switch (parser.apply(typed)) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new RefusedArgument(reason);
        };
    }

    private static Language language(String typed) {
        return Language.lookUp(typed)
                .orElseThrow(() -> new WrongArgument("cli.usage.not-one-of", typed, "en, sv, nl, fr"));
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException _) {
            throw new WrongArgument("cli.usage.path", typed);
        }
    }

    private static int smallNumber(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            throw new WrongArgument("cli.usage.number", typed, 9);
        }
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException _) {
            throw new WrongArgument("cli.usage.number", typed, 18);
        }
    }
}
