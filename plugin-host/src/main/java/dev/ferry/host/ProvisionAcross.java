package dev.ferry.host;

import com.google.inject.Key;
import com.google.inject.spi.ProvisionListener;
import java.util.Optional;

/**
 * Has the plugin's class loader be the thread's while the injector makes what is the plugin's, and Ferry's for the
 * rest.
 */
final class ProvisionAcross implements ProvisionListener {
    private static final ClassLoader FERRY = PluginJar.class.getClassLoader();

    private final PluginJar jar;

    ProvisionAcross(PluginJar jar) {
        this.jar = jar;
    }

    @Override
    public <T> void onProvision(ProvisionInvocation<T> provision) {
        try (ThreadLoader _ = ThreadLoader.set(loaderFor(provision.getBinding().getKey()))) {
            provision.provision();
        }
    }

    private ClassLoader loaderFor(Key<?> key) {
        ClassLoader now = ThreadLoader.current();
        Optional<ClassLoader> owner =
                Optional.ofNullable(key.getTypeLiteral().getRawType().getClassLoader());
        if (owner.filter(jar.loader()::equals).isPresent() || CrossedModule.isBehindTheLine(key, jar)) {
            return jar.loader();
        }
        boolean fromThePlugin = jar.loader().equals(now) && !CrossedModule.isBehindTheLine(key);
        return owner.filter(FERRY::equals).filter(_ -> fromThePlugin).orElse(now);
    }
}
