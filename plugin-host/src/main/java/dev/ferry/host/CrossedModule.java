package dev.ferry.host;

import com.google.inject.Binder;
import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateBinder;
import com.google.inject.Provider;
import com.google.inject.Stage;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.matcher.Matchers;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import com.google.inject.spi.DefaultElementVisitor;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.PrivateElements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bindings of a plugin, with a line before each of Ferry's interfaces that it binds: whoever injects one calls the
 * plugin across it. What the plugin binds for itself stays as it is.
 */
final class CrossedModule implements Module {
    private static final String BEHIND_THE_LINE = "behind the line: ";

    private final Module itself;
    private final String plugin;
    private final PluginJar jar;
    private final AtomicInteger crossed = new AtomicInteger();

    /** @param plugin what tells it from others of its jar */
    CrossedModule(Module itself, String plugin, PluginJar jar) {
        this.itself = itself;
        this.plugin = plugin;
        this.jar = jar;
    }

    @Override
    public void configure(Binder binder) {
        List<Element> elements = jar.within(() -> Elements.getElements(Stage.DEVELOPMENT, itself));
        binder.bindListener(Matchers.any(), new ProvisionAcross(jar));
        Copy copy = new Copy(binder);
        elements.forEach(element -> element.acceptVisitor(copy));
    }

    /** Whether this key was made here, for any plugin. */
    static boolean isBehindTheLine(Key<?> key) {
        return key.getAnnotation() instanceof Named named && named.value().startsWith(BEHIND_THE_LINE);
    }

    /** Whether this key was made here for a plugin of this jar. */
    static boolean isBehindTheLine(Key<?> key, PluginJar jar) {
        return key.getAnnotation() instanceof Named named && named.value().startsWith(BEHIND_THE_LINE + jar + ' ');
    }

    /**
     * Says again what the plugin's module said. A binding that was said twice is said once: the injector passes over
     * one that equals another, and those with a line before them never do.
     */
    private final class Copy extends DefaultElementVisitor<Void> {
        private final Binder binder;
        private final Map<Key<?>, Binding<?>> said = new HashMap<>();

        Copy(Binder binder) {
            this.binder = binder;
        }

        @Override
        public <T> Void visit(Binding<T> binding) {
            if (!Crossing.crosses(binding.getKey().getTypeLiteral().getRawType())) {
                binding.applyTo(binder);
            } else if (!binding.equals(said.putIfAbsent(binding.getKey(), binding))) {
                cross(binding, binder.withSource(binding.getSource()));
            }
            return null;
        }

        private <T> void cross(Binding<T> binding, Binder from) {
            Key<T> key = binding.getKey();
            Key<T> behind = key.withAnnotation(
                    Names.named(BEHIND_THE_LINE + jar + ' ' + plugin + ' ' + crossed.getAndIncrement()));
            if (!binding.acceptTargetVisitor(new Rebinding<>(from, behind))) {
                binding.applyTo(binder);
                return;
            }
            ScopedBindingBuilder before = from.bind(key).toProvider(across(key, from.getProvider(behind)));
            binding.acceptScopingVisitor(new Rescoping(before));
        }

        private <T> Provider<T> across(Key<T> key, Provider<T> behind) {
            return () -> jar.across(key.getTypeLiteral().getRawType(), behind.get());
        }

        @Override
        public Void visit(PrivateElements elements) {
            PrivateBinder inner = binder.withSource(elements.getSource()).newPrivateBinder();
            Copy copy = new Copy(inner);
            elements.getElements().forEach(element -> element.acceptVisitor(copy));
            elements.getExposedKeys()
                    .forEach(key ->
                            inner.withSource(elements.getExposedSource(key)).expose(key));
            return null;
        }

        @Override
        protected Void visitOther(Element element) {
            element.applyTo(binder);
            return null;
        }
    }
}
