package dev.ferry.testkit.support;

import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.testkit.fault.Backend;
import java.util.List;
import java.util.Optional;

class InMemorySupportSystemTest extends SupportSystemContract {
    private final InMemorySupportSystem fake = new InMemorySupportSystem();

    @Override
    protected SupportSystem supportSystem() {
        return fake;
    }

    @Override
    protected List<CaseRequest> taken() {
        return fake.taken();
    }

    @Override
    protected void answer(CaseId id, DeskAnswer answer) {
        fake.answer(id, answer);
    }

    @Override
    protected void turnDown(String text, String why) {
        fake.turnDown(request -> Optional.of(why).filter(_ -> request.text().equals(text)));
    }

    @Override
    protected Backend backend() {
        return fake;
    }
}
