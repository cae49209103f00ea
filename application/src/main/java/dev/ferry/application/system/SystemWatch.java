package dev.ferry.application.system;

import java.util.List;

/** Knows how the other systems were lately, as this process met them. Thread-safe. */
public interface SystemWatch {

    /** Each system that Ferry may ask, in the order of their slots. */
    List<SystemStanding> standings();

    /** What came of each try of a port's call, of every adapter. */
    List<SystemTally> calls();

    /** What came of each request that adapters sent, as far as they tell. */
    List<SystemTally> requests();

    /** One that sees nothing. */
    static SystemWatch blind() {
        return new SystemWatch() {
            @Override
            public List<SystemStanding> standings() {
                return List.of();
            }

            @Override
            public List<SystemTally> calls() {
                return List.of();
            }

            @Override
            public List<SystemTally> requests() {
                return List.of();
            }
        };
    }
}
