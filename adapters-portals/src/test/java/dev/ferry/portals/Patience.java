package dev.ferry.portals;

import dev.ferry.http.Deadline;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How long a test waits for a system: shortly while it is certain that no answer comes, and else longer than any
 * machine is busy. For adapters whose requests end by a {@link Deadline}.
 */
public final class Patience implements Backend {
    /** What an adapter under such a test is to have as its own time-out. */
    public static final Duration LONG = Duration.ofMinutes(2);

    /** How long it is waited for an answer that certainly does not come. */
    public static final Duration SHORT = Duration.ofMillis(300);

    private static final Set<FaultKind> SILENT = EnumSet.of(FaultKind.TIMES_OUT, FaultKind.TRICKLES);

    private final Backend backend;
    private volatile Duration most = LONG;

    public Patience(Backend backend) {
        this.backend = backend;
    }

    /**
     * The one that waits long, or the one that does so {@link #SHORT}ly while nothing comes: where no deadline holds.
     */
    public <P> P either(P patient, P hasty) {
        return most.equals(SHORT) ? hasty : patient;
    }

    /** The same adapter, each call of which ends within that time. */
    public <P> P with(Class<P> port, P adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    try {
                        Object answer = Deadline.within(most, () -> method.invoke(adapter, arguments));
                        return adapter.equals(answer) ? self : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
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
