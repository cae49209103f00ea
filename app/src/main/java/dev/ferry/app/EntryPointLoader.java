package dev.ferry.app;

import dev.ferry.door.EntryPoint;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Finds the one front door without opening every jar to see whether there is another: {@code --version} is quick by it.
 */
public final class EntryPointLoader extends ClassLoader {

    private EntryPointLoader(ClassLoader all) {
        super(all);
    }

    /** The front door, made for one run. */
    public static EntryPoint find() {
        return ServiceLoader.load(EntryPoint.class, new EntryPointLoader(Main.class.getClassLoader()))
                .findFirst()
                .orElseThrow();
    }

    /** The first alone; what the class path holds has this order. */
    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.enumeration(
                Optional.ofNullable(getParent().getResource(name)).stream().toList());
    }
}
