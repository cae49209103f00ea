package dev.ferry.files.export;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportReaderContract;
import dev.ferry.testkit.liar.CaughtBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Readers of exports, before one that reads what is there. */
final class ExportReaderLiars {
    private ExportReaderLiars() {}

    static class Honest extends ExportReaderContract implements ExportReader {
        final ExportReader system = new FileExportReader(Limits.STANDARD);

        @Override
        protected ExportReader reader() {
            return this;
        }

        /** What becomes of an export that was opened. */
        Export told(Export export) {
            return export;
        }

        @Override
        public Outcome<Export> open(String location) {
            return system.open(location).map(this::told);
        }

        @Override
        public Outcome<Export> openAddition(String location, Function<PublisherId, Optional<LegacyAccount>> known) {
            return system.openAddition(location, known).map(this::told);
        }

        @Override
        public Outcome<Export> open(String location, ExportDialect dialect) {
            return system.open(location, dialect).map(this::told);
        }

        @Override
        public Outcome<Export> openAddition(
                String location, ExportDialect dialect, Function<PublisherId, Optional<LegacyAccount>> known) {
            return system.openAddition(location, dialect, known).map(this::told);
        }
    }

    /** An export that says what another does. */
    static class Told implements Export {
        private final Export export;

        Told(Export export) {
            this.export = export;
        }

        @Override
        public long accountRows() {
            return export.accountRows();
        }

        @Override
        public String fingerprint() {
            return export.fingerprint();
        }

        @Override
        public List<ExportWarning> warnings() {
            return export.warnings();
        }

        @Override
        public Stream<Tenant> tenants(RejectLog log) {
            return export.tenants(log);
        }

        @Override
        public Stream<Sourced<Membership>> memberships(RejectLog log) {
            return export.memberships(log);
        }

        @Override
        public boolean holds(CompanyTable table) {
            return export.holds(table);
        }

        @Override
        public Optional<String> passedOver(CompanyTable table) {
            return export.passedOver(table);
        }

        @Override
        public Stream<LostTenant> lostTenants() {
            return export.lostTenants();
        }

        @Override
        public Stream<LostMembership> lostMemberships() {
            return export.lostMemberships();
        }

        @Override
        public Stream<LegacyAccount> accounts(RejectLog log) {
            return export.accounts(log);
        }

        @Override
        public Set<PublisherId> lacking(Set<PublisherId> ids) {
            return export.lacking(ids);
        }

        @Override
        public void close() {
            export.close();
        }
    }

    /** Tells of accounts otherwise. */
    abstract static class Retelling extends Honest {
        abstract Stream<LegacyAccount> retold(LegacyAccount account);

        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<LegacyAccount> accounts(RejectLog log) {
                    return super.accounts(log).flatMap(Retelling.this::retold);
                }
            };
        }

        static LegacyAccount with(LegacyAccount account, List<LegacyUser> users, List<Offer> offers) {
            return new LegacyAccount(
                    account.id(),
                    account.displayName(),
                    account.mpnId(),
                    account.company(),
                    account.payoutProfile(),
                    users,
                    offers);
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class ReadsNoAccount extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            return Stream.empty();
        }
    }

    @CaughtBy("streamsAreInTheOrderOfKeysAndCanBeTakenAgain")
    static final class ReadsEachAccountTwice extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            return Stream.of(account, account);
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class ReadsNoUsers extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            return Stream.of(with(account, List.of(), account.offers()));
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class ReadsNoOffers extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            return Stream.of(with(account, account.users(), List.of()));
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class ForgetsTheLanguagesOfUsers extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            return Stream.of(with(
                    account,
                    account.users().stream()
                            .map(user -> new LegacyUser(
                                    user.identity(), user.role(), user.displayName(), Optional.empty(), true))
                            .toList(),
                    account.offers()));
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class ForgetsTheCountry extends Retelling {
        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            CompanyProfile nowhere = new CompanyProfile(account.company().name(), Optional.empty());
            return Stream.of(new LegacyAccount(
                    account.id(),
                    account.displayName(),
                    account.mpnId(),
                    nowhere,
                    account.payoutProfile(),
                    account.users(),
                    account.offers()));
        }
    }

    @CaughtBy("allThatAnExportSaysOfAnAccountIsRead")
    static final class GivesOneAccountsUsersToTheNext extends Retelling {
        private List<LegacyUser> before = List.of();

        @Override
        Stream<LegacyAccount> retold(LegacyAccount account) {
            List<LegacyUser> others = before;
            before = account.users();
            return Stream.of(with(account, others, account.offers()));
        }
    }

    @CaughtBy("streamsAreInTheOrderOfKeysAndCanBeTakenAgain")
    static final class TellsInAnotherOrder extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<LegacyAccount> accounts(RejectLog log) {
                    return super.accounts(log)
                            .sorted(Comparator.comparing(LegacyAccount::id).reversed());
                }
            };
        }
    }

    @CaughtBy("streamsAreInTheOrderOfKeysAndCanBeTakenAgain")
    static final class TellsOnce extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                private boolean taken;

                @Override
                public Stream<LegacyAccount> accounts(RejectLog log) {
                    Stream<LegacyAccount> accounts = taken ? Stream.empty() : super.accounts(log);
                    taken = true;
                    return accounts;
                }
            };
        }
    }

    @CaughtBy("allThatAnExportSaysOfCompaniesIsRead")
    static final class ReadsNoTenants extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<Tenant> tenants(RejectLog log) {
                    return Stream.empty();
                }
            };
        }
    }

    @CaughtBy("allThatAnExportSaysOfCompaniesIsRead")
    static final class ForgetsTheCompanyOfAMembership extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<Sourced<Membership>> memberships(RejectLog log) {
                    return super.memberships(log)
                            .map(one -> new Sourced<>(nameless(one.value()), one.source(), one.row()));
                }
            };
        }

        private static Membership nameless(Membership one) {
            return new Membership(one.mpnId(), one.tenant(), one.state(), one.kind(), Optional.empty());
        }
    }

    /** Tells of rejects otherwise. */
    abstract static class Rejecting extends Honest {
        abstract Stream<Reject> retold(Reject reject);

        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<LegacyAccount> accounts(RejectLog log) {
                    return super.accounts(new Otherwise(log));
                }
            };
        }

        private final class Otherwise implements RejectLog {
            private final RejectLog log;

            Otherwise(RejectLog log) {
                this.log = log;
            }

            @Override
            public void add(Reject reject) {
                retold(reject).forEach(log::add);
            }

            @Override
            public long rows() {
                return log.rows();
            }

            @Override
            public Optional<String> file() {
                return log.file();
            }

            @Override
            public void close() {
                log.close();
            }
        }
    }

    @CaughtBy("aRowThatCannotBeTakenIsRejectedAlone")
    static final class PassesOverBadRowsWithoutAWord extends Rejecting {
        @Override
        Stream<Reject> retold(Reject reject) {
            return Stream.empty();
        }
    }

    @CaughtBy("aRowThatCannotBeTakenIsRejectedAlone")
    static final class RejectsEachTwice extends Rejecting {
        @Override
        Stream<Reject> retold(Reject reject) {
            return Stream.of(reject, reject);
        }
    }

    @CaughtBy("aRowThatCannotBeTakenIsRejectedAlone")
    static final class BlamesTheNextLine extends Rejecting {
        @Override
        Stream<Reject> retold(Reject reject) {
            Source next = new Source(reject.source().file(), reject.source().line() + 1);
            return Stream.of(new Reject(next, reject.column(), reject.reason(), reject.row()));
        }
    }

    @CaughtBy("whatIsRejectedKeepsItsRowAsItStood")
    static final class ForgetsTheRow extends Rejecting {
        @Override
        Stream<Reject> retold(Reject reject) {
            return Stream.of(new Reject(reject.source(), reject.column(), reject.reason()));
        }
    }

    @CaughtBy("r9ARejectedMembershipIsTheLossOfItsNumber")
    static final class SaysNotWhatWasLostOfMemberships extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<LostMembership> lostMemberships() {
                    return Stream.empty();
                }
            };
        }
    }

    @CaughtBy("r9ARejectedTenantIsTheLossOfItsDomains")
    static final class SaysNotWhatWasLostOfTenants extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Stream<LostTenant> lostTenants() {
                    return Stream.empty();
                }
            };
        }
    }

    @CaughtBy("aFileThatMayBeATableAndIsNotReadIsAWarningAndNamed")
    static final class WarnsOfNothing extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public List<ExportWarning> warnings() {
                    return List.of();
                }
            };
        }
    }

    @CaughtBy("aFileThatMayBeATableAndIsNotReadIsAWarningAndNamed")
    static final class SaysNotWhatItPassedOver extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Optional<String> passedOver(CompanyTable table) {
                    return Optional.empty();
                }
            };
        }
    }

    @CaughtBy("r9ARejectedMembershipIsTheLossOfItsNumber")
    static final class HoldsEveryTable extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public boolean holds(CompanyTable table) {
                    return true;
                }
            };
        }
    }

    @CaughtBy("streamsAreInTheOrderOfKeysAndCanBeTakenAgain")
    static final class LacksNothing extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public Set<PublisherId> lacking(Set<PublisherId> ids) {
                    return Set.of();
                }
            };
        }
    }

    @CaughtBy("columnsComeInAnyOrderAndUnknownOnesAreAWarning")
    static final class CountsNoRows extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public long accountRows() {
                    return 0;
                }
            };
        }
    }

    @CaughtBy("anotherByteOrTheSameBytesInAnotherFileMakeAnotherFingerprint")
    static final class HasOneFingerprint extends Honest {
        @Override
        Export told(Export export) {
            return new Told(export) {
                @Override
                public String fingerprint() {
                    return "0123456789abcdef";
                }
            };
        }
    }

    @CaughtBy("theFingerprintIsThatOfTheBytesHoweverTheyArePacked")
    static final class HasTheFingerprintOfTheLocation extends Honest {
        private final List<String> locations = new ArrayList<>();

        @Override
        public Outcome<Export> open(String location) {
            if (!locations.contains(location)) {
                locations.add(location);
            }
            String print = Integer.toHexString(locations.indexOf(location));
            return system.open(location).map(export -> new Told(export) {
                @Override
                public String fingerprint() {
                    return print;
                }
            });
        }
    }

    @CaughtBy("aMissingFileOrColumnIsRefused")
    static final class MendsWhatItWouldRefuse extends Honest {
        @Override
        public Outcome<Export> open(String location) {
            Outcome<Export> opened = super.open(location);
            if (opened instanceof Refused) {
                export.with("users.csv", "publisher_id,email,legacy_role,kind\n");
                return super.open(location);
            }
            return opened;
        }
    }

    @CaughtBy("anotherDelimiterIsNamedAndTakenWhereItIsAskedFor")
    static final class TakesNoNoticeOfDelimiters extends Honest {
        @Override
        public Outcome<Export> open(String location, ExportDialect dialect) {
            return open(location);
        }
    }

    @CaughtBy("anAdditionMayBeOfOneFileAlone")
    static final class TakesAnAdditionForAWhole extends Honest {
        @Override
        public Outcome<Export> openAddition(String location, Function<PublisherId, Optional<LegacyAccount>> known) {
            return open(location);
        }
    }
}
