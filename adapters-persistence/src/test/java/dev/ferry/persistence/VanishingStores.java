package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Faults;
import java.util.Set;

/** The stores on a database that a test can take away. */
abstract class VanishingStores extends InjectedStores implements Faults {
    VanishingStores(Module persistence) {
        super(persistence);
    }

    /** How it cannot fail, so that no test of an embedded system shows it. */
    static Set<Gap> gaps() {
        return Gap.all(
                "a database behind its driver answers wholly or is away",
                FaultKind.ASKS_TO_WAIT,
                FaultKind.TIMES_OUT,
                FaultKind.ANSWERS_HALF,
                FaultKind.ANSWERS_GARBAGE);
    }
}
