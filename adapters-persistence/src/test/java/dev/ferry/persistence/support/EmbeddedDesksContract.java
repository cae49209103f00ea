package dev.ferry.persistence.support;

import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.persistence.VanishingStores;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.support.SupportSystemAbility;
import dev.ferry.testkit.support.SupportSystemContract;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** The embedded desks on a database that a test can take away. */
abstract class EmbeddedDesksContract extends SupportSystemContract {
    private final VanishingStores stores;

    EmbeddedDesksContract(VanishingStores stores) {
        this.stores = stores;
    }

    @Override
    protected SupportSystem supportSystem() {
        return new EmbeddedDesks(stores.database());
    }

    @Override
    protected void kept(CaseRequest request) {
        if (stores.cases().find(request.id()).isEmpty()) {
            stores.cases().add(SupportCase.of(request));
        }
    }

    @Override
    protected List<CaseRequest> taken() {
        return stores.cases().page(CaseFilter.ALL, Optional.empty(), 1_000).stream()
                .map(SupportCase::request)
                .toList();
    }

    @Override
    protected void answer(CaseId id, DeskAnswer answer) {
        SupportCase before = stores.cases().find(id).orElseThrow();
        CaseAnswer kept = new CaseAnswer(answer.stamp(), answer.state(), answer.text(), answer.verdict());
        stores.cases()
                .save(new SupportCase(
                        before.request(),
                        answer.state(),
                        Stream.concat(before.answers().stream(), Stream.of(kept))
                                .toList()));
    }

    @Override
    protected void turnDown(String text, String why) {
        throw new UnsupportedOperationException("they take all: " + text + ", " + why);
    }

    @Override
    protected Backend backend() {
        return Backend.thatOnlyGoesDown(stores);
    }

    @Override
    protected Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(VanishingStores.gaps());
        gaps.addAll(Gap.all("desks here take every case", SupportSystemAbility.TURNS_DOWN));
        return gaps;
    }

    @AfterEach
    void close() {
        stores.close();
    }
}
