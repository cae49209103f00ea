package dev.ferry.host;

/** The class loader by which libraries find their parts on this thread, changed until this is closed. */
final class ThreadLoader implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    private ThreadLoader(ClassLoader now) {
        thread.setContextClassLoader(now);
    }

    /** From now on this one; null is what the JDK has for its own. */
    static ThreadLoader set(ClassLoader now) {
        return new ThreadLoader(now);
    }

    /** The loader of the calling thread as it is. */
    static ClassLoader current() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
