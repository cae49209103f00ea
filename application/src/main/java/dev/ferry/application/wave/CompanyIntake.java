package dev.ferry.application.wave;

import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.CompanyTable;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherer;
import java.util.stream.Stream;

/** The companies of an export on their way into the embedded systems, or, in a dry run, onto a copy of them. */
final class CompanyIntake implements AutoCloseable {
    /**
     * Tenants with their domains, and memberships, that go in together. Large, because domains come in no order of
     * their own, and each transaction of a database writes all pages anew that it touches.
     */
    private static final int BATCH = 20_000;

    private static final int WARNINGS = 20;

    /** So many letters of a row weigh as much as a membership. */
    private static final int LETTERS = 200;

    private final TenantIntake tenants;
    private final MembershipIntake memberships;
    private final Set<Domain> personalProviders;
    private final boolean adds;
    private final Set<Domain> claimedOfThem = new TreeSet<>();

    private Optional<MpnId> last = Optional.empty();

    /**
     * Opens an intake.
     *
     * @param personalProviders whose domains no company has (R5)
     * @param adds whether the export adds to what is known: then nothing that it says ends a doubt about the rest
     */
    CompanyIntake(TenantIntake tenants, MembershipIntake memberships, Set<Domain> personalProviders, boolean adds) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.personalProviders = personalProviders;
        this.adds = adds;
    }

    /**
     * Takes all of them in, tenants first; a membership whose tenant nobody knows is rejected. What rejected rows and
     * files that were passed over would have said is lost, and so unavailable, never unknown (R9). It is marked first:
     * nobody finds the rest of a load without it, and a good row of the same number or domain ends it.
     */
    void takeIn(Export export, RejectLog log) {
        Doubt ofTenants = markTenants(export);
        takeIn(export::tenants, Batches.of(BATCH, tenant -> 1 + tenant.domains().size()), log, this::takeIn);
        ofTenants.end(tenants::markIncomplete, tenants::forgetLost);
        Doubt ofMemberships = markMemberships(export);
        takeIn(
                export::memberships,
                Batches.of(BATCH, CompanyIntake::weight),
                log,
                batch -> memberships.takeIn(good(batch, ofMemberships, log)));
        ofMemberships.end(memberships::markIncomplete, memberships::forgetLost);
    }

    /** Rows are kept, and may be long. */
    private static int weight(Sourced<Membership> row) {
        return 1 + row.row().length() / LETTERS;
    }

    private static <T> void takeIn(
            Function<RejectLog, Stream<T>> rows,
            Gatherer<T, ?, List<T>> batches,
            RejectLog log,
            Consumer<List<T>> intake) {
        try (ReadAhead<T> ahead = new ReadAhead<>(rows, batches)) {
            for (Optional<ReadAhead.Batch<T>> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                next.get().rejects().forEach(log::add);
                if (!next.get().rows().isEmpty()) {
                    intake.accept(next.get().rows());
                }
            }
        }
    }

    private void takeIn(List<Tenant> batch) {
        tenants.takeIn(batch);
        for (Tenant tenant : batch) {
            tenant.domains().stream().filter(personalProviders::contains).forEach(claimedOfThem::add);
        }
    }

    private Doubt markTenants(Export export) {
        Doubt doubt = new Doubt(export, CompanyTable.TENANTS, adds);
        try (Stream<LostTenant> lost = export.lostTenants()) {
            lost.peek(one -> doubt.raise(one.others(), one.why()))
                    .gather(Batches.of(BATCH, one -> 1 + one.domains().size()))
                    .forEach(tenants::markLost);
        }
        doubt.begin(tenants::markIncomplete);
        return doubt;
    }

    private Doubt markMemberships(Export export) {
        Doubt doubt = new Doubt(export, CompanyTable.MEMBERSHIPS, adds);
        try (Stream<LostMembership> lost = export.lostMemberships()) {
            lost.peek(one -> doubt.raise(one.others(), one.why()))
                    .filter(one -> one.number().isPresent())
                    .gather(Batches.of(BATCH, _ -> 1))
                    .forEach(memberships::markLost);
        }
        doubt.begin(memberships::markIncomplete);
        return doubt;
    }

    /** Whether rows of a table may be missing nobody knows which, and why. */
    private static final class Doubt {
        private final boolean ends;
        private Optional<Unavailability> why;
        private boolean hasLost;

        Doubt(Export export, CompanyTable table, boolean adds) {
            why = export.passedOver(table).map(Unavailability.FilePassedOver::new);
            ends = export.holds(table) && !adds;
        }

        /** A row is lost. */
        void raise(boolean mayBeAny, Unavailability because) {
            hasLost = true;
            if (mayBeAny && why.isEmpty()) {
                why = Optional.of(because);
            }
        }

        /** Before the first row is taken in. */
        void begin(Consumer<Optional<Unavailability>> intake) {
            if (why.isPresent()) {
                intake.accept(why);
            }
        }

        /** Behind the last row: only an export that is whole, and could be read throughout, ends what others raised. */
        void end(Consumer<Optional<Unavailability>> incomplete, Runnable forgetLost) {
            if (ends && why.isEmpty()) {
                incomplete.accept(why);
                if (!hasLost) {
                    forgetLost.run();
                }
            }
        }
    }

    /** Domains of personal providers that tenants of this export claim. */
    List<ExportWarning> personal() {
        return claimedOfThem.stream()
                .limit(WARNINGS)
                .<ExportWarning>map(domain -> new ExportWarning.PersonalDomain(domain.ascii()))
                .toList();
    }

    /** The first of the domains that more than one tenant claims. */
    List<ExportWarning> contested() {
        try (Stream<Domain> contested = tenants.contested()) {
            return contested
                    .limit(WARNINGS)
                    .<ExportWarning>map(domain -> new ExportWarning.ContestedDomain(domain.ascii()))
                    .toList();
        }
    }

    CheckedTenantDirectory seenThrough(CheckedTenantDirectory directory) {
        return directory.during(tenants);
    }

    CheckedMpnRegistry seenThrough(CheckedMpnRegistry registry) {
        return registry.during(memberships);
    }

    /** Of several with one number the first whose tenant is known stands; they come one behind the other. */
    private List<Membership> good(List<Sourced<Membership>> batch, Doubt doubt, RejectLog log) {
        Set<TenantId> known =
                tenants.known(batch.stream().map(row -> row.value().tenant()).collect(Collectors.toSet()));
        List<Membership> good = new ArrayList<>();
        List<LostMembership> lost = new ArrayList<>();
        for (Sourced<Membership> row : batch) {
            Membership membership = row.value();
            if (!known.contains(membership.tenant())) {
                log.add(rejected(row, "tenant_id", Code.MEMBERSHIP_TENANT_UNKNOWN, "tenantId", membership.tenant()));
                if (last.filter(membership.mpnId()::equals).isEmpty()) {
                    LostMembership one = lost(row);
                    doubt.raise(one.others(), one.why());
                    lost.add(one);
                }
            } else if (last.filter(membership.mpnId()::equals).isPresent()) {
                log.add(rejected(row, "mpn_id", Code.DUPLICATE_KEY, "key", membership.mpnId()));
            } else {
                good.add(membership);
                last = Optional.of(membership.mpnId());
            }
        }
        memberships.markLost(lost); // before the good ones are taken in, which are lost no longer
        return good;
    }

    private static LostMembership lost(Sourced<Membership> row) {
        return new LostMembership(
                Optional.of(row.value().mpnId()),
                Optional.of(row.value().tenant()),
                new Unavailability.RowRejected(row.source().file(), row.source().line()));
    }

    private static Reject rejected(Sourced<Membership> row, String column, Code code, String fact, Object value) {
        return new Reject(row.source(), column, new Refusal(code, Map.of(fact, value.toString())), row.row());
    }

    @Override
    public void close() {
        try (memberships;
                tenants) {
            // Closing both, whatever the first does, is all there is to it.
        }
    }
}
