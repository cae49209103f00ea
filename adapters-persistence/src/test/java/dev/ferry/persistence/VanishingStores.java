package dev.ferry.persistence;

import com.google.inject.Module;
import dev.ferry.testkit.fault.Faults;

/** The stores on a database that a test can take away. */
abstract class VanishingStores extends InjectedStores implements Faults {
    VanishingStores(Module persistence) {
        super(persistence);
    }
}
