package dev.ferry.testkit.solution;

import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.testkit.fault.Backend;
import java.util.List;
import java.util.Map;

class InMemoryGoToMarketPortalTest extends GoToMarketPortalContract {
    private InMemoryGoToMarketPortal fake = new InMemoryGoToMarketPortal(List.of());

    @Override
    protected GoToMarketPortal knowing(List<Solution> solutions) {
        fake = new InMemoryGoToMarketPortal(solutions);
        return fake;
    }

    @Override
    protected Map<SolutionKey, String> entered() {
        return fake.entered();
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
