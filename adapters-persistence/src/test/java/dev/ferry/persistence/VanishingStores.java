package dev.ferry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Faults;
import java.nio.file.Path;
import java.util.Set;

/** The stores on a database that a test can take away. */
public abstract class VanishingStores extends InjectedStores implements Faults {
    private static final int MOST_TRIES = 40;

    private final VanishingPool connections;

    VanishingStores(Module database, Path home, VanishingPool connections) {
        super(database, home);
        this.connections = connections;
    }

    /** How it cannot fail, so that no test of an embedded system shows it. */
    public static Set<Gap> gaps() {
        return Gap.all(
                "a database behind its driver answers wholly or is away",
                FaultKind.ASKS_TO_WAIT,
                FaultKind.TIMES_OUT,
                FaultKind.ANSWERS_HALF,
                FaultKind.ANSWERS_GARBAGE,
                FaultKind.TRICKLES,
                FaultKind.KNOWS_ME_NOT,
                FaultKind.FORBIDS_ME);
    }

    /** From now on nobody reaches the database, and those who did are cut off. */
    protected abstract void takeAway();

    protected abstract void giveBack();

    @Override
    public final void goDown() {
        connections.setAway(true);
        takeAway();
    }

    /** Each try finds one connection that was cut off. */
    @Override
    public final void comeBack() {
        giveBack();
        connections.setAway(false);
        for (int attempt = 1; !answers(); attempt++) {
            assertThat(attempt).isLessThan(MOST_TRIES);
        }
    }

    private boolean answers() {
        try {
            return database().with(sql -> sql.fetchExists(sql.selectOne()));
        } catch (PortUnavailable _) {
            return false;
        }
    }

    /** So that the next test finds the database there. */
    final void comeBackIfAway() {
        if (connections.isAway()) {
            comeBack();
        }
    }
}
