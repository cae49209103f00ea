package dev.ferry.persistence.upgrade;

/** How a process that is to be killed tells that it begins. */
public final class Begun {
    private Begun() {}

    @SuppressWarnings("SystemOut") // it is the test that listens
    public static void say() {
        System.out.println(KilledStarts.BEGUN);
    }
}
