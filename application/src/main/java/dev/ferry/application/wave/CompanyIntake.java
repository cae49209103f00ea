package dev.ferry.application.wave;

import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Sourced;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private Optional<MpnId> last = Optional.empty();

    CompanyIntake(TenantIntake tenants, MembershipIntake memberships) {
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /** Takes all of them in, tenants first; a membership whose tenant nobody knows is rejected. */
    void takeIn(Export export, RejectLog log) {
        takeIn(export::tenants, Batches.of(BATCH, tenant -> 1 + tenant.domains().size()), log, tenants::takeIn);
        takeIn(
                export::memberships,
                Batches.of(BATCH, CompanyIntake::weight),
                log,
                batch -> memberships.takeIn(good(batch, log)));
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
    private List<Membership> good(List<Sourced<Membership>> batch, RejectLog log) {
        Set<TenantId> known =
                tenants.known(batch.stream().map(row -> row.value().tenant()).collect(Collectors.toSet()));
        List<Membership> good = new ArrayList<>();
        for (Sourced<Membership> row : batch) {
            Membership membership = row.value();
            if (!known.contains(membership.tenant())) {
                log.add(rejected(row, "tenant_id", Code.MEMBERSHIP_TENANT_UNKNOWN, "tenantId", membership.tenant()));
            } else if (last.filter(membership.mpnId()::equals).isPresent()) {
                log.add(rejected(row, "mpn_id", Code.DUPLICATE_KEY, "key", membership.mpnId()));
            } else {
                good.add(membership);
                last = Optional.of(membership.mpnId());
            }
        }
        return good;
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
