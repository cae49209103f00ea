package dev.ferry.portals;

import dev.ferry.http.Deadline;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How long a test waits for a system: shortly while it is certain that no answer comes, and else longer than any
 * machine is busy. For adapters that ask on the thread of their caller.
 */
public final class Patience implements Backend {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Set<FaultKind> SILENT = EnumSet.of(FaultKind.TIMES_OUT, FaultKind.TRICKLES);

    private final Backend backend;
    private volatile Duration most = LONG;

    public Patience(Backend backend) {
        this.backend = backend;
    }

    /** What the system says of this, within that time. */
    public <A> A with(Supplier<A> question) {
        return Deadline.within(most, question::get);
    }

    @Override
    public void fail(FaultKind kind) {
        backend.fail(kind);
        most = SILENT.contains(kind) ? SHORT : LONG;
    }

    @Override
    public void comeBack() {
        most = LONG;
        backend.comeBack();
    }
}
